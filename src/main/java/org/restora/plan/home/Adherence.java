package org.restora.plan.home;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How much of what was due at home was done (rule H4), in days.
 *
 * @param done never more than due
 */
public record Adherence(int done, int due) implements Serializable {

  static final Adherence NONE = new Adherence(0, 0);

  private static final int WEEK = 7;

  /**
   * Of one task.
   *
   * @param until the last day that counts; before the first one nothing is due
   * @param days on which it was done
   */
  static Adherence of(LocalDate from, LocalDate until, int timesPerWeek, int days) {
    long span = Math.max(0, ChronoUnit.DAYS.between(from, until) + 1);
    int due = Math.toIntExact(span * timesPerWeek / WEEK);
    return new Adherence(Math.min(days, due), due);
  }

  Adherence plus(Adherence other) {
    return new Adherence(done + other.done, due + other.due);
  }

  /** A share of one; null when nothing was due yet. */
  public BigDecimal share() {
    return due == 0
        ? null
        : BigDecimal.valueOf(done).divide(BigDecimal.valueOf(due), 4, RoundingMode.HALF_UP);
  }
}
