package org.restora.progress;

import static org.restora.shared.security.Role.SUPERVISOR;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.restora.access.Sites;
import org.restora.shared.audit.Audit;
import org.restora.shared.audit.Audited;
import org.restora.shared.data.Sql;
import org.restora.shared.fault.NotFound;
import org.restora.shared.fault.RuleViolation;
import org.restora.shared.fault.Stale;
import org.restora.shared.security.Caller;
import org.restora.shared.time.ClinicTime;

/** Reviewing incidents. */
@Stateless
@Audited
@DenyAll
public class IncidentService {

  @Inject private Sql sql;
  @Inject private Sites sites;
  @Inject private Caller caller;
  @Inject private ClinicTime time;

  record Reported(long siteId, long patientId, boolean reviewed) {}

  /** Marks an incident as reviewed, with a remark. */
  @RolesAllowed(SUPERVISOR)
  public void review(long incident, int version, String remark) {
    Reported reported =
        sql.one(
                Reported.class,
                "select site_id, patient_id, reviewed_at is not null as reviewed from incident where id = ?",
                incident)
            .orElseThrow(() -> new NotFound("incident", incident));
    sites.mine(reported.siteId());
    Audit.patient(reported.patientId());
    if (remark == null || remark.isBlank()) {
      throw new RuleViolation("incident.remark_missing").at("remark");
    }
    RuleViolation.unless(!reported.reviewed(), "incident.already_reviewed");
    int changed =
        sql.run(
            "update incident set reviewed_by = ?, reviewed_at = ?, remark = ?, version = version + 1 where id = ? and version = ?",
            caller.id(),
            time.now(),
            remark.strip(),
            incident,
            version);
    if (changed == 0) {
      throw new Stale();
    }
  }
}
