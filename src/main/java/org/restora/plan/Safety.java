package org.restora.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.restora.catalog.Effect;
import org.restora.catalog.Intervention;
import org.restora.catalog.Level;
import org.restora.catalog.RegionScope;
import org.restora.catalog.Side;
import org.restora.shared.data.Translated;

/**
 * The one safety check (rule L4): the same for planning, booking, check-in and charting. A pure
 * function of what is meant to be done and what holds for the patient, so that the order of alerts
 * never matters and more alerts never allow more.
 */
public final class Safety {

  private static final int MOST_ALTERNATIVES = 3;

  private final List<Hazard> hazards;
  private final List<Intervention> catalogue;

  /**
   * @param hazards what holds for the patient
   * @param catalogue where alternatives are looked for
   */
  public Safety(List<Hazard> hazards, List<Intervention> catalogue) {
    this.hazards = hazards;
    this.catalogue = catalogue;
  }

  /**
   * Checks one intervention at a place.
   *
   * @param pressure as prescribed, 1–5; null where it is not said: the gentlest the intervention
   *     knows is assumed
   * @return findings, the strongest first; empty when nothing speaks against it
   */
  public List<Finding> check(
      Intervention intervention, String region, Side side, Integer pressure) {
    List<Finding> findings = new ArrayList<>();
    for (Hazard hazard : hazards) {
      if (!hazard.concerns(intervention)) {
        continue;
      }
      switch (hazard.reach(region, side)) {
        case ELSEWHERE -> {}
        case AROUND -> findings.add(finding(Finding.Kind.LEAVE_OUT, hazard, List.of()));
        case INSIDE -> inside(intervention, region, side, pressure, hazard, findings);
      }
    }
    findings.sort(Comparator.comparing(Finding::kind).thenComparing(Finding::ruleId));
    return findings;
  }

  private void inside(
      Intervention intervention,
      String region,
      Side side,
      Integer pressure,
      Hazard hazard,
      List<Finding> findings) {
    boolean lifted =
        hazard.cleared() && (hazard.level() == Level.ABSOLUTE || hazard.level() == Level.CLEARANCE);
    if (hazard.effect() == Effect.BLOCK) {
      if (!lifted) {
        findings.add(
            finding(Finding.Kind.BLOCKED, hazard, alternatives(intervention, region, side)));
      }
    } else if (hazard.effect() == Effect.CAP_PRESSURE) {
      if (intervention.pressureMin() == null) {
        return;
      }
      int meant = pressure == null ? intervention.pressureMin() : pressure;
      if (intervention.pressureMin() > hazard.pressureCap()) {
        findings.add(
            finding(Finding.Kind.BLOCKED, hazard, alternatives(intervention, region, side)));
      } else if (meant > hazard.pressureCap()) {
        findings.add(finding(Finding.Kind.TOO_STRONG, hazard, List.of()));
      } else {
        findings.add(finding(Finding.Kind.CARE, hazard, List.of()));
      }
    } else {
      findings.add(finding(Finding.Kind.CARE, hazard, List.of()));
    }
  }

  /**
   * Others of the same kind that nothing blocks at this place, at their gentlest; same family
   * first.
   */
  private List<Translated> alternatives(Intervention refused, String region, Side side) {
    return catalogue.stream()
        .filter(other -> !other.code().equals(refused.code()))
        .filter(
            other ->
                other.handsOn() == refused.handsOn()
                    && (other.pressureMin() == null) == (refused.pressureMin() == null))
        .filter(other -> hazards.stream().noneMatch(h -> blocks(h, other, region, side)))
        .sorted(
            Comparator.comparing((Intervention o) -> o.family() != refused.family())
                .thenComparing(Intervention::code))
        .limit(MOST_ALTERNATIVES)
        .map(Intervention::name)
        .toList();
  }

  private static boolean blocks(
      Hazard hazard, Intervention intervention, String region, Side side) {
    if (!hazard.concerns(intervention) || hazard.reach(region, side) != Hazard.Reach.INSIDE) {
      return false;
    }
    return switch (hazard.effect()) {
      case BLOCK ->
          !(hazard.cleared()
              && (hazard.level() == Level.ABSOLUTE || hazard.level() == Level.CLEARANCE));
      case CAP_PRESSURE ->
          intervention.pressureMin() != null && intervention.pressureMin() > hazard.pressureCap();
      case POSITION, WARN -> false;
    };
  }

  private static Finding finding(Finding.Kind kind, Hazard hazard, List<Translated> instead) {
    Translated where =
        hazard.scope() == RegionScope.REGION_OF_ALERT ? hazard.alertRegionName() : null;
    return new Finding(
        kind,
        hazard.ruleId(),
        hazard.condition(),
        hazard.advice(),
        hazard.pressureCap(),
        where,
        instead);
  }
}
