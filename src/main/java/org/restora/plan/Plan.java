package org.restora.plan;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.restora.shared.data.Stored;
import org.restora.shared.fault.RuleViolation;

/**
 * A treatment plan: written as a draft, activated, changed in force, held, ended. What is being
 * written is the working copy; lines and items are what was last proposed or put into force. They
 * keep their ids for life: what is left out of a plan in force is withdrawn.
 */
@Entity
public class Plan extends Stored {

  @Column(name = "public_id")
  private UUID publicId = UUID.randomUUID();

  @Column(name = "patient_id")
  private long patientId;

  @Column(name = "episode_id")
  private long episodeId;

  @Column(name = "site_id")
  private long siteId;

  private String title;
  private String template;
  private String profile;

  @Enumerated(EnumType.STRING)
  private PlanStatus status = PlanStatus.DRAFT;

  private long author;

  @Column(name = "starts_on")
  private LocalDate startsOn;

  @Column(name = "review_on")
  private LocalDate reviewOn;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "activated_at")
  private Instant activatedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "end_reason")
  private String endReason;

  @Convert(converter = PlanJson.class)
  private PlanForm draft;

  @Column(name = "draft_by")
  private Long draftBy;

  @Column(name = "draft_at")
  private Instant draftAt;

  @Convert(converter = PlanJson.class)
  private PlanForm origin;

  @Column(name = "superseded_by")
  private Long supersededBy;

  @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
  @JoinColumn(name = "plan_id", nullable = false)
  @OrderBy("position")
  private List<PlanGoal> goals = new ArrayList<>();

  @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
  @JoinColumn(name = "plan_id", nullable = false)
  @OrderBy("position")
  private List<VisitLine> lines = new ArrayList<>();

  protected Plan() {}

  Plan(
      long patientId,
      long episodeId,
      long siteId,
      String template,
      String profile,
      PlanForm form,
      long author,
      Instant now) {
    this.patientId = patientId;
    this.episodeId = episodeId;
    this.siteId = siteId;
    this.template = template;
    this.profile = profile;
    this.author = author;
    this.createdAt = now;
    this.origin = template == null ? null : form;
    this.title = form.getTitle().strip();
    this.startsOn = form.getStartsOn();
    this.reviewOn = form.getReviewOn();
    keep(form, author, now);
  }

  /** Keeps what is being written; nothing of it is in force yet. */
  final void keep(PlanForm form, long by, Instant now) {
    RuleViolation.unless(status.open(), "plan.not_open");
    draft = form;
    draftBy = by;
    draftAt = now;
  }

  /** Throws away what was being written on a plan in force. */
  void discard() {
    RuleViolation.unless(status != PlanStatus.DRAFT, "plan.not_in_force");
    forget();
  }

  private void forget() {
    draft = null;
    draftBy = null;
    draftAt = null;
  }

  /** The working copy becomes the plan. */
  private void settle() {
    if (draft == null) {
      return;
    }
    write(draft);
    forget();
  }

  private void write(PlanForm form) {
    RuleViolation.unless(!form.getLines().isEmpty(), "plan.no_lines");
    if (form.getReviewOn().isBefore(form.getStartsOn())) {
      throw new RuleViolation("plan_review_after_start").at("reviewOn");
    }
    title = form.getTitle().strip();
    startsOn = form.getStartsOn();
    reviewOn = form.getReviewOn();
    List<PlanGoal> keptGoals = new ArrayList<>();
    for (PlanForm.Goal goal : form.getGoals()) {
      PlanGoal kept =
          goals.stream().filter(g -> g.is(goal.getKey())).findFirst().orElseGet(PlanGoal::new);
      kept.write(goal, keptGoals.size());
      keptGoals.add(kept);
    }
    replace(goals, keptGoals, false, goal -> {});
    boolean inForce = activatedAt != null;
    List<VisitLine> keptLines = new ArrayList<>();
    for (PlanForm.Line line : form.getLines()) {
      VisitLine kept =
          lines.stream().filter(l -> l.is(line.getKey())).findFirst().orElseGet(VisitLine::new);
      kept.write(line, keptLines.size(), inForce);
      keptLines.add(kept);
    }
    replace(lines, keptLines, inForce, VisitLine::withdraw);
  }

  /** Leaves out what is no longer wanted: withdrawn when the plan was in force, else removed. */
  static <T> void replace(List<T> old, List<T> wanted, boolean inForce, Consumer<T> withdraw) {
    if (inForce) {
      old.stream().filter(o -> !wanted.contains(o)).forEach(withdraw);
    } else {
      old.retainAll(wanted);
    }
    wanted.stream().filter(w -> !old.contains(w)).forEach(old::add);
  }

  void activate(Instant now) {
    settle();
    RuleViolation.unless(!lines.isEmpty(), "plan.no_lines");
    go(PlanStatus.ACTIVE);
    activatedAt = now;
  }

  /** Puts what was written on a plan in force into force. */
  void revise() {
    RuleViolation.unless(status.inForce(), "plan.not_in_force");
    RuleViolation.unless(draft != null, "plan.nothing_changed");
    settle();
  }

  void propose() {
    settle();
    go(PlanStatus.PROPOSED);
  }

  void takeBack() {
    go(PlanStatus.DRAFT);
  }

  void supersede(long by, Instant now) {
    go(PlanStatus.SUPERSEDED);
    forget();
    endedAt = now;
    supersededBy = by;
  }

  void hold() {
    go(PlanStatus.ON_HOLD);
  }

  void resume() {
    go(PlanStatus.ACTIVE);
  }

  void end(
      PlanStatus how, String reason, Map<String, PlanService.GoalResult> results, Instant now) {
    RuleViolation.unless(
        how == PlanStatus.COMPLETED || how == PlanStatus.REVOKED, "plan.wrong_end");
    go(how);
    forget();
    endedAt = now;
    endReason = reason.strip();
    goals.forEach(goal -> goal.conclude(results));
  }

  private void go(PlanStatus to) {
    RuleViolation.unless(status.next().contains(to), "plan.no_such_step", status, to);
    status = to;
  }

  UUID publicId() {
    return publicId;
  }

  long patientId() {
    return patientId;
  }

  long siteId() {
    return siteId;
  }

  long episodeId() {
    return episodeId;
  }

  PlanStatus status() {
    return status;
  }
}
