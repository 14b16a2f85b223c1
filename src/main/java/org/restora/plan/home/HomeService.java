package org.restora.plan.home;

import static org.restora.shared.security.Role.SUPERVISOR;
import static org.restora.shared.security.Role.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.restora.plan.Finding;
import org.restora.plan.SafetyFile;
import org.restora.shared.audit.Audited;
import org.restora.shared.data.Sentence;
import org.restora.shared.data.Sql;
import org.restora.shared.fault.NotFound;
import org.restora.shared.fault.RuleViolation;
import org.restora.shared.security.Caller;
import org.restora.shared.time.ClinicTime;

/** Writing a home programme, ticking at the visit, and giving the patient a link. */
@Stateless
@Audited
@DenyAll
public class HomeService {

  private static final int LINK_DAYS = 183;

  @PersistenceContext private EntityManager em;
  @Inject private Sql sql;
  @Inject private HomeBook book;
  @Inject private SafetyFile safety;
  @Inject private Caller caller;
  @Inject private ClinicTime time;

  record Alike(String alike, boolean regionAllowed, String leaflet) {}

  /** Adds a task and the leaflet that explains it. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public UUID add(UUID plan, HomeForm form) {
    HomePlan mine = open(plan);
    Alike alike =
        sql.one(
                Alike.class,
                """
                select alike, region_allowed, leaflet from home_task
                where code = ? and in_use(valid_from, retired_on, ?)
                """,
                form.task(),
                time.today(mine.zone()))
            .orElseThrow(() -> new RuleViolation("home.task_missing").at("task"));
    if (form.region() != null && !alike.regionAllowed()) {
      throw new RuleViolation("home.no_region").at("region");
    }
    HomeTask task = new HomeTask(mine.id(), form, caller.id(), time.now());
    check(mine, alike.alike(), task.form());
    em.persist(task);
    em.flush();
    if (alike.leaflet() != null) {
      give(mine, alike.leaflet());
    }
    return task.publicId();
  }

  private void check(HomePlan plan, String alike, HomeForm form) {
    SafetyFile.Read file = safety.read(plan.patientId());
    boolean reasoned = form.reason() != null;
    Optional<Finding> against =
        book.check(plan, file, alike, form.region(), form.side()).stream()
            .filter(finding -> finding.stops(reasoned))
            .findFirst();
    if (against.isPresent()) {
      Sentence said = against.get().say(file.intervention(alike).name(), false);
      boolean yields = against.get().yieldsToReason();
      throw new RuleViolation(yields ? "home.needs_reason" : "home.forbidden", said)
          .at(yields ? "reason" : "task");
    }
  }

  /** Takes a task out; it can be put back. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public void remove(UUID plan, UUID task) {
    load(open(plan), task).remove(caller.id(), time.now());
  }

  /** Puts a task back that was taken out, if nothing speaks against it by now. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public void putBack(UUID plan, UUID id) {
    HomePlan mine = open(plan);
    HomeTask task = load(mine, id);
    String alike =
        sql.value(String.class, "select alike from home_task where code = ?", task.form().task())
            .orElse(null);
    check(mine, alike, task.form());
    task.putBack();
  }

  /** Gives a leaflet along. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public void attach(UUID plan, String leaflet) {
    HomePlan mine = open(plan);
    sql.value(
            String.class,
            "select code from leaflet where code = ? and in_use(valid_from, retired_on, ?)",
            leaflet,
            time.today(mine.zone()))
        .orElseThrow(() -> new RuleViolation("home.leaflet_missing").at("leaflet"));
    give(mine, leaflet);
  }

  /** Whoever has the leaflet already keeps it: two tasks may be explained by one. */
  private void give(HomePlan plan, String leaflet) {
    sql.run(
        """
        insert into plan_leaflet (plan_id, leaflet, added_by, added_at) values (?, ?, ?, ?)
        on conflict (plan_id, leaflet) do nothing
        """,
        plan.id(),
        leaflet,
        caller.id(),
        time.now());
  }

  @RolesAllowed({THERAPIST, SUPERVISOR})
  public void detach(UUID plan, String leaflet) {
    HomePlan mine = open(plan);
    sql.run("delete from plan_leaflet where plan_id = ? and leaflet = ?", mine.id(), leaflet);
  }

  /** Says that a task was done on a day, or was not. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public void tick(UUID plan, UUID task, LocalDate day, boolean done) {
    book.tick(book.mine(plan), task, day, done, caller.id());
  }

  /**
   * Makes the patient's link; the one before ends with it.
   *
   * @return what its address ends with; it is shown once
   */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public String issueLink(UUID plan) {
    HomePlan mine = book.mine(plan);
    RuleViolation.unless(mine.status().inForce(), "plan.not_in_force");
    // two at once wait for one another
    sql.value(Long.class, "select id from plan where id = ? for update", mine.id());
    end(mine);
    HomeToken token = HomeToken.fresh();
    sql.run(
        """
        insert into home_link (public_id, plan_id, secret_hash, issued_by, issued_at, expires_on)
        values (?, ?, ?, ?, ?, ?)
        """,
        token.link(),
        mine.id(),
        token.hash(),
        caller.id(),
        time.now(),
        time.today(mine.zone()).plusDays(LINK_DAYS));
    return token.text();
  }

  @RolesAllowed({THERAPIST, SUPERVISOR})
  public void revokeLink(UUID plan) {
    end(book.mine(plan));
  }

  private void end(HomePlan plan) {
    sql.run(
        "update home_link set revoked_by = ?, revoked_at = ? where plan_id = ? and revoked_at is null",
        caller.id(),
        time.now(),
        plan.id());
  }

  private HomePlan open(UUID plan) {
    HomePlan mine = book.mine(plan);
    RuleViolation.unless(!mine.status().ended(), "plan.not_open");
    return mine;
  }

  private HomeTask load(HomePlan plan, UUID id) {
    return em.createQuery(
            "select t from HomeTask t where t.publicId = :id and t.planId = :plan", HomeTask.class)
        .setParameter("id", id)
        .setParameter("plan", plan.id())
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new NotFound("home task", id));
  }
}
