package org.restora.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Somebody who treats: what they may do, when they work, and the day that is just being filled. */
final class Therapist {

  /** A qualification with its first and last day. */
  record Held(String qualification, LocalDate from, LocalDate until) {}

  /** Whole days away; reported sickness comes after the sessions were booked, leave before. */
  record Away(LocalDate from, LocalDate until, boolean booked) {

    boolean holds(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(until);
    }
  }

  final int number;
  final long id;
  final long account;
  final String name;
  final String role;
  final List<Held> held = new ArrayList<>();
  final List<Roster> rosters = new ArrayList<>();
  final List<Away> away = new ArrayList<>();

  /** Minutes a weekday that running plans will ask for. */
  final double[] promised = new double[8];

  /**
   * The day at a site: what may be booked, what is taken; how much, and how much there should be.
   */
  final BitSet open = new BitSet(Day.STEPS);

  final BitSet taken = new BitSet(Day.STEPS);
  int bookable;
  int booked;
  double goal;

  Therapist(int number, long id, long account, String name, String role) {
    this.number = number;
    this.id = id;
    this.account = account;
    this.name = name;
    this.role = role;
  }

  boolean may(String qualification, LocalDate day) {
    if (qualification == null) {
      return true;
    }
    for (Held h : held) {
      if (h.qualification.equals(qualification)
          && !day.isBefore(h.from)
          && (h.until == null || !day.isAfter(h.until))) {
        return true;
      }
    }
    return false;
  }

  /** Opens a day at a site; false when there is no work there that day. */
  boolean begin(Centre centre, LocalDate day) {
    open.clear();
    taken.clear();
    booked = 0;
    for (Roster roster : rosters) {
      if (roster.centre() == centre && roster.holds(day)) {
        roster.open(day, open);
      }
    }
    if (leave(day)) {
      open.clear();
    }
    bookable = open.cardinality() * Day.MINUTES;
    return bookable > 0;
  }

  /** Away with notice, so that nothing was booked. */
  private boolean leave(LocalDate day) {
    return away.stream().anyMatch(a -> !a.booked && a.holds(day));
  }

  /** Away without notice: what was booked is cancelled, or waits to be moved. */
  boolean sick(LocalDate day) {
    return away.stream().anyMatch(a -> a.booked && a.holds(day));
  }

  boolean worksOn(Centre centre, LocalDate day) {
    return weekday(centre, day, day.getDayOfWeek().getValue()) > 0 && !leave(day) && !sick(day);
  }

  /** Bookable minutes of a weekday by the roster that holds on a day. */
  int weekday(Centre centre, LocalDate day, int weekday) {
    for (Roster roster : rosters) {
      if (roster.centre() == centre && roster.holds(day)) {
        return roster.bookable(weekday);
      }
    }
    return 0;
  }

  int week(LocalDate day) {
    int sum = 0;
    for (Roster roster : rosters) {
      if (roster.holds(day)) {
        for (int weekday = 1; weekday <= 7; weekday++) {
          sum += roster.bookable(weekday);
        }
      }
    }
    return sum;
  }

  double promisedWeek() {
    double sum = 0;
    for (double minutes : promised) {
      sum += minutes;
    }
    return sum;
  }

  boolean belowGoal() {
    return booked < goal * bookable;
  }
}
