package org.restora.plan.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.restora.patient.Event;

/**
 * What is known of the patient besides the visits.
 *
 * @param events the days of each event
 * @param aims domains of the measures the plan's goals are about, for example SLEEP
 * @param soreness 0 to 10 as told today; null when nobody asked
 * @param soreOn the day it was told for; null where it stands for every visit
 * @param evaluatedAt when an initial evaluation was signed; null when none was
 */
public record Facts(
    Map<Event, Set<LocalDate>> events,
    Set<String> aims,
    Integer soreness,
    LocalDate soreOn,
    Instant evaluatedAt) {

  public static final Facts NONE = new Facts(Map.of(), Set.of(), null, null);

  public Facts {
    events = Map.copyOf(events);
    aims = Set.copyOf(aims);
  }

  /** Of soreness that stands for every visit. */
  public Facts(
      Map<Event, Set<LocalDate>> events, Set<String> aims, Integer soreness, Instant evaluatedAt) {
    this(events, aims, soreness, null, evaluatedAt);
  }

  /** The same of a patient who told of soreness. */
  Facts sore(int told, LocalDate on) {
    return new Facts(events, aims, told, on, evaluatedAt);
  }

  NavigableSet<LocalDate> days(Event event) {
    return new TreeSet<>(events.getOrDefault(event, Set.of()));
  }
}
