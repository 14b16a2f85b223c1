package org.restora.schedule;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.restora.plan.PlanActivated;
import org.restora.shared.data.Sql;

/**
 * Links what was booked before a plan to its lines (rule S12): the patient phones first, the
 * therapist plans at the first visit.
 */
@Dependent
class PlanLinks {

  /**
   * In the order of time, and the plan's earlier lines first: the first visits of a treatment
   * become those of its first line, up to the line's number.
   */
  private static final String LINK =
      """
      with line as (
        select l.id, l.treatment_type,
               sum(l.visits) over (partition by l.treatment_type order by l.from_week, l.position) as until,
               sum(l.visits) over (partition by l.treatment_type order by l.from_week, l.position) - l.visits as after
        from visit_line l where l.plan_id = ? and not l.withdrawn
      ), visit as (
        select t.id, a.treatment_type,
               row_number() over (partition by a.treatment_type order by a.starts_at, t.id) as number
        from attendance t
        join appointment a on a.id = t.appointment_id
        join plan p on p.id = ? and p.patient_id = t.patient_id and p.site_id = a.site_id
        left join ledger_line g on g.id = t.ledger_line_id
        join site s on s.id = a.site_id
        where t.visit_line_id is null
          and (t.status in ('BOOKED', 'CONFIRMED', 'ARRIVED', 'IN_TREATMENT')
               or t.status in ('COMPLETED', 'STOPPED_EARLY') and (a.starts_at at time zone s.zone)::date >= g.starts_on)
      )
      update attendance t set visit_line_id = line.id, version = t.version + 1
      from visit join line on line.treatment_type = visit.treatment_type
                          and visit.number > line.after and visit.number <= line.until
      where t.id = visit.id
      """;

  @Inject private Sql sql;
  @Inject private Event<VisitsLinked> linked;

  void link(@Observes PlanActivated plan) {
    int visits = sql.run(LINK, plan.planId(), plan.planId());
    if (visits > 0) {
      linked.fire(new VisitsLinked(plan.planId(), visits));
    }
  }
}
