package org.restora.plan;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
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
import java.util.UUID;
import org.restora.shared.data.Stored;
import org.restora.shared.fault.RuleViolation;

/**
 * A treatment plan: written as a draft, activated, held, ended. Its lines and items keep their ids
 * for life.
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
      PlanForm form,
      long author,
      Instant now) {
    this.patientId = patientId;
    this.episodeId = episodeId;
    this.siteId = siteId;
    this.template = template;
    this.author = author;
    this.createdAt = now;
    write(form);
  }

  final void write(PlanForm form) {
    RuleViolation.unless(status == PlanStatus.DRAFT, "plan.not_a_draft");
    if (form.getReviewOn().isBefore(form.getStartsOn())) {
      throw new RuleViolation("plan_review_after_start").at("reviewOn");
    }
    title = form.getTitle().strip();
    startsOn = form.getStartsOn();
    reviewOn = form.getReviewOn();
    List<PlanGoal> keptGoals = new ArrayList<>();
    for (PlanForm.Goal goal : form.getGoals()) {
      PlanGoal kept =
          goals.stream().filter(g -> g.is(goal.getId())).findFirst().orElseGet(PlanGoal::new);
      kept.write(goal, keptGoals.size());
      keptGoals.add(kept);
    }
    replace(goals, keptGoals);
    List<VisitLine> keptLines = new ArrayList<>();
    for (PlanForm.Line line : form.getLines()) {
      VisitLine kept =
          lines.stream().filter(l -> l.is(line.getId())).findFirst().orElseGet(VisitLine::new);
      kept.write(line, keptLines.size());
      keptLines.add(kept);
    }
    replace(lines, keptLines);
  }

  static <T> void replace(List<T> old, List<T> wanted) {
    old.retainAll(wanted);
    wanted.stream().filter(w -> !old.contains(w)).forEach(old::add);
  }

  void activate(Instant now) {
    RuleViolation.unless(!lines.isEmpty(), "plan.no_lines");
    go(PlanStatus.ACTIVE);
    activatedAt = now;
  }

  void propose() {
    go(PlanStatus.PROPOSED);
  }

  void takeBack() {
    go(PlanStatus.DRAFT);
  }

  void hold() {
    go(PlanStatus.ON_HOLD);
  }

  void resume() {
    go(PlanStatus.ACTIVE);
  }

  void end(PlanStatus how, String reason, Instant now) {
    RuleViolation.unless(how.ended(), "plan.wrong_end");
    go(how);
    endedAt = now;
    endReason = reason.strip();
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

  PlanStatus status() {
    return status;
  }
}
