package org.restora.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The public holidays of all of Germany, and the days on which the company closes. */
final class Holidays {

  record Closed(LocalDate from, LocalDate until, boolean holiday, String name) {

    boolean holds(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(until);
    }
  }

  private Holidays() {}

  /**
   * Of these years, both included, but for those that hold the day left open: a demo is looked at
   * on any day.
   */
  static List<Closed> of(int firstYear, int lastYear, LocalDate leftOpen) {
    List<Closed> closed = new ArrayList<>();
    for (int year = firstYear; year <= lastYear; year++) {
      LocalDate easter = easter(year);
      holiday(closed, LocalDate.of(year, 1, 1), "New Year's Day");
      holiday(closed, easter.minusDays(2), "Good Friday");
      holiday(closed, easter.plusDays(1), "Easter Monday");
      holiday(closed, LocalDate.of(year, 5, 1), "Labour Day");
      holiday(closed, easter.plusDays(39), "Ascension Day");
      holiday(closed, easter.plusDays(50), "Whit Monday");
      holiday(closed, LocalDate.of(year, 10, 3), "Day of German Unity");
      holiday(closed, LocalDate.of(year, 12, 25), "Christmas Day");
      holiday(closed, LocalDate.of(year, 12, 26), "Boxing Day");
      LocalDate bridge = easter.plusDays(40);
      closed.add(new Closed(bridge, bridge, false, "Team day"));
      closed.add(
          new Closed(
              LocalDate.of(year, 12, 28), LocalDate.of(year, 12, 30), false, "Company holidays"));
    }
    closed.removeIf(c -> c.holds(leftOpen));
    return closed;
  }

  private static void holiday(List<Closed> closed, LocalDate day, String name) {
    closed.add(new Closed(day, day, true, name));
  }

  /** Easter Sunday, by the rule of Gauss in the form of Butcher. */
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return LocalDate.of(year, f / 31, f % 31 + 1);
  }
}
