package org.restora.schedule;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.restora.access.Site;
import org.restora.catalog.Family;
import org.restora.catalog.Side;
import org.restora.plan.rule.Course;
import org.restora.plan.rule.Demand;
import org.restora.plan.rule.Dose;
import org.restora.plan.rule.FactFile;
import org.restora.plan.rule.Facts;
import org.restora.plan.rule.RuleBook;
import org.restora.plan.rule.Rules;
import org.restora.plan.rule.Verdict;
import org.restora.plan.rule.Visit;
import org.restora.shared.data.Sql;
import org.restora.shared.fault.NotFound;

/**
 * Reads what the rules of a course ask: the patient's visits, booked as they are prescribed and
 * delivered as they were charted, facts, and, where a rule asks for it, what the therapists have to
 * do besides.
 */
@Dependent
class CourseFile {

  /** So far back every rule looks; those that look at the whole course see all of it. */
  private static final int BACK_DAYS = 60;

  /** With its times as they were, unless they were plainly written down later. */
  private static final String ANY_VISIT =
      """
      select t.id, b.at as starts_at,
             greatest(b.at + interval '1 minute', least(t.ended_at, b.at + (a.ends_at - a.starts_at))) as ends_at,
             r.resource_id as therapist_id, a.treatment_type, y.evaluation, t.visit_line_id as line_id
      from attendance t join appointment a on a.id = t.appointment_id
      join treatment_type y on y.code = a.treatment_type
      left join appointment_resource r on r.appointment_id = a.id and r.kind = 'T'
      cross join lateral (select case when t.started_at > a.starts_at - interval '12 hours' and t.started_at < a.ends_at
                                      then t.started_at else a.starts_at end as at) b
      """;

  private static final String VISIT =
      ANY_VISIT
          + " where t.status not in ('NO_SHOW', 'CANCELLED', 'NOT_TREATED', 'ENTERED_IN_ERROR')";

  private static final String DOSE =
      """
      select d.line_id, d.intervention, i.family, d.region, d.side, d.minutes, d.pressure,
             coalesce(o.phototoxic, false) as phototoxic
      from dose_item d join intervention i on i.code = d.intervention left join oil o on o.code = d.oil
      """;

  @Inject private Sql sql;
  @Inject private RuleBook book;
  @Inject private FactFile facts;
  @Inject private Charted charted;

  record Row(
      long id,
      Instant startsAt,
      Instant endsAt,
      Long therapistId,
      String treatmentType,
      boolean evaluation,
      Long lineId) {

    Visit visit(Map<Long, List<Dose>> doses) {
      return with(lineId == null ? List.of() : doses.getOrDefault(lineId, List.of()));
    }

    Visit with(List<Dose> doses) {
      return new Visit(
          Long.toString(id), startsAt, endsAt, therapistId, treatmentType, evaluation, doses);
    }
  }

  record DoseRow(
      long lineId,
      String intervention,
      Family family,
      String region,
      Side side,
      int minutes,
      Integer pressure,
      boolean phototoxic) {

    Dose dose() {
      return new Dose(intervention, family, region, side, minutes, pressure, phototoxic);
    }
  }

  /** The rules of a plan, and the course its visits join. */
  record Judged(Rules rules, Course course, Map<Long, List<Dose>> doses) {

    List<Dose> dosesOf(long lineId) {
      return doses.getOrDefault(lineId, List.of());
    }
  }

  /** The rules of a plan, those of a day and those to come; without one those of every plan. */
  Rules rules(Long planId, LocalDate day) {
    return book.of(
        planId == null
            ? null
            : sql.value(String.class, "select template from plan where id = ?", planId)
                .orElse(null),
        day);
  }

  /** A visit line as far as a visit of it is judged. */
  record LineFacts(long planId, int minutes, String treatmentType, boolean evaluation) {}

