package org.restora.app.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.BitSet;
import java.util.List;
import org.restora.app.demo.Centre.Lane;
import org.restora.catalog.TreatmentType;
import org.restora.plan.DayTime;

/**
 * One day of a site in steps of five minutes from six in the morning to ten in the evening. No
 * clock changes in between, so that steps and instants go together.
 */
final class Day {

  static final int MINUTES = 5;
  static final int STEPS = 16 * 12;

  /** Sessions start on the quarter hour. */
  private static final int GRID = 3;

  private static final LocalTime BEGINS = LocalTime.of(6, 0);

  /** A start and a place in a room; at home no place, but minutes of the way. */
  record Slot(int start, Lane lane, Integer travel) {

    int way() {
      return steps(travel);
    }
  }

  final Centre centre;
  final LocalDate date;
  private final Instant begins;

  Day(Centre centre, LocalDate date) {
    this.centre = centre;
    this.date = date;
    this.begins = date.atTime(BEGINS).atZone(Frame.ZONE).toInstant();
    centre.clearRooms();
  }

  /** The step at which a minute of the day falls. */
  static int step(int minuteOfDay) {
    return (minuteOfDay - BEGINS.toSecondOfDay() / 60) / MINUTES;
  }

  static LocalTime time(int step) {
    return BEGINS.plusMinutes((long) step * MINUTES);
  }

  Instant at(int step) {
    return begins.plusSeconds(step * MINUTES * 60L);
  }

  /** The last quarter hour that is at least this many minutes before an instant of the day. */
  int quarterBefore(Instant at, int minutes) {
    long passed =
        Math.floorDiv(at.getEpochSecond() - begins.getEpochSecond() - minutes * 60L, MINUTES * 60L);
    return (int) Math.floorDiv(passed, GRID) * GRID;
  }

  /** Whether therapist, patient and room are free then; null when one of them is not. */
  Slot at(int start, Therapist therapist, Person person, TreatmentType type, int minutes) {
    int way = type.atHome() ? steps(person.travel) : 0;
    int end = start + minutes / MINUTES;
    int free = end + way + type.turnoverMinutes() / MINUTES;
    if (start - way < 0
        || therapist.open.nextClearBit(start - way) < end + way
        || hit(therapist.taken, start - way, free)
        || (person != null && hit(person.day(date), start, end))) {
      return null;
    }
    if (type.atHome()) {
      return new Slot(start, null, person.travel);
    }
    for (Lane lane : centre.lanes(type.roomKind())) {
      if (!hit(lane.taken(), start, free)) {
        return new Slot(start, lane, null);
      }
    }
    return null;
  }

  /**
   * The best free time: the usual one, else one near it, in the part of the day that is liked, and
   * leaving no crumbs in the therapist's day.
   *
   * @param usual the step it is usually at; -1 for none
   */
  Slot best(
      Therapist therapist,
      Person person,
      TreatmentType type,
      int minutes,
      int usual,
      DayTime part) {
    Slot best = usual < 0 ? null : at(usual, therapist, person, type, minutes);
    if (best != null) {
      return best;
    }
    int least = Integer.MAX_VALUE;
    int first = therapist.open.nextSetBit(0);
    for (int start = first; start >= 0; start = nextStart(therapist.open, start)) {
      int cost = cost(therapist, start, minutes, type.turnoverMinutes(), usual, part);
      if (cost < least) {
        Slot slot = at(start, therapist, person, type, minutes);
        if (slot != null) {
          best = slot;
          least = cost;
        }
      }
    }
    return best;
  }

  private static int nextStart(BitSet open, int start) {
    int next = open.nextSetBit(start + 1);
    return next < 0 ? -1 : next % GRID == 0 ? next : open.nextSetBit(next + GRID - next % GRID);
  }

  private static int cost(
      Therapist therapist, int start, int minutes, int turnover, int usual, DayTime part) {
    if (start % GRID != 0) {
      return Integer.MAX_VALUE;
    }
    int cost = usual < 0 ? 0 : Math.abs(start - usual) / GRID * 2;
    if (!part.holds(time(start))) {
      cost += 7;
    }
    int before = start - lastBusy(therapist, start);
    int end = start + (minutes + turnover) / MINUTES;
    int after = nextBusy(therapist, end) - end;
    cost += crumb(before) + crumb(after);
    return cost;
  }

  /** Nothing fits into less than half an hour. */
  private static int crumb(int steps) {
    return steps <= 2 ? 0 : steps < 6 ? 8 : steps < 9 ? 3 : 2;
  }

  private static int lastBusy(Therapist therapist, int start) {
    int taken = start == 0 ? -1 : therapist.taken.previousSetBit(start - 1);
    int closed = start == 0 ? -1 : therapist.open.previousClearBit(start - 1);
    return Math.max(taken, closed) + 1;
  }

  private static int nextBusy(Therapist therapist, int end) {
    int taken = therapist.taken.nextSetBit(end);
    int closed = therapist.open.nextClearBit(end);
    return taken < 0 ? Math.max(end, closed) : Math.max(end, Math.min(taken, closed));
  }

  /** Takes therapist, room and patient; the turnover is the therapist's and the room's. */
  void take(Slot slot, Therapist therapist, List<Person> people, TreatmentType type, int minutes) {
    int end = slot.start + minutes / MINUTES;
    int free = end + slot.way() + type.turnoverMinutes() / MINUTES;
    therapist.taken.set(slot.start - slot.way(), free);
    if (slot.lane != null) {
      slot.lane.taken().set(slot.start, free);
    }
    people.forEach(p -> p.day(date).set(slot.start, end));
  }

  private static int steps(Integer travel) {
    return travel == null ? 0 : (travel + MINUTES - 1) / MINUTES;
  }

  private static boolean hit(BitSet taken, int start, int end) {
    int next = taken.nextSetBit(start);
    return next >= 0 && next < end;
  }
}
