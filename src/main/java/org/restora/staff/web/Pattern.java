package org.restora.staff.web;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.restora.staff.ShiftKind;
import org.restora.staff.StaffQueries.RosterRow;
import org.restora.staff.StaffQueries.ShiftRow;

/** A roster as a week one can read: Monday to Sunday, once for each week of its cycle. */
public record Pattern(RosterRow roster, List<Day> days, boolean past, boolean coming)
    implements Serializable {

  /**
   * A day of the pattern; its times as text, empty when there are none; its length without breaks.
   */
  public record Day(
      int week, DayOfWeek weekday, String work, String breaks, String admin, Duration length)
      implements Serializable {

    /** Whether a week of the cycle begins here. */
    public boolean first() {
      return weekday == DayOfWeek.MONDAY;
    }
  }

  static Pattern of(RosterRow roster, List<ShiftRow> shifts, LocalDate today) {
    List<Day> days = new ArrayList<>();
    for (int week = 1; week <= roster.cycleWeeks(); week++) {
      for (DayOfWeek weekday : DayOfWeek.values()) {
        days.add(day(week, weekday, shifts));
      }
    }
    boolean past = roster.validUntil() != null && roster.validUntil().isBefore(today);
    return new Pattern(roster, days, past, roster.validFrom().isAfter(today));
  }

  private static Day day(int week, DayOfWeek weekday, List<ShiftRow> shifts) {
    List<ShiftRow> here =
        shifts.stream().filter(s -> s.week() == week && s.weekday() == weekday.getValue()).toList();
    return new Day(
        week,
        weekday,
        said(here, ShiftKind.WORK),
        said(here, ShiftKind.BREAK),
        said(here, ShiftKind.ADMIN),
        length(here, ShiftKind.WORK).minus(length(here, ShiftKind.BREAK)));
  }

  private static String said(List<ShiftRow> shifts, ShiftKind kind) {
    return shifts.stream()
        .filter(s -> s.kind() == kind)
        .map(s -> s.starts() + "–" + s.ends())
        .collect(Collectors.joining(", "));
  }

  private static Duration length(List<ShiftRow> shifts, ShiftKind kind) {
    return shifts.stream()
        .filter(s -> s.kind() == kind)
        .map(s -> Duration.between(s.starts(), s.ends()))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** The time at work in a week without breaks, on average over the cycle. */
  public Duration length() {
    return days.stream()
        .map(Day::length)
        .reduce(Duration.ZERO, Duration::plus)
        .dividedBy(roster.cycleWeeks());
  }

  public boolean cyclic() {
    return roster.cycleWeeks() > 1;
  }
}
