package org.restora.plan.rule;

import org.restora.catalog.Family;
import org.restora.catalog.Side;

/**
 * What is done in a visit, as the rules see it.
 *
 * @param region null for the whole body, or where none is meant
 * @param side null for both, or where the region has none
 * @param pressure 1 to 5; null where none is applied
 * @param phototoxic whether an oil is used that does not bear light
 */
public record Dose(
    String intervention,
    Family family,
    String region,
    Side side,
    int minutes,
    Integer pressure,
    boolean phototoxic) {

  /** Without such an oil. */
  public Dose(
      String intervention, Family family, String region, Side side, int minutes, Integer pressure) {
    this(intervention, family, region, side, minutes, pressure, false);
  }

  /** Whether the two reach the same place; a dose without a region reaches every place. */
  boolean meets(Dose other) {
    return region == null
        || other.region == null
        || (region.equals(other.region) && Side.meet(side, other.side));
  }
}
