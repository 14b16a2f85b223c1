package org.restora.schedule;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import org.restora.catalog.Intervention;
import org.restora.catalog.Side;
import org.restora.plan.Finding;
import org.restora.plan.Safety;
import org.restora.plan.SafetyFile;
import org.restora.shared.data.Sql;
import org.restora.shared.fault.RuleViolation;
import org.restora.shared.time.ClinicTime;

/**
 * The safety of a visit as it is booked, checked in and started (rule S5): by what holds for the
 * patient on that day, so that an alert of Tuesday stops Wednesday's session. Where something of
 * the visit is still possible it takes place, and the therapist is shown what is not.
 */
@Dependent
class VisitSafety {

  @Inject private Sql sql;
  @Inject private SafetyFile file;
  @Inject private ClinicTime time;

  record Dose(String intervention, String region, Side side, Integer pressure) {}

  /**
   * @param lineId of the visit; null for a session of no plan, of which nothing is prescribed
   * @throws RuleViolation when every dose of the visit is blocked
   */
  void check(Long lineId, long patientId, ZoneId zone) {
    if (lineId == null) {
      return;
    }
    List<Dose> doses =
        sql.list(
            Dose.class,
            "select intervention, region, side, pressure from dose_item where line_id = ? and not withdrawn",
            lineId);
    Safety safety = file.of(patientId, time.today(zone));
    boolean allBlocked = !doses.isEmpty() && doses.stream().allMatch(dose -> blocked(safety, dose));
    RuleViolation.unless(!allBlocked, "schedule.blocked_by_alert");
  }

  private boolean blocked(Safety safety, Dose dose) {
    Intervention intervention =
        sql.one(Intervention.class, INTERVENTION, dose.intervention()).orElseThrow();
    return safety.check(intervention, dose.region(), dose.side(), dose.pressure()).stream()
        .anyMatch(finding -> finding.kind() == Finding.Kind.BLOCKED);
  }

  private static final String INTERVENTION =
      """
      select code, name, family, hands_on, uses_oil, whole_body, minutes_default, minutes_min, minutes_max,
             pressure_min, pressure_max, qualification
      from intervention where code = ?
      """;
}
