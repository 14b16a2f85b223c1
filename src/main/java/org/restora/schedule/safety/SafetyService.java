package org.restora.schedule.safety;

import static org.restora.shared.security.Role.SUPERVISOR;
import static org.restora.shared.security.Role.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.restora.access.Sites;
import org.restora.plan.Finding;
import org.restora.schedule.safety.VisitSafety.Checked;
import org.restora.shared.audit.Audited;
import org.restora.shared.data.Sql;
import org.restora.shared.fault.NotFound;
import org.restora.shared.fault.RuleViolation;
import org.restora.shared.security.Caller;
import org.restora.shared.time.ClinicTime;

/** Reasons that are written down at a visit (rule V2). */
@Stateless
@Audited
@DenyAll
public class SafetyService {

  @Inject private Sql sql;
  @Inject private Visits visits;
  @Inject private Sites sites;
  @Inject private VisitSafety safety;
  @Inject private Caller caller;
  @Inject private ClinicTime time;

  /**
   * Writes down why a dose is given although precautions, or its oil, speak against it: for all of
   * them that yield to a reason.
   */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public void override(UUID attendance, long doseItemId, String reason) {
    if (reason == null || reason.isBlank()) {
      throw new RuleViolation("safety.reason_missing").at("reason");
    }
    Visits.Visit visit = visits.notBegun(attendance);
    Checked dose =
        safety
            .today(
                visit.attendanceId(), visit.lineId(), visit.patientId(), sites.mine(visit.siteId()))
            .stream()
            .filter(d -> d.dose().id() == doseItemId)
            .findFirst()
            .orElseThrow(() -> new NotFound("dose_item", doseItemId));
    List<Finding> lifted =
        dose.findings().stream()
            .filter(f -> f.stops(false) && (f.yieldsToReason() || f.oil() != null))
            .toList();
    RuleViolation.unless(!lifted.isEmpty(), "safety.nothing_to_override");
    for (Finding finding : lifted) {
      sql.run(
          """
          insert into precaution_override (attendance_id, rule_id, oil, condition, reason, recorded_by, recorded_at)
          select ?, ?, ?, a.condition, ?, ?, ? from patient_alert a where a.id = ?
          """,
          visit.attendanceId(),
          finding.ruleId(),
          finding.oil() == null ? null : finding.oil().code(),
          reason.strip(),
          caller.id(),
          time.now(),
          finding.alertId());
    }
  }
}
