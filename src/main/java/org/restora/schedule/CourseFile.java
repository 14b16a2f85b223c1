package org.restora.schedule;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.restora.access.Site;
import org.restora.catalog.Family;
import org.restora.catalog.Side;
import org.restora.plan.rule.Course;
import org.restora.plan.rule.Dose;
import org.restora.plan.rule.FactFile;
import org.restora.plan.rule.Facts;
import org.restora.plan.rule.RuleBook;
import org.restora.plan.rule.Rules;
import org.restora.plan.rule.Visit;
import org.restora.shared.data.Sql;
import org.restora.shared.time.ClinicTime;

/** Reads what the rules of a course ask: the patient's visits, delivered and booked, and facts. */
@Dependent
class CourseFile {

  /** No rule looks further back. */
  private static final Duration BACK = Duration.ofDays(60);

  @Inject private Sql sql;
  @Inject private RuleBook book;
  @Inject private FactFile facts;
  @Inject private ClinicTime time;

  record Row(
      long id,
      Instant startsAt,
      Instant endsAt,
      Long therapistId,
      String treatmentType,
      boolean evaluation,
      Long lineId) {}

  record DoseRow(
      long lineId,
      String intervention,
      Family family,
      String region,
      Side side,
      int minutes,
      Integer pressure) {}

  /** The rules of a plan, and the course its visits join. */
  record Judged(Rules rules, Course course, Map<Long, List<Dose>> doses) {

    List<Dose> dosesOf(long lineId) {
      return doses.getOrDefault(lineId, List.of());
    }
  }

  /** The rules of a plan; without one those that hold for every plan. */
  Rules rules(Long planId) {
    return book.of(
        planId == null
            ? null
            : sql.value(String.class, "select template from plan where id = ?", planId)
                .orElse(null));
  }

  Judged open(Long planId, long patientId, Site site) {
    Map<Long, List<Dose>> doses =
        sql
            .list(
                DoseRow.class,
                """
                select d.line_id, d.intervention, i.family, d.region, d.side, d.minutes, d.pressure
                from dose_item d join intervention i on i.code = d.intervention
                join visit_line l on l.id = d.line_id join plan p on p.id = l.plan_id
                where p.patient_id = ? and not d.withdrawn order by d.position
                """,
                patientId)
            .stream()
            .collect(
                Collectors.groupingBy(
                    DoseRow::lineId,
                    Collectors.mapping(
                        d ->
                            new Dose(
                                d.intervention(),
                                d.family(),
                                d.region(),
                                d.side(),
                                d.minutes(),
                                d.pressure()),
                        Collectors.toList())));
    List<Visit> visits =
        sql
            .list(
                Row.class,
                """
                select t.id, a.starts_at, a.ends_at, r.resource_id as therapist_id, a.treatment_type, y.evaluation,
                       t.visit_line_id as line_id
                from attendance t join appointment a on a.id = t.appointment_id
                join treatment_type y on y.code = a.treatment_type
                left join appointment_resource r on r.appointment_id = a.id and r.kind = 'T'
                where t.patient_id = ? and a.starts_at > ?
                  and t.status not in ('NO_SHOW', 'CANCELLED', 'NOT_TREATED', 'ENTERED_IN_ERROR')
                """,
                patientId,
                time.now().minus(BACK))
            .stream()
            .map(
                row ->
                    new Visit(
                        Long.toString(row.id()),
                        row.startsAt(),
                        row.endsAt(),
                        row.therapistId(),
                        row.treatmentType(),
                        row.evaluation(),
                        row.lineId() == null
                            ? List.of()
                            : doses.getOrDefault(row.lineId(), List.of())))
            .toList();
    return new Judged(
        rules(planId),
        new Course(site.zone(), visits, planId == null ? Facts.NONE : facts.of(planId)),
        doses);
  }
}
