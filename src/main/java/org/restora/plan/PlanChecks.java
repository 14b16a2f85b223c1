package org.restora.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.restora.catalog.Family;
import org.restora.catalog.Intervention;
import org.restora.catalog.Region;
import org.restora.catalog.TreatmentType;

/**
 * Everything that is checked of a plan, while it is edited and when it is activated (rules L3 to
 * L5).
 */
final class PlanChecks {

  private static final Set<Family> MASSAGE =
      Set.of(Family.MASSAGE, Family.MASSAGE_COMPONENT, Family.DEVICE_MASSAGE);

  private final Map<String, TreatmentType> treatments;
  private final Map<String, Intervention> interventions;
  private final Map<String, Region> regions;
  private final Safety safety;
  private final List<PlanCheck> checks = new ArrayList<>();

  PlanChecks(
      List<TreatmentType> treatments,
      List<Intervention> interventions,
      List<Region> regions,
      Safety safety) {
    this.treatments = treatments.stream().collect(Collectors.toMap(TreatmentType::code, t -> t));
    this.interventions =
        interventions.stream().collect(Collectors.toMap(Intervention::code, i -> i));
    this.regions = regions.stream().collect(Collectors.toMap(Region::code, r -> r));
    this.safety = safety;
  }

  List<PlanCheck> of(PlanForm plan) {
    if (plan.getLines().isEmpty()) {
      say(true, -1, -1, "no_lines");
    }
    for (int line = 0; line < plan.getLines().size(); line++) {
      line(plan.getLines().get(line), line);
    }
    onlyMassage(plan);
    return checks;
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
    for (Finding finding : safety.check(intervention, item.getRegion(), item.getSide(), pressure)) {
      switch (finding.kind()) {
        case BLOCKED ->
            say(
                true,
                line,
                at,
                finding.instead().isEmpty() ? "blocked" : "blocked_instead",
                intervention.name(),
                finding.condition(),
                finding.advice(),
                finding.instead());
        case TOO_STRONG ->
            say(
                !reasoned,
                line,
                at,
                reasoned ? "too_strong_reasoned" : "too_strong",
                finding.condition(),
                finding.pressureCap(),
                finding.advice());
        case LEAVE_OUT ->
            say(
                false,
                line,
                at,
                finding.where() == null ? "care" : "leave_out",
                finding.condition(),
                finding.advice(),
                finding.where() == null ? "" : finding.where());
        case CARE -> say(false, line, at, "care", finding.condition(), finding.advice());
      }
    }
  }

  private void onlyMassage(PlanForm plan) {
    List<PlanForm.Item> items =
        plan.getLines().stream().flatMap(l -> l.getItems().stream()).toList();
    boolean back =
        items.stream()
            .anyMatch(
                i ->
                    Set.of("LOWER_BACK", "LUMBAR_SPINE", "MID_BACK")
                        .contains(String.valueOf(i.getRegion())));
    boolean onlyMassage =
        !items.isEmpty()
            && items.stream()
                .map(i -> interventions.get(i.getIntervention()))
                .allMatch(i -> i != null && MASSAGE.contains(i.family()));
    if (back && onlyMassage) {
      say(false, -1, -1, "massage_alone");
    }
  }

  private void say(boolean stops, int line, int item, String key, Object... args) {
    checks.add(new PlanCheck(stops, line, item, key, List.of(args)));
  }
}
