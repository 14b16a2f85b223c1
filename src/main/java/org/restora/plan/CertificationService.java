package org.restora.plan;

import static org.restora.shared.security.Role.FRONT_DESK;
import static org.restora.shared.security.Role.SUPERVISOR;
import static org.restora.shared.security.Role.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.restora.access.Sites;
import org.restora.shared.audit.Audited;
import org.restora.shared.data.Sql;
import org.restora.shared.fault.NotFound;
import org.restora.shared.fault.RuleViolation;
import org.restora.shared.security.Caller;
import org.restora.shared.time.ClinicTime;

/** Writing down who certified a plan, and taking back what was written by mistake (rule L7). */
@Stateless
@Audited
@DenyAll
public class CertificationService {

  @Inject private Sql sql;
  @Inject private Certifications certifications;
  @Inject private Sites sites;
  @Inject private Caller caller;
  @Inject private ClinicTime time;

  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR})
  public void certify(UUID plan, CertificationMethod method, String prescriber, LocalDate day) {
    RuleViolation.unless(prescriber != null, "plan_certification_says");
    add(locked(plan), method, prescriber, day, null);
  }

  /** The prescriber has signed what was spoken. */
  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR})
  public void sign(UUID plan, long order, LocalDate day) {
    Certifications.Head head = locked(plan);
    List<Certification> all = certifications.of(List.of(head.id()));
    Certification spoken = find(all, order);
    RuleViolation.unless(CertificationRule.spoken(spoken, all), "certification.nothing_to_sign");
    if (day != null && day.isBefore(spoken.certifiedOn())) {
      throw new RuleViolation("certification.signed_before", spoken.certifiedOn()).at("signedOn");
    }
    add(head, CertificationMethod.SIGNATURE, spoken.prescriber(), day, order);
  }

  /** A row that was a mistake; with a spoken order its signature goes too. */
  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR})
  public void withdraw(UUID plan, long certification, String reason) {
    Certifications.Head head = locked(plan);
    List<Certification> all = certifications.of(List.of(head.id()));
    RuleViolation.unless(find(all, certification).stands(), "certification.already_withdrawn");
    if (reason == null || reason.isBlank()) {
      throw new RuleViolation("plan.reason_missing").at("reason");
    }
    all.stream()
        .filter(Certification::stands)
        .filter(c -> c.id() == certification || Long.valueOf(certification).equals(c.signs()))
        .forEach(
            c ->
                sql.run(
                    """
                    insert into plan_certification (plan_id, withdraws, reason, recorded_by, recorded_at)
                    values (?, ?, ?, ?, ?)
                    """,
                    head.id(),
                    c.id(),
                    reason.strip(),
                    caller.id(),
                    time.now()));
  }

  private void add(
      Certifications.Head plan,
      CertificationMethod method,
      String prescriber,
      LocalDate day,
      Long signs) {
    RuleViolation.unless(plan.status() != PlanStatus.DRAFT, "certification.draft");
    if (day == null || day.isAfter(time.today(sites.mine(plan.siteId()).zone()))) {
      throw new RuleViolation(day == null ? "required" : "certification.ahead")
          .at(signs == null ? "day" : "signedOn");
    }
    sql.run(
        """
        insert into plan_certification (plan_id, method, prescriber, certified_on, signs, recorded_by, recorded_at)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        plan.id(),
        method,
        prescriber.strip(),
        day,
        signs,
        caller.id(),
        time.now());
  }

  private static Certification find(List<Certification> all, long id) {
    return all.stream()
        .filter(c -> c.id() == id)
        .findFirst()
        .orElseThrow(() -> new NotFound("plan_certification", id));
  }

  /** One of the caller's sites' plans; nobody else certifies it until this act is done. */
  private Certifications.Head locked(UUID plan) {
    Certifications.Head head =
        certifications.plans(" where p.public_id = ? for update of p", plan).stream()
            .findFirst()
            .orElseThrow(() -> new NotFound("plan", plan));
    sites.mine(head.siteId());
    return head;
  }
}
