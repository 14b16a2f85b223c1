package org.restora.plan;

import static org.restora.shared.security.Role.SUPERVISOR;
import static org.restora.shared.security.Role.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.restora.access.Sites;
import org.restora.patient.PatientService;
import org.restora.shared.audit.Audit;
import org.restora.shared.audit.Audited;
import org.restora.shared.data.Sql;
import org.restora.shared.fault.NotFound;
import org.restora.shared.fault.RuleViolation;
import org.restora.shared.security.Caller;
import org.restora.shared.time.ClinicTime;

/** Writing plans and leading them through their life. */
@Stateless
@Audited
@DenyAll
public class PlanService {

  @PersistenceContext private EntityManager em;
  @Inject private Sql sql;
  @Inject private PlanQueries queries;
  @Inject private Templates templates;
  @Inject private PatientService patients;
  @Inject private Sites sites;
  @Inject private Caller caller;
  @Inject private ClinicTime time;
  @Inject private Event<PlanActivated> activated;

  /**
   * What a new plan begins with.
   *
   * @param episodeId of an open episode; null opens a new one for the problem
   * @param template null for an empty plan
   */
  public record NewPlan(
      UUID patientId,
      Long episodeId,
      String problem,
      LocalDate eventOn,
      String template,
      long siteId,
      LocalDate startsOn,
      String title,
      String language) {}

  /** Creates a draft, filled from a template or empty. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public UUID create(NewPlan wish) {
    sites.mine(wish.siteId());
    long patientId =
        sql.value(Long.class, "select id from patient where public_id = ?", wish.patientId())
            .orElseThrow(() -> new NotFound("patient", wish.patientId()));
    Audit.patient(patientId);
    long episodeId = episode(wish, patientId);
    PlanForm form = templates.fill(wish.template(), wish.startsOn(), wish.language());
    form.setTitle(wish.title() == null || wish.title().isBlank() ? form.getTitle() : wish.title());
    if (form.getTitle() == null || form.getTitle().isBlank()) {
      throw new RuleViolation("plan.title_missing").at("title");
    }
    Plan plan =
        new Plan(
            patientId, episodeId, wish.siteId(), wish.template(), form, caller.id(), time.now());
    em.persist(plan);
    em.flush();
    return plan.publicId();
  }

  private long episode(NewPlan wish, long patientId) {
    if (wish.episodeId() != null) {
      return sql.value(
              Long.class,
              "select id from episode where id = ? and patient_id = ? and closed_on is null",
              wish.episodeId(),
              patientId)
          .orElseThrow(() -> new NotFound("episode", wish.episodeId()));
    }
    if (wish.problem() == null || wish.problem().isBlank()) {
      throw new RuleViolation("plan.problem_missing").at("problem");
    }
    return patients.openEpisode(wish.patientId(), wish.problem(), wish.eventOn(), "");
  }

  @RolesAllowed({THERAPIST, SUPERVISOR})
  public void save(UUID id, int version, PlanForm form) {
    Plan plan = load(id, version);
    plan.write(form);
    // the plan's own version counts for its parts
    em.lock(plan, jakarta.persistence.LockModeType.OPTIMISTIC_FORCE_INCREMENT);
  }

  /**
   * Activates a plan after checking it once more against what holds for the patient today (rule
   * L4).
   */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public void activate(UUID id, int version) {
    Plan plan = load(id, version);
    List<PlanCheck> stops =
        queries.check(id, queries.form(id)).stream().filter(PlanCheck::stops).toList();
    RuleViolation.unless(stops.isEmpty(), "plan.checks_fail", stops.size());
    plan.activate(time.now());
    activated.fire(new PlanActivated(plan.id(), plan.patientId()));
  }

  @RolesAllowed({THERAPIST, SUPERVISOR})
  public void propose(UUID id, int version) {
    load(id, version).propose();
  }

  @RolesAllowed({THERAPIST, SUPERVISOR})
  public void takeBack(UUID id, int version) {
    load(id, version).takeBack();
  }

  @RolesAllowed({THERAPIST, SUPERVISOR})
  public void hold(UUID id, int version) {
    load(id, version).hold();
  }

  @RolesAllowed({THERAPIST, SUPERVISOR})
  public void resume(UUID id, int version) {
    load(id, version).resume();
  }

  @RolesAllowed({THERAPIST, SUPERVISOR})
  public void end(UUID id, int version, PlanStatus how, String reason) {
    load(id, version).end(how, reason, time.now());
  }

  private Plan load(UUID id, int version) {
    Plan plan =
        em.createQuery("select p from Plan p where p.publicId = :id", Plan.class)
            .setParameter("id", id)
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new NotFound("plan", id));
    sites.mine(plan.siteId());
    plan.expect(version);
    Audit.patient(plan.patientId());
    return plan;
  }
}
