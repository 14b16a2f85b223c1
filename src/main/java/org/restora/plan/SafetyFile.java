package org.restora.plan;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.restora.catalog.Intervention;
import org.restora.shared.data.Sql;
import org.restora.shared.time.ClinicTime;

/** Reads what holds for a patient into a {@link Safety} check. */
@Dependent
public class SafetyFile {

  @Inject private Sql sql;
  @Inject private ClinicTime time;

  /**
   * @param today the day of the site, on whose end a clearance expires (rule P3)
   */
  public Safety of(long patientId, LocalDate today) {
    List<Hazard> hazards =
        sql.list(
            Hazard.class,
            """
            select a.id as alert_id, r.id as rule_id, c.name as condition, r.level, r.target, r.region_scope as scope,
                   array(select t.name from contraindication_target t where t.rule_id = r.id) as names,
                   array(select g.region::text from contraindication_region g where g.rule_id = r.id) as regions,
                   a.region as alert_region, b.name as alert_region_name, a.side as alert_side,
                   r.effect, r.pressure_cap, r.advice,
                   exists (select from clearance cl where cl.alert_id = a.id
                           and ?::date between cl.granted_on and cl.expires_on) as cleared
            from patient_alert a
            join condition c on c.code = a.condition
            join contraindication_rule r on r.condition = a.condition and r.retired_on is null
            left join body_region b on b.code = a.region
            where a.patient_id = ? and a.ended_at is null and (a.until is null or a.until > ?)
            order by r.id, a.id
            """,
            today,
            patientId,
            time.now());
    return new Safety(
        hazards,
        sql.list(
            Intervention.class,
            """
            select code, name, family, hands_on, uses_oil, whole_body, minutes_default, minutes_min, minutes_max,
                   pressure_min, pressure_max, qualification
            from intervention where retired_on is null order by code
            """));
  }
}
