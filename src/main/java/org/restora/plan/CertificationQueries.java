package org.restora.plan;

import static org.restora.shared.security.Role.FRONT_DESK;
import static org.restora.shared.security.Role.SUPERVISOR;
import static org.restora.shared.security.Role.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.restora.access.Site;
import org.restora.access.Sites;
import org.restora.shared.audit.Audited;
import org.restora.shared.fault.NotFound;
import org.restora.shared.security.Caller;

/** Who certified plans and what is asked of them (rule L7); the desk sees this of a plan too. */
@Stateless
@Audited
@DenyAll
public class CertificationQueries {

  @Inject private Certifications certifications;
  @Inject private Sites sites;
  @Inject private Caller caller;

  /**
   * All of one plan.
   *
   * @param asked whether the country of its site asks for certification at all
   * @param rows the latest first, withdrawn ones among them
   * @param dues what is to be done, the earliest first
   */
  public record Sheet(
      UUID plan,
      String title,
      UUID patientId,
      String patient,
      PlanStatus status,
      ZoneId zone,
      boolean asked,
      List<Certification> rows,
      List<CertificationDue> dues)
      implements Serializable {

    /** Whether it is a spoken order that is still to be signed. */
    public boolean unsigned(Certification row) {
      return CertificationRule.spoken(row, rows);
    }
  }

  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR})
  public Sheet sheet(UUID plan) {
    Certifications.Head head =
        certifications.plans(" where p.public_id = ?", plan).stream()
            .findFirst()
            .orElseThrow(() -> new NotFound("plan", plan));
    Site site = sites.mine(head.siteId());
    return new Sheet(
        plan,
        head.title(),
        head.patientPublicId(),
        head.patient(),
        head.status(),
        site.zone(),
        certifications.rule(site.id()).asks(),
        certifications.of(List.of(head.id())),
        certifications.dues(List.of(head)));
  }

  /** What is asked of the patient's plans at the caller's sites. */
  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR})
  public List<CertificationDue> duesOf(UUID patient) {
    return certifications.dues(
        certifications.plans(
            " where x.public_id = ? and p.status in ('ACTIVE', 'ON_HOLD') and" + PlanQueries.MINE,
            patient,
            caller.id()));
  }
}
