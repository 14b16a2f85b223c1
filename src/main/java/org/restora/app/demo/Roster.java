package org.restora.app.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.restora.staff.ShiftKind;

/**
 * A weekly pattern of hours at a site with its first and last day.
 *
 * @param until null: goes on
 */
record Roster(Centre centre, LocalDate from, LocalDate until, int weeks, List<Shift> shifts) {

  /** Hours on a weekday of a week of the cycle, in minutes of the day. */
  record Shift(int week, int weekday, ShiftKind kind, int starts, int ends) {}

  /**
   * Reads hours in short: {@code "12345 0800-1630 -1200-1230; 2 +1530-1630"} is at work from eight
   * to half past four from Monday to Friday with a break at noon, and with administration (plus
   * sign) on Tuesday. {@code "2/6"} is the Saturday of every second week.
   */
  static List<Shift> parse(String hours) {
    List<Shift> shifts = new ArrayList<>();
    int weeks = hours.contains("/") ? 2 : 1;
    for (String part : hours.split(";")) {
      String[] words = part.strip().split(" ");
      boolean oneWeek = words[0].contains("/");
      String weekdays = oneWeek ? words[0].substring(2) : words[0];
      for (int week = 1; week <= weeks; week++) {
        if (oneWeek && words[0].charAt(0) - '0' != week) {
          continue;
        }
        for (int d = 0; d < weekdays.length(); d++) {
          for (int w = 1; w < words.length; w++) {
            shifts.add(shift(week, weekdays.charAt(d) - '0', words[w]));
          }
        }
      }
    }
    return shifts;
  }

  private static Shift shift(int week, int weekday, String word) {
    ShiftKind kind =
        switch (word.charAt(0)) {
          case '-' -> ShiftKind.BREAK;
          case '+' -> ShiftKind.ADMIN;
          default -> ShiftKind.WORK;
        };
    String times = kind == ShiftKind.WORK ? word : word.substring(1);
    return new Shift(
        week, weekday, kind, minutes(times.substring(0, 4)), minutes(times.substring(5)));
  }

  private static int minutes(String time) {
    return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(2));
  }

  boolean holds(LocalDate day) {
    return !day.isBefore(from) && (until == null || !day.isAfter(until));
  }

  /**
   * Sets the steps of the day that may be booked; the weeks of a cycle count from the Monday of its
   * first week.
   */
  void open(LocalDate day, BitSet steps) {
    int week = (int) (ChronoUnit.WEEKS.between(Frame.monday(from), day) % weeks) + 1;
    for (Shift shift : shifts) {
      if (shift.kind == ShiftKind.WORK
          && shift.week == week
          && shift.weekday == day.getDayOfWeek().getValue()) {
        steps.set(Day.step(shift.starts), Day.step(shift.ends));
      }
    }
    for (Shift shift : shifts) {
      if (shift.kind != ShiftKind.WORK
          && shift.week == week
          && shift.weekday == day.getDayOfWeek().getValue()) {
        steps.clear(Day.step(shift.starts), Day.step(shift.ends));
      }
    }
  }

  /** Bookable minutes of a weekday in the mean of the cycle's weeks. */
  int bookable(int weekday) {
    int sum = 0;
    for (Shift shift : shifts) {
      if (shift.weekday == weekday) {
        sum += (shift.kind == ShiftKind.WORK ? 1 : -1) * (shift.ends - shift.starts);
      }
    }
    return sum / weeks;
  }
}
