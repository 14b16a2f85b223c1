package org.restora.staff;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a weekly pattern must be: hours at work do not overlap; breaks and administration lie inside
 * them.
 */
public final class RosterCheck {

  private RosterCheck() {}

  /** A rule that a day of the pattern breaks; the key is the one of its sentence. */
  public record Problem(int week, int weekday, String key, LocalTime from, LocalTime until)
      implements Serializable {

    /** What fills the sentence: two times and the day. */
    public Object[] args() {
      return new Object[] {from, until, DayOfWeek.of(weekday)};
    }
  }

  /** Every broken rule, in the order of the days; empty when the pattern is good. */
  public static List<Problem> problems(List<Shift> shifts) {
    List<Shift> inOrder =
        shifts.stream()
            .sorted(
                Comparator.comparing(Shift::week)
                    .thenComparing(Shift::weekday)
                    .thenComparing(Shift::starts))
            .toList();
    List<Shift> work = inOrder.stream().filter(s -> s.kind() == ShiftKind.WORK).toList();
    List<Problem> problems = new ArrayList<>();
    for (Shift shift : inOrder) {
      if (!shift.starts().isBefore(shift.ends())) {
        problems.add(problem(shift, "roster.shift_order", shift.starts(), shift.ends()));
      } else if (shift.kind() != ShiftKind.WORK && work.stream().noneMatch(w -> holds(w, shift))) {
        problems.add(problem(shift, "roster.outside_work", shift.starts(), shift.ends()));
      }
    }
    for (int i = 1; i < work.size(); i++) {
      Shift before = work.get(i - 1);
      Shift after = work.get(i);
      if (sameDay(before, after) && after.starts().isBefore(before.ends())) {
        problems.add(problem(after, "roster.overlap", after.starts(), before.ends()));
      }
    }
    return problems;
  }

  private static Problem problem(Shift shift, String key, LocalTime from, LocalTime until) {
    return new Problem(shift.week(), shift.weekday(), key, from, until);
  }

  private static boolean holds(Shift work, Shift inner) {
    return sameDay(work, inner)
        && !inner.starts().isBefore(work.starts())
        && !inner.ends().isAfter(work.ends());
  }

  private static boolean sameDay(Shift one, Shift other) {
    return one.week() == other.week() && one.weekday() == other.weekday();
  }
}
