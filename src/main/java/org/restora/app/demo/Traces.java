package org.restora.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.restora.app.demo.Visit.Place;

/** What the audit holds of the last days: who booked, checked in, treated, signed and looked. */
final class Traces {

  private static final Duration KEPT = Duration.ofDays(3);

  private record Trace(
      Instant at, long account, String act, String ids, String patients, String outcome) {}

  private final Frame frame;
  private final Dice dice;
  private final Tables tables;
  private final long desk;
  private final List<Trace> traces = new ArrayList<>();
  private final TreeSet<Long> expectedToday = new TreeSet<>();

  Traces(Frame frame, Dice dice, Tables tables, long desk) {
    this.frame = frame;
    this.dice = dice;
    this.tables = tables;
    this.desk = desk;
  }

  void after(Visit visit) {
    if (visit.end.isBefore(frame.now().minus(KEPT))
        || visit.date.isAfter(frame.today().plusDays(14))) {
      return;
    }
    for (Place place : visit.places) {
      if (visit.date.equals(frame.today())) {
        expectedToday.add(place.person.id);
      }
      if (dice.chance(0.4)) {
        add(
            visit.bookedAt,
            desk,
            "ScheduleService.book",
            dice.uuid() + " " + place.person.id + " → " + visit.id,
            place.person.id);
      }
      add(place.arrived, desk, "ScheduleService.arrive", String.valueOf(place.id), place.person.id);
      add(
          place.started,
          visit.therapist.account,
          "ScheduleService.start",
          String.valueOf(place.id),
          place.person.id);
      add(
          place.ended,
          visit.therapist.account,
          "ScheduleService.complete",
          String.valueOf(place.id),
          place.person.id);
      add(place.told, desk, "ScheduleService.cancel", String.valueOf(place.id), place.person.id);
    }
  }

  void signed(Visit visit, Place place, UUID note, Instant at) {
    add(at, visit.therapist.account, "SigningService.sign", note.toString(), place.person.id);
  }

  private void add(Instant at, long account, String act, String ids, long patient) {
    if (at != null && at.isAfter(frame.now().minus(KEPT)) && at.isBefore(frame.now())) {
      traces.add(new Trace(at, account, act, ids, "{" + patient + "}", "DONE"));
    }
  }

  /** Writes them in the order of time, the desk's looks at the board among them. */
  void write(List<Centre> centres) {
    Instant opening = frame.at(frame.today(), LocalTime.of(7, 0));
    String patients =
        expectedToday.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    for (Instant look = opening;
        look.isBefore(frame.now()) && !expectedToday.isEmpty();
        look = look.plusSeconds(1500)) {
      Centre centre = dice.one(centres);
      traces.add(
          new Trace(
              look.plusSeconds(dice.between(0, 900)),
              desk,
              "ScheduleQueries.board",
              String.valueOf(centre.id),
              patients,
              "READ"));
    }
    traces.removeIf(t -> !t.at.isBefore(frame.now()));
    traces.sort(
        Comparator.comparing(Trace::at).thenComparing(Trace::act).thenComparing(Trace::ids));
    for (Trace trace : traces) {
      tables.audit.row(
          trace.at, trace.account, trace.act, trace.ids, trace.patients, trace.outcome);
    }
  }
}
