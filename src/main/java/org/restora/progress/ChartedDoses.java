package org.restora.progress;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.restora.catalog.Family;
import org.restora.catalog.Side;
import org.restora.plan.rule.Dose;
import org.restora.schedule.Charted;
import org.restora.shared.data.Sql;

/**
 * Answers the rules of a course what was done: as it was signed, else as it stands in a draft. A
 * note that was opened before its plan holds no doses, done or not: it says nothing.
 */
@Dependent
class ChartedDoses implements Charted {

  @Inject private Sql sql;

  record Row(
      long attendanceId,
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

  @Override
  public Map<Long, List<Dose>> doses(long patientId) {
    Map<Long, List<Dose>> doses = new HashMap<>();
    sql.list(
            Row.class,
            """
            with told as (
              select n.attendance_id, n.draft, v.id as signed
              from note n left join note_version v on v.note_id = n.id and v.number = 1
              where n.patient_id = ? and n.attendance_id is not null and n.status <> 'ENTERED_IN_ERROR'
                and jsonb_array_length(coalesce(n.draft, v.content::jsonb) -> 'delivered') > 0),
            done as (
              select t.attendance_id, d.intervention, d.region, d.side, d.minutes, d.pressure,
                     d.oil
              from told t join delivered_dose d on d.note_version_id = t.signed
              union all
              select t.attendance_id, d ->> 'intervention', d ->> 'region', d ->> 'side',
                     (d ->> 'minutes')::int, (d ->> 'pressure')::int, d ->> 'oil'
              from told t cross join lateral jsonb_array_elements(t.draft -> 'delivered') d
              where t.signed is null and (d ->> 'done')::boolean)
            select t.attendance_id, d.intervention, i.family, d.region, d.side, d.minutes, d.pressure,
                   coalesce(o.phototoxic, false) as phototoxic
            from told t
            left join done d on d.attendance_id = t.attendance_id
            left join intervention i on i.code = d.intervention
            left join oil o on o.code = d.oil
            """,
            patientId)
        .forEach(
            row -> {
              List<Dose> of = doses.computeIfAbsent(row.attendanceId(), id -> new ArrayList<>());
              if (row.intervention() != null) {
                of.add(row.dose());
              }
            });
    return doses;
  }
}
