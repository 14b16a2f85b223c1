package org.restora.plan;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.restora.catalog.Intervention;
import org.restora.catalog.Region;
import org.restora.catalog.TreatmentType;
import org.restora.plan.rule.Demand;
import org.restora.plan.rule.Facts;
import org.restora.plan.rule.Rules;
import org.restora.plan.rule.Verdict;
import org.restora.shared.data.Sentence;

/**
 * Everything that is checked of a plan, while it is edited and when it is activated (rules L3 to
 * L5).
 */
final class PlanChecks {

  private final Map<String, TreatmentType> treatments;
  private final Map<String, Intervention> interventions;
  private final Map<String, Region> regions;
  private final Safety safety;
  private final Rules rules;
  private final Facts facts;
  private final ZoneId zone;
  private final Offered offered;
  private final List<PlanCheck> checks = new ArrayList<>();

  PlanChecks(
      List<TreatmentType> treatments,
      List<Intervention> interventions,
      List<Region> regions,
      Safety safety,
      Rules rules,
      Facts facts,
      ZoneId zone,
      Offered offered) {
    this.treatments = treatments.stream().collect(Collectors.toMap(TreatmentType::code, t -> t));
    this.interventions =
        interventions.stream().collect(Collectors.toMap(Intervention::code, i -> i));
    this.regions = regions.stream().collect(Collectors.toMap(Region::code, r -> r));
    this.safety = safety;
    this.rules = rules;
    this.facts = facts;
    this.zone = zone;
    this.offered = offered;
  }

  /**
   * @param origin what the plan's template prescribed, or null
   * @param profile how often it is meant to be, or null
   */
  List<PlanCheck> of(PlanForm plan, PlanForm origin, FrequencyProfile profile) {
    if (plan.getTitle() == null || plan.getTitle().isBlank()) {
      say(true, -1, -1, "title_missing");
    }
    if (plan.getStartsOn() == null || plan.getReviewOn() == null) {
      say(true, -1, -1, "dates_missing");
      return checks;
    }
    if (plan.getReviewOn().isBefore(plan.getStartsOn())) {
      say(true, -1, -1, "review_before_start");
    }
    if (profile != null) {
      profile.exceeded(plan).forEach(said -> say(false, -1, -1, said.key(), said.args().toArray()));
    }
    goals(plan);
    deviations(plan, origin);
    if (plan.getLines().isEmpty()) {
      say(true, -1, -1, "no_lines");
    }
    for (int line = 0; line < plan.getLines().size(); line++) {
      line(plan.getLines().get(line), line);
      offered(plan, plan.getLines().get(line), line);
    }
    rules(
        new Prescribed(plan, zone, facts, treatments, interventions, safety::phototoxic),
        plan.getLines().size());
    return checks;
  }

  private void goals(PlanForm plan) {
    for (int at = 0; at < plan.getGoals().size(); at++) {
      PlanForm.Goal goal = plan.getGoals().get(at);
      if (goal.getText() == null || goal.getText().isBlank()) {
        say(true, -1, -1, "goal_missing", at + 1);
      }
      LocalDate due = goal.getDueOn() == null ? plan.getReviewOn() : goal.getDueOn();
      offered
          .of("measure", goal.getMeasure(), plan.getStartsOn(), due)
          .ifPresent(said -> say(false, -1, -1, said.key(), said.row().name(), said.day()));
      if (goal.getDueOn() != null && goal.getDueOn().isBefore(plan.getStartsOn())) {
        say(true, -1, -1, "goal_due_before_start", at + 1);
      }
    }
  }

  /** Rule L8: a dose that the template does not prescribe has its reason. */
  private void deviations(PlanForm plan, PlanForm origin) {
    for (int at = 0; at < plan.getLines().size(); at++) {
      PlanForm.Line line = plan.getLines().get(at);
      if (!TemplateDeviations.of(plan, origin, line.getKey()).isEmpty()
          && (line.getDeviationReason() == null || line.getDeviationReason().isBlank())) {
        say(true, at, -1, "deviation_reason_missing");
      }
    }
  }