  /**
   * What a visit of a plan would newly break.
   *
   * @param wish of a visit line
   * @param rules those to ask; nothing is read where there are none
   */
  List<Verdict> broken(Rules rules, BookVisit wish, Site site) {
    if (rules.all().isEmpty()) {
      return List.of();
    }
    LineFacts line = line(wish);
    LocalDate day = LocalDate.ofInstant(wish.startsAt(), site.zone());
    Judged judged = open(rules, line.planId(), wish.patientId(), site, day, day);
    Visit visit =
        new Visit(
            "new",
            wish.startsAt(),
            wish.startsAt().plusSeconds(line.minutes() * 60L),
            wish.therapistId(),
            line.treatmentType(),
            line.evaluation(),
            judged.dosesOf(wish.lineId()));
    return rules.judge(judged.course(), visit);
  }

  LineFacts line(BookVisit wish) {
    return sql.one(
            LineFacts.class,
            """
            select l.plan_id, l.minutes, l.treatment_type, y.evaluation
            from visit_line l join plan p on p.id = l.plan_id join treatment_type y on y.code = l.treatment_type
            where l.id = ? and p.patient_id = ? and p.site_id = ?
            """,
            wish.lineId(),
            wish.patientId(),
            wish.siteId())
        .orElseThrow(() -> new NotFound("visit_line", wish.lineId()));
  }

  /**
   * What these rules ask on this day and after it.
   *
   * @param from today, or first day on which the therapists' other work may matter
   * @param until last such day
   */
  Judged open(
      Rules rules, Long planId, long patientId, Site site, LocalDate from, LocalDate until) {
    Map<Long, List<Dose>> doses =
        doses(
            """
             join visit_line l on l.id = d.line_id join plan p on p.id = l.plan_id
            where p.patient_id = ? and not d.withdrawn order by d.position
            """,
            patientId);
    Map<Long, List<Dose>> done = charted.doses(patientId);
    List<Visit> visits =
        sql
            .list(
                Row.class,
                VISIT + " and t.patient_id = ? and a.starts_at > ?",
                patientId,
                since(rules, from, site))
            .stream()
            .map(
                row -> done.containsKey(row.id()) ? row.with(done.get(row.id())) : row.visit(doses))
            .toList();
    boolean hands = !rules.asking(Demand.Asks.TIME_AND_THERAPIST).all().isEmpty();
    return new Judged(
        rules,
        new Course(
            site.zone(),
            visits,
            hands ? work(patientId, site, from, until) : Map.of(),
            planId == null ? Facts.NONE : facts.of(planId, from)),
        doses);
  }

  private static Instant since(Rules rules, LocalDate day, Site site) {
    boolean farther = rules.all().stream().anyMatch(rule -> rule.demand().reach() > BACK_DAYS);
    return farther ? Instant.EPOCH : day.minusDays(BACK_DAYS).atStartOfDay(site.zone()).toInstant();
  }

  /** A visit as it was, or is to be; of whatever became of it. */
  Visit visit(long attendanceId, List<Dose> doses) {
    return sql.list(Row.class, ANY_VISIT + " where t.id = ? order by r.resource_id", attendanceId)
        .get(0)
        .with(doses);
  }

  private Map<Long, List<Dose>> doses(String which, Object... args) {
    return sql.list(DoseRow.class, DOSE + which, args).stream()
        .collect(
            Collectors.groupingBy(
                DoseRow::lineId, Collectors.mapping(DoseRow::dose, Collectors.toList())));
  }

  /** What is done for others at the site on these days. */
  private Map<LocalDate, List<Visit>> work(
      long patientId, Site site, LocalDate from, LocalDate until) {
    ZoneId zone = site.zone();
    List<Row> rows =
        sql.list(
            Row.class,
            VISIT
                + " and a.site_id = ? and a.starts_at >= ? and a.starts_at < ? and t.patient_id <> ?",
            site.id(),
            from.atStartOfDay(zone).toInstant(),
            until.plusDays(1).atStartOfDay(zone).toInstant(),
            patientId);
    Map<Long, List<Dose>> doses =
        doses(
            " where d.line_id = any (?::bigint[]) and not d.withdrawn order by d.position",
            rows.stream().map(Row::lineId).filter(Objects::nonNull).distinct().toList());
    return rows.stream()
        .filter(row -> row.lineId() != null)
        .collect(
            Collectors.groupingBy(
                row -> LocalDate.ofInstant(row.startsAt(), zone),
                Collectors.mapping(row -> row.visit(doses), Collectors.toList())));
  }
}
