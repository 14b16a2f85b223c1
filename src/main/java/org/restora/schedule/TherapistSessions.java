package org.restora.schedule;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.restora.shared.audit.Audit;
import org.restora.shared.data.Sql;
import org.restora.staff.BookedSessions;

/** Answers the staff pages which sessions an absence hits. */
@Dependent
class TherapistSessions implements BookedSessions {

  @Inject private Sql sql;
  @Inject private Occupancy occupancy;

  @Override
  public List<Hit> of(long therapistId, Instant from, Instant until) {
    List<Hit> hits =
        sql.list(
            Hit.class,
            """
        select a.id as appointment_id, a.starts_at, a.ends_at,
               string_agg(p.given_name || ' ' || p.family_name, ', ' order by p.id) as patient,
               array_agg(p.id) as patient_ids, t.name as treatment
        from occupancy o
        join appointment a on a.id = o.appointment_id
        join attendance x on x.appointment_id = a.id and x.status in ('BOOKED', 'CONFIRMED')
        join patient p on p.id = x.patient_id
        join treatment_type t on t.code = a.treatment_type
        where o.kind = 'T' and o.resource_id = ? and o.during && tstzrange(?, ?, '[)')
        group by a.id, t.name order by a.starts_at
        """,
            therapistId,
            from,
            until);
    hits.forEach(hit -> hit.patientIds().forEach(id -> Audit.patient((Long) id)));
    return hits;
  }

  @Override
  public void lock(long therapistId) {
    occupancy.lockKeys(List.of(new Occupancy.Key(ResourceKind.THERAPIST, therapistId)));
  }
}
