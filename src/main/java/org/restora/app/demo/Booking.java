package org.restora.app.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.restora.app.demo.Plan.Line;
import org.restora.app.demo.Visit.Place;
import org.restora.catalog.TreatmentType;

/** Books sessions at times that were found free, lets them happen, and has them written down. */
final class Booking {

  private final Frame frame;
  private final Dice dice;
  private final Outcomes outcomes;
  private final SessionRows rows;
  private final Notes notes;
  private final Traces traces;
  private final SafetyRows safety;
  private final List<Visit> today = new ArrayList<>();

  Booking(Frame frame, Dice dice, SessionRows rows, Notes notes, Traces traces, SafetyRows safety) {
    this.frame = frame;
    this.dice = dice;
    this.outcomes = new Outcomes(frame, dice.split());
    this.rows = rows;
    this.notes = notes;
    this.traces = traces;
    this.safety = safety;
  }

  /** A session of a plan's line. */
  void visit(Day day, Day.Slot slot, Therapist therapist, Line line) {
    session(day, slot, line.type, line.minutes, therapist, List.of(line.plan.person), line);
  }

  /** A session outside any plan, of the treatment's usual length. */
  void single(
      Day day, Day.Slot slot, Therapist therapist, TreatmentType type, List<Person> people) {
    session(day, slot, type, type.minutes(), therapist, people, null);
  }

  /** All of a day is booked: today's sessions get their state, which depends on all of them. */
  void endOf(LocalDate date) {
    if (date.equals(frame.today())) {
      outcomes.today(today);
      today.forEach(this::keep);
    }
    notes.endOf(date);
  }

  private void session(
      Day day,
      Day.Slot slot,
      TreatmentType type,
      int minutes,
      Therapist therapist,
      List<Person> people,
      Line line) {
    boolean isToday = day.date.equals(frame.today());
    boolean early =
        people.size() == 1
            && outcomes.cancelledEarly(people.get(0))
            && !(line != null && frame.soon(day.date) && dice.chance(0.85));
    Instant start = day.at(slot.start());
    List<Place> places = people.stream().map(p -> new Place(p, line)).toList();
    Visit visit =
        new Visit(day, slot, type, minutes, therapist, bookedAt(day.date, start, line), places);
    if (early) {
      outcomes.early(visit);
    } else if (day.date.isBefore(frame.today())) {
      outcomes.past(visit);
    } else if (!isToday) {
      outcomes.ahead(visit);
    }
    if (!early) {
      day.take(slot, therapist, people, type, minutes);
    }
    if (visit.counts()) {
      therapist.booked += minutes;
    }
    if (line != null) {
      line.triedOn = day.date;
      if (visit.claims()) {
        line.stands(day.date);
      } else if (dice.chance(0.55)) {
        line.lost++;
      }
    }
    if (isToday) {
      today.add(visit);
    } else {
      keep(visit);
    }
  }

  private Instant bookedAt(LocalDate date, Instant start, Line line) {
    int lead = line == null ? dice.between(1, 16) : dice.between(3, 24);
    Instant asked = frame.office(date.minusDays(lead), dice);
    Instant latest = start.minusSeconds(3600);
    Instant booked =
        asked.isBefore(frame.now())
            ? asked
            : frame.now().minusSeconds(dice.between(600, 4 * 86_400));
    booked = booked.isBefore(latest) ? booked : latest;
    return line == null || booked.isAfter(line.plan.activatedAt)
        ? booked
        : line.plan.activatedAt.plusSeconds(30);
  }

  private void keep(Visit visit) {
    rows.write(visit);
    safety.after(visit);
    notes.after(visit);
    traces.after(visit);
  }
}
