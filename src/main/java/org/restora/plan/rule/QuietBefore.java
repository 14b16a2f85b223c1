package org.restora.plan.rule;

import java.time.LocalDate;
import java.util.List;

/**
 * None of this work in the days before an event: nothing deep before a competition.
 *
 * @param days calendar days before the event's own, which is quiet too
 */
public record QuietBefore(Targets targets, Event event, int days) implements Demand {

  @Override
  public int reach() {
    return 0;
  }

  @Override
  public List<Breach> judge(Course course) {
    LocalDate on = course.facts().events().get(event);
    if (on == null) {
      return List.of();
    }
    LocalDate quiet = on.minusDays(days);
    return course
        .where(v -> v.has(targets) && !course.day(v).isBefore(quiet) && !course.day(v).isAfter(on))
        .stream()
        .map(v -> Breach.of(v, Remedy.Kind.BEFORE_DAY, quiet))
        .toList();
  }
}
