package org.restora.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills the diaries day by day, from the first day of the history to the last one ahead: classes,
 * visits of plans, then single sessions until a therapist's day is as full as days here are.
 */
final class Sessions {

  /** How full days are made; cancellations take their share of it afterwards. */
  private static final double FULL = 0.86;

  private static final double FULL_AHEAD = 0.80;

  private final Frame frame;
  private final Dice dice;
  private final Booking booking;
  private final Groups groups;
  private final HomeVisits homes;
  private final Courses courses;
  private final Singles singles;

  Sessions(
      Frame frame,
      Dice dice,
      Booking booking,
      Groups groups,
      HomeVisits homes,
      Courses courses,
      Singles singles) {
    this.frame = frame;
    this.dice = dice;
    this.booking = booking;
    this.groups = groups;
    this.homes = homes;
    this.courses = courses;
    this.singles = singles;
  }

  void fill(List<Centre> centres) {
    for (LocalDate date = frame.first(); !date.isAfter(frame.last()); date = date.plusDays(1)) {
      for (Centre centre : centres) {
        if (date.getDayOfWeek().getValue() == 1) {
          courses.fate(centre, date);
        }
        if (!centre.isClosed(date)) {
          fill(new Day(centre, date));
        }
      }
      booking.endOf(date);
    }
    courses.close();
  }

  private void fill(Day day) {
    List<Therapist> working = new ArrayList<>();
    for (Therapist therapist : day.centre.therapists) {
      if (therapist.begin(day.centre, day.date)) {
        therapist.goal = goal(day.date);
        working.add(therapist);
      }
    }
    for (Groups.Class meeting : groups.on(day, working)) {
      booking.single(day, meeting.slot(), meeting.leader(), meeting.type(), meeting.people());
    }
    homes.on(day, working);
    courses.fill(day, working);
    working.forEach(therapist -> singles.fill(day, therapist));
    courses.endOf(day);
  }

  /** Full days in the past; ahead the weeks are a little emptier the further they are away. */
  private double goal(LocalDate date) {
    long weeksAhead = Math.max(0, (date.toEpochDay() - frame.today().toEpochDay() + 6) / 7);
    double full = weeksAhead == 0 ? FULL : FULL_AHEAD - 0.009 * weeksAhead;
    return Math.min(0.98, dice.around(full, 0.07));
  }
}
