package org.restora.catalog;

import java.io.Serializable;
import java.util.List;
import org.restora.shared.data.Translated;

/**
 * A contraindication rule of a condition (rule C3). Only the list that the target or the scope asks
 * for is kept.
 *
 * @param families names of {@link Family}, where the target is families
 * @param interventions codes, where the target is interventions
 * @param regions codes, where the scope is listed
 * @param pressureCap Walton scale 1–4; null unless the effect caps pressure
 * @param advice what to do instead, said to the therapist
 */
public record RuleForm(
    Level level,
    Target target,
    List<String> families,
    List<String> interventions,
    RegionScope regionScope,
    List<String> regions,
    Effect effect,
    Integer pressureCap,
    Translated advice,
    String source)
    implements Serializable {

  /** What the target names. */
  List<String> names() {
    return switch (target) {
      case FAMILIES -> families;
      case INTERVENTIONS -> interventions;
      case EVERYTHING, HANDS_ON -> List.of();
    };
  }

  /** Where the rule holds, if it lists its regions. */
  List<String> places() {
    return regionScope == RegionScope.LISTED ? regions : List.of();
  }
}
