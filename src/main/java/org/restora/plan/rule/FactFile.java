package org.restora.plan.rule;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.restora.patient.Event;
import org.restora.shared.data.Sql;
import org.restora.shared.fault.NotFound;

/** Reads what is known of a patient for the rules of a plan. */
@Dependent
public class FactFile {

  @Inject private Sql sql;
  @Inject private Evaluations evaluations;
  @Inject private ToldSoreness soreness;

  record Told(Event kind, LocalDate day) {}

  record Episode(long patientId, LocalDate openedOn, LocalDate eventOn) {}

  /**
   * With the goals the plan has in the database, and what was told of soreness.
   *
   * @param day of the site, for which it was told
   */
  public Facts of(long planId, LocalDate day) {
    List<String> measures =
        sql.values(
            String.class, "select distinct measure from plan_goal where plan_id = ?", planId);
    Facts known = of(planId, measures);
    long patientId =
        sql.value(Long.class, "select patient_id from plan where id = ?", planId).orElseThrow();
    return soreness
        .on(patientId, day)
        .map(told -> known.sore(told.soreness(), told.day()))
        .orElse(known);
  }

  /**
   * With other goals than the plan has in the database, on whatever day.
   *
   * @param measures codes of the goals' measures
   */
  public Facts of(long planId, Collection<String> measures) {
    Episode episode =
        sql.one(
                Episode.class,
                """
                select p.patient_id, e.opened_on, e.event_on from plan p join episode e on e.id = p.episode_id
                where p.id = ?
                """,
                planId)
            .orElseThrow(() -> new NotFound("plan", planId));
    List<String> aims =
        sql.values(
            String.class,
            "select distinct domain from outcome_measure where code = any (?::text[])",
            measures);
    return new Facts(
        events(episode),
        new HashSet<>(aims),
        null,
        evaluations.firstSigned(episode.patientId(), episode.openedOn()).orElse(null));
  }

  /**
   * The days that were written down of the patient, and the one of the episode, from which its
   * phases count: it is a surgery's or an injury's, whichever, unless an event of that day says so.
   */
  private Map<Event, Set<LocalDate>> events(Episode episode) {
    List<Told> told =
        sql.list(
            Told.class,
            "select kind, day from patient_event where patient_id = ? and withdrawn_at is null",
            episode.patientId());
    Map<Event, Set<LocalDate>> events =
        told.stream()
            .collect(
                Collectors.groupingBy(
                    Told::kind,
                    () -> new EnumMap<>(Event.class),
                    Collectors.mapping(Told::day, Collectors.toSet())));
    LocalDate day = episode.eventOn();
    boolean said =
        told.stream()
            .anyMatch(
                t ->
                    t.day().equals(day) && (t.kind() == Event.SURGERY || t.kind() == Event.INJURY));
    if (day != null && !said) {
      events.computeIfAbsent(Event.SURGERY, e -> new HashSet<>()).add(day);
      events.computeIfAbsent(Event.INJURY, e -> new HashSet<>()).add(day);
    }
    return events;
  }
}