  private void line(PlanForm.Line line, int at) {
    TreatmentType treatment = treatments.get(line.getTreatmentType());
    if (treatment == null) {
      say(true, at, -1, "no_treatment");
      return;
    }
    if (line.getMinutes() < treatment.minutesMin() || line.getMinutes() > treatment.minutesMax()) {
      say(true, at, -1, "minutes", treatment.minutesMin(), treatment.minutesMax());
    }
    if (line.itemMinutes() > line.getMinutes()) {
      say(true, at, -1, "items_too_long", line.itemMinutes(), line.getMinutes());
    }
    if (line.getItems().isEmpty()) {
      say(false, at, -1, "no_items");
    }
    for (int item = 0; item < line.getItems().size(); item++) {
      item(line.getItems().get(item), at, item);
    }
  }

  /** Rule L12. */
  private void offered(PlanForm plan, PlanForm.Line line, int at) {
    LocalDate first = plan.getStartsOn().plusWeeks(line.getFromWeek() - 1L);
    LocalDate last = plan.getStartsOn().plusWeeks(line.lastWeek()).minusDays(1);
    offered("treatmentType", line.getTreatmentType(), first, last, at, -1);
    for (int item = 0; item < line.getItems().size(); item++) {
      PlanForm.Item dose = line.getItems().get(item);
      offered("intervention", dose.getIntervention(), first, last, at, item);
      offered("oil", dose.getOil(), first, last, at, item);
    }
  }

  private void offered(
      String kind, String code, LocalDate first, LocalDate last, int line, int item) {
    offered
        .of(kind, code, first, last)
        .ifPresent(
            said -> say(said.stops(), line, item, said.key(), said.row().name(), said.day()));
  }

  private void item(PlanForm.Item item, int line, int at) {
    Intervention intervention = interventions.get(item.getIntervention());
    if (intervention == null) {
      say(true, line, at, "no_intervention");
      return;
    }
    Region region = regions.get(item.getRegion());
    if (region == null && intervention.handsOn() && !intervention.wholeBody()) {
      say(true, line, at, "region_missing");
    }
    if (region != null && region.sided() && item.getSide() == null) {
      say(true, line, at, "side_missing");
    }
    if (item.getMinutes() > intervention.minutesMax()) {
      say(true, line, at, "item_minutes", intervention.minutesMax());
    }
    Integer pressure = item.getPressure();
    if (pressure != null && intervention.pressureMin() == null) {
      say(true, line, at, "no_pressure");
    } else if (pressure == null && intervention.pressureMin() != null) {
      say(true, line, at, "pressure_missing");
    } else if (pressure != null
        && (pressure < intervention.pressureMin() || pressure > intervention.pressureMax())) {
      say(true, line, at, "pressure", intervention.pressureMin(), intervention.pressureMax());
    }
    boolean reasoned = item.getPrecautionReason() != null;
    for (Finding finding :
        safety.check(intervention, item.getRegion(), item.getSide(), pressure, item.getOil())) {
      Sentence said = finding.say(intervention.name(), reasoned);
      checks.add(
          new PlanCheck(
              finding.stops(reasoned),
              line,
              at,
              said.key().substring(PlanCheck.KEYS.length()),
              said.args()));
    }
  }

  /** Rules of the course (rule L5): what every booking of the plan would break, each once. */
  private void rules(Prescribed prescribed, int lines) {
    Rules.once(rules.about(Demand.Matter.PRESCRIPTION).judge(prescribed.whole()))
        .forEach(verdict -> rule(verdict, -1));
    Rules ofLine = rules.about(Demand.Matter.LINE);
    for (int line = 0; line < lines; line++) {
      int at = line;
      List<List<Verdict>> byTime =
          prescribed.line(line).stream().map(course -> Rules.once(ofLine.judge(course))).toList();
      byTime.get(0).stream()
          .filter(verdict -> byTime.stream().allMatch(broken -> names(broken, verdict.rule())))
          .forEach(verdict -> rule(verdict, at));
    }
  }

  private static boolean names(List<Verdict> verdicts, String rule) {
    return verdicts.stream().anyMatch(verdict -> verdict.rule().equals(rule));
  }

  private void rule(Verdict verdict, int line) {
    say(verdict.hard(), line, -1, "rule", verdict.name(), verdict.breach().remedy().say(zone));
  }

  private void say(boolean stops, int line, int item, String key, Object... args) {
    checks.add(new PlanCheck(stops, line, item, key, List.of(args)));
  }
}
