package org.restora.plan.rule;

import java.time.LocalDate;
import java.util.List;

/**
 * A phase gate: none of this work until so many days after an event. Without the event's day there
 * is no gate; that it is missing is a matter of the plan's own checks.
 */
public record NotBefore(Targets targets, Event since, int days) implements Demand {

  @Override
  public Matter matter() {
    return Matter.LINE;
  }

  @Override
  public int reach() {
    return 0;
  }

  @Override
  public List<Breach> judge(Course course) {
    LocalDate on = course.facts().events().get(since);
    if (on == null) {
      return List.of();
    }
    LocalDate open = on.plusDays(days);
    return course.where(v -> v.has(targets) && course.day(v).isBefore(open)).stream()
        .map(v -> Breach.of(v, Remedy.Kind.NOT_BEFORE_DAY, open))
        .toList();
  }
}
