package org.restora.schedule;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.restora.plan.BookedVisits;
import org.restora.shared.data.Sql;
import org.restora.shared.time.ClinicTime;

/** Answers plans what was made of their lines. */
@Dependent
class LineVisits implements BookedVisits {

  @Inject private Sql sql;
  @Inject private Attendances attendances;
  @Inject private ClinicTime time;

  @Override
  public Map<Long, Count> of(Collection<Long> lineIds) {
    Map<Long, Count> counts = new HashMap<>();
    sql.list(
            Count.class,
            """
            select visit_line_id as line_id,
                   count(*) filter (where status in ('BOOKED', 'CONFIRMED', 'ARRIVED', 'IN_TREATMENT'))::int as booked,
                   count(*) filter (where status in ('COMPLETED', 'STOPPED_EARLY'))::int as delivered,
                   count(*) filter (where status = 'NO_SHOW')::int as missed
            from attendance where visit_line_id = any (?::bigint[]) group by visit_line_id
            """,
            lineIds)
        .forEach(count -> counts.put(count.lineId(), count));
    return counts;
  }

  @Override
  public List<Coming> coming(long planId) {
    return sql.list(
        Coming.class,
        """
        with visit as (
          select t.id, t.status, t.appointment_id, t.visit_line_id,
                 row_number() over (partition by t.visit_line_id order by a.starts_at, t.id) as number
          from attendance t join appointment a on a.id = t.appointment_id
          join visit_line l on l.id = t.visit_line_id
          where l.plan_id = ? and t.status not in ('NO_SHOW', 'CANCELLED', 'NOT_TREATED', 'ENTERED_IN_ERROR'))
        select v.id as attendance_id, a.starts_at, y.name as treatment,
               (extract(epoch from a.ends_at - a.starts_at) / 60)::int as minutes, h.name as therapist,
               case when l.withdrawn or p.status in ('COMPLETED', 'REVOKED', 'SUPERSEDED') then 'NOT_PLANNED'
                    when a.treatment_type <> l.treatment_type then 'OTHER_TREATMENT'
                    when a.ends_at - a.starts_at <> make_interval(mins => l.minutes) then 'OTHER_LENGTH'
                    when exists (
                      select from dose_item i join intervention n on n.code = i.intervention
                      where i.line_id = l.id and not i.withdrawn and n.qualification is not null
                        and not exists (select from therapist_qualification q
                                        where q.therapist_id = r.resource_id and q.qualification = n.qualification
                                          and daterange(q.valid_from, q.expires_on, '[]')
                                              @> (a.starts_at at time zone s.zone)::date)) then 'NOT_QUALIFIED'
                    when v.number > l.visits then 'ONE_TOO_MANY'
                    when (a.starts_at at time zone s.zone)::date < p.starts_on + 7 * (l.from_week - 1) then 'TOO_EARLY'
               end as affected
        from visit v
        join appointment a on a.id = v.appointment_id
        join site s on s.id = a.site_id
        join treatment_type y on y.code = a.treatment_type
        join visit_line l on l.id = v.visit_line_id
        join plan p on p.id = l.plan_id
        left join appointment_resource r on r.appointment_id = a.id and r.kind = 'T'
        left join therapist h on h.id = r.resource_id
        where v.status in ('BOOKED', 'CONFIRMED') and a.starts_at > ?
        order by a.starts_at, v.id
        """,
        planId,
        time.now());
  }

  @Override
  public List<Delivered> delivered(long planId) {
    return sql.list(
        Delivered.class,
        """
        select a.starts_at,
               (extract(epoch from coalesce(t.ended_at - t.started_at, a.ends_at - a.starts_at)) / 60)::int as minutes
        from attendance t join appointment a on a.id = t.appointment_id
        join visit_line l on l.id = t.visit_line_id
        where l.plan_id = ? and t.status in ('COMPLETED', 'STOPPED_EARLY')
        order by a.starts_at, t.id
        """,
        planId);
  }

  /** A visit goes to the line that has begun last by its day. */
  @Override
  public void relink(long fromPlan, long toPlan) {
    sql.run(
        """
        update attendance t set visit_line_id = n.id, version = t.version + 1
        from appointment a, visit_line o, lateral (
          select l.id from visit_line l join plan p on p.id = l.plan_id
          where l.plan_id = ? and l.treatment_type = a.treatment_type and not l.withdrawn
          order by p.starts_on + 7 * (l.from_week - 1) <= a.starts_at desc, l.from_week desc, l.position
          limit 1) n
        where a.id = t.appointment_id and o.id = t.visit_line_id and o.plan_id = ?
          and t.status in ('BOOKED', 'CONFIRMED') and a.starts_at > ?
        """,
        toPlan,
        fromPlan,
        time.now());
  }

  @Override
  public void cancel(long planId, Collection<Long> wanted, String reason) {
    Set<Long> ids = Set.copyOf(wanted);
    for (Coming visit : coming(planId)) {
      if (ids.contains(visit.attendanceId())) {
        attendances.change(
            visit.attendanceId(), (a, now) -> a.cancel(CancelledBy.CLINIC, reason, now));
      }
    }
  }
}
