package org.restora.plan.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * No more than so many visits, or minutes of this work, in a calendar day, a calendar week of the
 * site (from Monday), or the whole course.
 */
public record AtMost(Targets targets, Count count, Span span, int most) implements Demand {

  /** What is counted. */
  public enum Count {
    VISITS,
    MINUTES
  }

  /** Over which time. */
  public enum Span {
    DAY,
    WEEK,
    COURSE
  }

  public AtMost {
    Need.given(count, "count");
    Need.given(span, "span");
    Need.within(most, 0, 10_000, "most");
  }

  @Override
  public Matter matter() {
    return Matter.PRESCRIPTION;
  }

  @Override
  public int reach() {
    return switch (span) {
      case DAY -> 0;
      case WEEK -> 6;
      case COURSE -> WHOLE_COURSE;
    };
  }

  @Override
  public List<Breach> judge(Course course) {
    Map<LocalDate, Integer> sums = new HashMap<>();
    List<Breach> breaches = new ArrayList<>();
    for (Visit visit : course.where(v -> v.has(targets))) {
      int sum = sums.merge(begin(course.day(visit)), amount(visit), Integer::sum);
      if (sum > most) {
        breaches.add(Breach.of(visit, Remedy.Kind.AT_MOST, most));
      }
    }
    return breaches;
  }

  private LocalDate begin(LocalDate day) {
    return switch (span) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case COURSE -> LocalDate.EPOCH;
    };
  }

  private int amount(Visit visit) {
    return count == Count.VISITS ? 1 : visit.doses(targets).mapToInt(Dose::minutes).sum();
  }
}
