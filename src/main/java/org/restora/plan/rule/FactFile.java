package org.restora.plan.rule;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.restora.shared.data.Sql;

/** Reads what is known of a patient for the rules of a plan. */
@Dependent
public class FactFile {

  @Inject private Sql sql;

  /** With the goals the plan has in the database. */
  public Facts of(long planId) {
    return of(
        planId,
        sql.values(
            String.class, "select distinct measure from plan_goal where plan_id = ?", planId));
  }

  /**
   * With other goals than the plan has in the database.
   *
   * @param measures codes of the goals' measures
   */
  public Facts of(long planId, Collection<String> measures) {
    Map<Event, LocalDate> events = new EnumMap<>(Event.class);
    // an episode has one day from which its phases count; it is the surgery's or the injury's
    sql.value(
            LocalDate.class,
            "select e.event_on from plan p join episode e on e.id = p.episode_id where p.id = ?",
            planId)
        .ifPresent(
            day -> {
              events.put(Event.SURGERY, day);
              events.put(Event.INJURY, day);
            });
    List<String> aims =
        sql.values(
            String.class,
            "select distinct domain from outcome_measure where code = any (?::text[])",
            measures);
    return new Facts(events, new HashSet<>(aims), null, null);
  }
}
