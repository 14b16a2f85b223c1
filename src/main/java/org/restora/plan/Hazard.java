package org.restora.plan;

import java.util.List;
import org.restora.catalog.Effect;
import org.restora.catalog.Intervention;
import org.restora.catalog.Level;
import org.restora.catalog.RegionScope;
import org.restora.catalog.Side;
import org.restora.catalog.Target;
import org.restora.shared.data.Translated;

/**
 * A contraindication rule that holds for a patient now, because of one of their alerts.
 *
 * @param names intervention families or codes, by the target
 * @param regions the rule's own regions, when its scope is a list
 * @param alertRegion where the patient has it; null when the alert names no place
 * @param cleared whether a physician's clearance covers the alert today
 */
public record Hazard(
    long alertId,
    long ruleId,
    Translated condition,
    Level level,
    Target target,
    List<?> names,
    RegionScope scope,
    List<?> regions,
    String alertRegion,
    Translated alertRegionName,
    Side alertSide,
    Effect effect,
    Integer pressureCap,
    Translated advice,
    boolean cleared) {

  /** The same, covered by a clearance or not. */
  Hazard cleared(boolean yes) {
    return new Hazard(
        alertId,
        ruleId,
        condition,
        level,
        target,
        names,
        scope,
        regions,
        alertRegion,
        alertRegionName,
        alertSide,
        effect,
        pressureCap,
        advice,
        yes);
  }

  /**
   * Whether a physician has lifted it: absolute and clearance rules yield to that, others do not.
   */
  boolean lifted() {
    return cleared && (level == Level.ABSOLUTE || level == Level.CLEARANCE);
  }

  boolean concerns(Intervention intervention) {
    return switch (target) {
      case EVERYTHING -> true;
      case HANDS_ON -> intervention.handsOn();
      case FAMILIES -> names.contains(intervention.family().name());
      case INTERVENTIONS -> names.contains(intervention.code());
    };
  }

  /** Where an intervention at this place stands to the rule's place. */
  enum Reach {
    INSIDE,
    ELSEWHERE,
    /** The intervention covers the whole body: the rule's place must be left out. */
    AROUND
  }

  Reach reach(String region, Side side) {
    if (scope == RegionScope.ANYWHERE
        || (scope == RegionScope.REGION_OF_ALERT && alertRegion == null)) {
      return Reach.INSIDE;
    }
    if (region == null) {
      return Reach.AROUND;
    }
    boolean here =
        scope == RegionScope.LISTED
            ? regions.contains(region)
            : region.equals(alertRegion) && Side.meet(side, alertSide);
    return here ? Reach.INSIDE : Reach.ELSEWHERE;
  }
}
