package org.restora.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.restora.catalog.CautionLevel;
import org.restora.catalog.Effect;
import org.restora.catalog.Intervention;
import org.restora.catalog.Level;
import org.restora.catalog.Oil;
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

  private static final Comparator<Finding> STRONGEST_FIRST =
      Comparator.comparing(Finding::kind)
          .thenComparing(Finding::ruleId, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Finding::alertId, Comparator.nullsLast(Comparator.naturalOrder()));

  private final List<Hazard> hazards;
  private final List<OilHazard> oilHazards;
  private final List<Intervention> catalogue;
  private final List<Oil> oils;
  private final List<Oil> offeredOils;

  /**
   * @param hazards what holds for the patient
   * @param oilHazards what of it speaks against oils
   * @param catalogue where alternatives are looked for
   * @param oils all that a dose can name
   * @param offeredOils where alternatives to one of them are looked for
   */
  public Safety(
      List<Hazard> hazards,
      List<OilHazard> oilHazards,
      List<Intervention> catalogue,
      List<Oil> oils,
      List<Oil> offeredOils) {
    this.hazards = hazards;
    this.oilHazards = oilHazards;
    this.catalogue = catalogue;
    this.oils = oils;
    this.offeredOils = offeredOils;
  }

  /**
   * Checks one intervention at a place.
   *
   * @param pressure as prescribed, 1–5; null where it is not said: the gentlest the intervention
   *     knows is assumed
   * @param oil code of the oil it is done with, or null
   * @return findings, the strongest first; empty when nothing speaks against it
   */
  public List<Finding> check(
      Intervention intervention, String region, Side side, Integer pressure, String oil) {
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
    oils.stream().filter(o -> o.code().equals(oil)).forEach(o -> oil(o, findings));
    findings.sort(STRONGEST_FIRST);
    return findings;
  }

  private void inside(
      Intervention intervention,
      String region,
      Side side,
      Integer pressure,
      Hazard hazard,
      List<Finding> findings) {
    if (forbids(hazard, intervention)) {
      Finding.Kind kind =
          hazard.level() == Level.PRECAUTION ? Finding.Kind.NEEDS_REASON : Finding.Kind.BLOCKED;
      findings.add(finding(kind, hazard, alternatives(intervention, region, side)));
    } else if (hazard.effect() == Effect.CAP_PRESSURE) {
      if (intervention.pressureMin() != null) {
        int meant = pressure == null ? intervention.pressureMin() : pressure;
        boolean tooStrong = meant > hazard.pressureCap();
        findings.add(
            finding(tooStrong ? Finding.Kind.TOO_STRONG : Finding.Kind.CARE, hazard, List.of()));
      }
    } else if (hazard.effect() != Effect.BLOCK) {
      findings.add(finding(Finding.Kind.CARE, hazard, List.of()));
    }
  }

  /**
   * Whether nothing of the intervention, not even its gentlest, is left inside the rule's place.
   */
  private static boolean forbids(Hazard hazard, Intervention intervention) {
    return switch (hazard.effect()) {
      case BLOCK -> !hazard.lifted();
      case CAP_PRESSURE ->
          intervention.pressureMin() != null && intervention.pressureMin() > hazard.pressureCap();
      case POSITION, WARN -> false;
    };
  }

  /** What speaks against an oil, and what holds for everybody whose skin it touches. */
  private void oil(Oil oil, List<Finding> findings) {
    for (OilHazard hazard : oilHazards) {
      if (hazard.oil().equals(oil.code())) {
        boolean avoid = hazard.level() == CautionLevel.AVOID;
        findings.add(
            new Finding(
                avoid ? Finding.Kind.BLOCKED : Finding.Kind.CARE,
                null,
                hazard.alertId(),
                null,
                oil,
                hazard.condition(),
                oil.advice(),
                null,
                null,
                avoid ? otherOils(oil) : List.of()));
      }
    }
    if (oil.phototoxic()) {
      findings.add(
          new Finding(
              Finding.Kind.CARE, null, null, null, oil, null, oil.advice(), null, null, List.of()));
    }
  }

  /** Whether skin with this oil does not bear light. */
  boolean phototoxic(String oil) {
    return oils.stream().anyMatch(o -> o.code().equals(oil) && o.phototoxic());
  }

  private List<Translated> otherOils(Oil refused) {
    return offeredOils.stream()
        .filter(other -> other.role() == refused.role() && !other.phototoxic())
        .filter(other -> oilHazards.stream().noneMatch(h -> h.oil().equals(other.code())))
        .sorted(Comparator.comparing(Oil::code))
        .limit(MOST_ALTERNATIVES)
        .map(Oil::name)
        .toList();
  }

  /**
   * Others of the same kind that nothing forbids at this place, at their gentlest; same family
   * first.
   */
  private List<Translated> alternatives(Intervention refused, String region, Side side) {
    return catalogue.stream()
        .filter(other -> !other.code().equals(refused.code()))
        .filter(
            other ->
                other.handsOn() == refused.handsOn()
                    && (other.pressureMin() == null) == (refused.pressureMin() == null))
        .filter(
            other ->
                hazards.stream()
                    .noneMatch(
                        h ->
                            h.concerns(other)
                                && h.reach(region, side) == Hazard.Reach.INSIDE
                                && forbids(h, other)))
        .sorted(
            Comparator.comparing((Intervention o) -> o.family() != refused.family())
                .thenComparing(Intervention::code))
        .limit(MOST_ALTERNATIVES)
        .map(Intervention::name)
        .toList();
  }

  private static Finding finding(Finding.Kind kind, Hazard hazard, List<Translated> instead) {
    Translated where =
        hazard.scope() == RegionScope.REGION_OF_ALERT ? hazard.alertRegionName() : null;
    return new Finding(
        kind,
        hazard.level(),
        hazard.alertId(),
        hazard.ruleId(),
        null,
        hazard.condition(),
        hazard.advice(),
        hazard.pressureCap(),
        where,
        instead);
  }
}
