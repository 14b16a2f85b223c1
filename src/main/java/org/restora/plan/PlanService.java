package org.restora.plan;

import static org.restora.shared.security.Role.SUPERVISOR;
import static org.restora.shared.security.Role.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
  @Inject private BookedVisits visits;
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
   * @param profile code of a frequency profile, or null
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
      String language,
      String profile) {}

  /** Creates a draft, filled from a template or empty. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public UUID create(NewPlan wish) {
    LocalDate today = time.today(sites.mine(wish.siteId()).zone());
    long patientId =
        sql.value(Long.class, "select id from patient where public_id = ?", wish.patientId())
            .orElseThrow(() -> new NotFound("patient", wish.patientId()));
    Audit.patient(patientId);
    long episodeId = episode(wish, patientId);
    PlanForm form = templates.fill(wish.template(), today, wish.startsOn(), wish.language());
    if (wish.profile() != null) {
      templates.offered(wish.profile(), today).fill(form);
    }
    form.setTitle(wish.title() == null || wish.title().isBlank() ? form.getTitle() : wish.title());
    if (form.getTitle() == null || form.getTitle().isBlank()) {
      throw new RuleViolation("plan.title_missing").at("title");
    }
    Plan plan =
        new Plan(
            patientId,
            episodeId,
            wish.siteId(),
            wish.template(),
            wish.profile(),
            form,
            caller.id(),
            time.now());
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

  /**
   * Keeps the working copy; it may be incomplete, nothing of it is in force.
   *
   * @return the plan's version from now on
   */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public int save(UUID id, int version, PlanForm form) {
    Plan plan = load(id, version);
    plan.keep(form, caller.id(), time.now());
    em.flush();
    return plan.version();
  }

  /** Throws away what was written on a plan in force. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public void discard(UUID id, int version) {
    load(id, version).discard();
  }

  /**
   * Puts a plan into force after checking it once more against what holds for the patient today
   * (rule L4).
   *
   * @param replaces the plan of the same episode that is in force and is superseded by this one, or
   *     null; its coming visits go over to the lines of the same treatment
   */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public void activate(UUID id, int version, UUID replaces) {
    Plan plan = load(id, version);
    check(id);
    Plan old = replaces == null ? null : load(replaces);
    if (old != null) {
      RuleViolation.unless(old.episodeId() == plan.episodeId(), "plan.other_episode");
      old.supersede(plan.id(), time.now());
      em.flush(); // an episode has one plan in force
    }
    plan.activate(time.now());
    revision(plan, null);
    if (old != null) {
      visits.relink(old.id(), plan.id());
    }
    activated.fire(new PlanActivated(plan.id(), plan.patientId()));
  }

  /** Puts what was written on a plan in force into force, as a new revision. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public void revise(UUID id, int version, String reason) {
    Plan plan = load(id, version);
    if (reason == null || reason.isBlank()) {
      throw new RuleViolation("plan.reason_missing").at("reason");
    }
    RuleViolation.unless(
        !PlanComparison.between(queries.inForce(id), queries.form(id)).isEmpty(),
        "plan.nothing_changed");
    check(id);
    plan.revise();
    em.lock(plan, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    revision(plan, reason.strip());
  }

  private void check(UUID id) {
    List<PlanCheck> stops =
        queries.check(id, queries.form(id)).stream().filter(PlanCheck::stops).toList();
    RuleViolation.unless(stops.isEmpty(), "plan.checks_fail", stops.size());
  }

  /** Keeps for ever what is in force from now on. */
  private void revision(Plan plan, String reason) {
    em.flush();
    sql.run(
        """
        insert into plan_revision (plan_id, number, author, made_at, reason, content)
        select ?, count(*) + 1, ?, ?, ?, plan_content(?) from plan_revision where plan_id = ?
        """,
        plan.id(),
        caller.id(),
        time.now(),
        reason,
        plan.id(),
        plan.id());
  }

  @RolesAllowed({THERAPIST, SUPERVISOR})
  public void propose(UUID id, int version) {
    Plan plan = load(id, version);
    plan.propose();
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

  /**
   * What a discharge says.
   *
   * @param how completed, or revoked
   * @param results for each goal, by its key
   * @param cancel the coming visits that are cancelled with it, by attendance
   */
  public record Discharge(
      PlanStatus how, String reason, Map<String, GoalResult> results, List<Long> cancel)
      implements Serializable {}

  /** How a goal came out; value and note may be null. */
  public record GoalResult(Attainment attained, BigDecimal value, String note)
      implements Serializable {}

  /** Ends a plan: the result of each goal is asked, coming visits are cancelled as chosen. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public void end(UUID id, int version, Discharge discharge) {
    if (discharge.reason() == null || discharge.reason().isBlank()) {
      throw new RuleViolation("plan.reason_missing").at("reason");
    }
    Plan plan = load(id, version);
    plan.end(discharge.how(), discharge.reason(), discharge.results(), time.now());
    em.flush();
    visits.cancel(plan.id(), discharge.cancel(), discharge.reason());
  }

  private Plan load(UUID id, int version) {
    Plan plan = load(id);
    plan.expect(version);
    return plan;
  }

  private Plan load(UUID id) {
    Plan plan =
        em.createQuery("select p from Plan p where p.publicId = :id", Plan.class)
            .setParameter("id", id)
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new NotFound("plan", id));
    sites.mine(plan.siteId());
    Audit.patient(plan.patientId());
    return plan;
  }
}
