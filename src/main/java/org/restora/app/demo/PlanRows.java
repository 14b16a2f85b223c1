package org.restora.app.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.restora.app.demo.Catalogue.Measure;
import org.restora.app.demo.Catalogue.TemplateGoal;
import org.restora.app.demo.Plan.Episode;
import org.restora.app.demo.Plan.Item;
import org.restora.app.demo.Plan.Line;
import org.restora.catalog.Better;
import org.restora.patient.Event;
import org.restora.plan.PlanStatus;

/** Plans as rows: episode, goals, visit lines, doses. */
final class PlanRows {

  /** Where a measure's scale says little of what is usual. */
  private static final Map<String, Double> USUAL_TARGETS =
      Map.of("TUG", 11.0, "STS30", 14.0, "GIRTH", 38.0, "FATIGUE", 3.0, "PATSAT", 8.0);

  private final Set<List<Object>> told = new HashSet<>();
  private final Frame frame;
  private final Dice dice;
  private final Ids ids;
  private final Tables tables;

  PlanRows(Frame frame, Dice dice, Ids ids, Tables tables) {
    this.frame = frame;
    this.dice = dice;
    this.ids = ids;
    this.tables = tables;
  }

  /** Writes a plan down, with its episode unless another plan goes on with that. */
  void write(Plan plan) {
    boolean ended = plan.status.ended();
    LocalDate endedOn = ended ? LocalDate.ofInstant(plan.endedAt, Frame.ZONE) : null;
    if (plan.status != PlanStatus.SUPERSEDED) {
      Episode episode = plan.episode;
      tables.episode.row(
          episode.id,
          plan.person.id,
          episode.problem,
          episode.eventOn,
          episode.referredBy,
          episode.referredBy.isEmpty() ? null : episode.openedOn,
          episode.openedOn,
          ended && dice.chance(0.9) ? endedOn : null);
    }
    events(plan);
    tables.plan.row(
        plan.id,
        plan.publicId,
        plan.person.id,
        plan.episode.id,
        plan.centre.id,
        plan.title,
        plan.template.code(),
        plan.status,
        plan.author.account,
        plan.startsOn,
        review(plan),
        plan.createdAt,
        plan.activatedAt,
        plan.endedAt,
        plan.endReason);
    int position = 0;
    for (TemplateGoal goal : plan.template.goals()) {
      goal(plan, goal, position++);
    }
    position = 0;
    for (Line line : plan.lines) {
      line(line, position++);
    }
  }

  /** What the rules of the plan's course count from: the surgery, the next competition. */
  private void events(Plan plan) {
    switch (plan.template.code()) {
      case "TKA", "RCR" -> event(plan, Event.SURGERY, plan.episode.eventOn);
      case "ANKLE_LIGHT", "ANKLE_SEVERE" -> event(plan, Event.INJURY, plan.episode.eventOn);
      case "ATHLETE" -> {
        if (plan.status == PlanStatus.ACTIVE) {
          event(plan, Event.COMPETITION, frame.today().plusDays(6 + plan.id % 12));
        }
      }
      default -> {}
    }
  }

  private void event(Plan plan, Event kind, LocalDate day) {
    if (day != null && told.add(List.of(plan.person.id, kind, day))) {
      tables.event.row(
          ids.next(), plan.person.id, kind, day, "", plan.author.account, plan.createdAt);
    }
  }

  /** The next review; most are ahead, some were due a few days ago. */
  private LocalDate review(Plan plan) {
    LocalDate review = plan.startsOn.plusDays(plan.template.reviewDays());
    LocalDate least = frame.today().minusDays(dice.chance(0.06) ? 12 : 0);
    while (plan.status == PlanStatus.ACTIVE && review.isBefore(least)) {
      review = review.plusDays(plan.template.reviewDays());
    }
    return review;
  }

  private void goal(Plan plan, TemplateGoal goal, int position) {
    Measure measure = goal.measure();
    double span = measure.max().subtract(measure.min()).doubleValue();
    double step =
        measure.importantChange() == null ? span * 0.08 : measure.importantChange().doubleValue();
    boolean lower = measure.better() == Better.LOWER;
    double usual =
        USUAL_TARGETS.getOrDefault(
            measure.code(), measure.min().doubleValue() + span * (lower ? 0.2 : 0.7));
    double target = goal.target() != null ? goal.target().doubleValue() : usual;
    double baseline = target + (lower ? 1 : -1) * step * dice.around(2.2, 0.8);
    if (measure.code().equals("NPRS")) {
      baseline = Math.round(plan.painAtStart);
      target = Math.max(0, baseline - Math.max(1, Math.round(plan.painAtStart * 0.5)));
    }
    tables.goal.row(
        ids.next(),
        plan.id,
        position,
        measure.code(),
        goal.goal().in(plan.language),
        measure.better() == Better.NEITHER ? null : value(measure, baseline),
        measure.better() == Better.NEITHER ? null : value(measure, target),
        plan.startsOn.plusWeeks(goal.dueWeek()));
  }

  private static BigDecimal value(Measure measure, double wanted) {
    return BigDecimal.valueOf(wanted)
        .max(measure.min())
        .min(measure.max())
        .setScale(measure.decimals(), RoundingMode.HALF_UP);
  }

  /** Where nothing is known against it, the aromatherapy has an oil and the massage a carrier. */
  static String oil(Line line, Item item) {
    if (!item.intervention().usesOil() || !line.plan.person.alerts.isEmpty()) {
      return null;
    }
    boolean scented = item.intervention().code().equals("ARO") || item.id() % 9 == 0;
    return scented ? (item.id() % 2 == 0 ? "LAVENDER" : "BERGAMOT") : "JOJOBA";
  }

  private void line(Line line, int position) {
    tables.line.row(
        line.id,
        line.plan.id,
        position,
        line.type.code(),
        line.minutes,
        line.perWeek,
        line.written(),
        line.fromWeek,
        line.gap,
        line.prefersTherapist ? Long.valueOf(line.therapist.id) : null,
        line.part);
    int at = 0;
    for (Item item : line.items) {
      tables.item.row(
          item.id(),
          line.id,
          at++,
          item.intervention().code(),
          item.region(),
          item.side(),
          item.minutes(),
          item.pressure(),
          oil(line, item),
          "",
          item.reason());
    }
  }
}
