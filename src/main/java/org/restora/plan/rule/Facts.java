package org.restora.plan.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What is known of the patient besides the visits.
 *
 * @param events the day of each event; of several the one that matters now
 * @param aims domains of the measures the plan's goals are about, for example SLEEP
 * @param soreness 0 to 10 as told today; null when nobody asked
 * @param evaluatedAt when an initial evaluation was signed; null when none was
 */
public record Facts(
    Map<Event, LocalDate> events, Set<String> aims, Integer soreness, Instant evaluatedAt) {

  public static final Facts NONE = new Facts(Map.of(), Set.of(), null, null);

  public Facts {
    events = Map.copyOf(events);
    aims = Set.copyOf(aims);
  }
}
