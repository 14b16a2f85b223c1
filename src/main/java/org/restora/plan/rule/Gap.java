package org.restora.plan.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The same kind of work, on the same place where one is asked for, lies so far apart: deep tissue
 * on one region at least two days.
 *
 * @param length 1 or more, in the unit
 */
public record Gap(Targets targets, boolean samePlace, Unit unit, int length) implements Demand {

  /** How a gap is counted (rule R1). */
  public enum Unit {
    CALENDAR_DAYS,
    ELAPSED_HOURS
  }

  public Gap {
    Need.given(unit, "unit");
    Need.within(length, 1, 1000, "length");
  }

  @Override
  public Matter matter() {
    return Matter.LINE;
  }

  @Override
  public int reach() {
    return unit == Unit.CALENDAR_DAYS ? length : length / 23 + 1;
  }

  @Override
  public List<Breach> judge(Course course) {
    return course.nearest((a, b) -> a.shares(b, targets, targets, samePlace)).stream()
        .filter(pair -> tooNear(course, pair))
        .map(pair -> Breach.of(pair.earlier(), pair.later(), kind(), remedy(course, pair)))
        .toList();
  }

  private boolean tooNear(Course course, Course.Pair pair) {
    return switch (unit) {
      case CALENDAR_DAYS ->
          ChronoUnit.DAYS.between(course.day(pair.earlier()), course.day(pair.later())) < length;
      case ELAPSED_HOURS -> pair.later().startsAt().isBefore(freeFrom(pair));
    };
  }

  private Instant freeFrom(Course.Pair pair) {
    return pair.earlier().endsAt().plus(Duration.ofHours(length));
  }

  private Remedy.Kind kind() {
    return unit == Unit.CALENDAR_DAYS ? Remedy.Kind.NOT_BEFORE_DAY : Remedy.Kind.NOT_BEFORE;
  }

  private Comparable<?> remedy(Course course, Course.Pair pair) {
    return unit == Unit.CALENDAR_DAYS
        ? course.day(pair.earlier()).plusDays(length)
        : freeFrom(pair);
  }
}
