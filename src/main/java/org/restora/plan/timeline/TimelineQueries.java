package org.restora.plan.timeline;

import static org.restora.shared.security.Role.SUPERVISOR;
import static org.restora.shared.security.Role.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.restora.plan.BookedVisits;
import org.restora.plan.Scores;
import org.restora.plan.home.HomeBook;
import org.restora.plan.home.HomePlan;
import org.restora.shared.audit.Audited;
import org.restora.shared.data.Sql;
import org.restora.shared.time.ClinicTime;

/** The course of a plan as pages show it. */
@Stateless
@Audited
@DenyAll
public class TimelineQueries {

  @Inject private Sql sql;
  @Inject private HomeBook book;
  @Inject private BookedVisits visits;
  @Inject private Scores scores;
  @Inject private ClinicTime time;

  /** A plan of one of the caller's sites, week by week. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public Timeline timeline(UUID id) {
    HomePlan plan = book.mine(id);
    LocalDate begins = plan.startsOn();
    LocalDate today = plan.until(time.today(plan.zone()));
    List<Timeline.Line> lines =
        sql.list(
            Timeline.Line.class,
            """
            select minutes, times_per_week, visits, from_week from visit_line
            where plan_id = ? and not withdrawn
            """,
            plan.id());
    List<Timeline.Measure> measures =
        sql.list(
            Timeline.Measure.class,
            """
            select m.code, m.name, m.min_value as scale_min, m.max_value as scale_max,
                   trim_scale(g.baseline) as baseline, trim_scale(g.target) as target
            from plan_goal g join outcome_measure m on m.code = g.measure
            where g.plan_id = ? order by g.position
            """,
            plan.id());
    int weeks = Timeline.weeks(begins, today, plan.status().ended(), lines);
    return Timeline.of(
        begins,
        today,
        plan.zone(),
        lines,
        visits.delivered(plan.id()),
        book.weeks(plan, weeks),
        measures,
        scores.between(
            plan.patientId(),
            measures.stream().map(Timeline.Measure::code).toList(),
            begins.atStartOfDay(plan.zone()).toInstant(),
            begins.plusWeeks(weeks).atStartOfDay(plan.zone()).toInstant()));
  }
}
