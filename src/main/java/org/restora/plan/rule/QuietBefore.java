package org.restora.plan.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.restora.patient.Event;

/**
 * None of this work in the days before an event: nothing deep before a competition.
 *
 * @param days calendar days before the event's own, which is quiet too
 */
public record QuietBefore(Targets targets, Event event, int days) implements Demand {

  public QuietBefore {
    Need.given(event, "event");
    Need.within(days, 0, 60, "days");
  }

  @Override
  public int reach() {
    return 0;
  }

  @Override
  public List<Breach> judge(Course course) {
    NavigableSet<LocalDate> events = course.facts().days(event);
    return events.isEmpty()
        ? List.of()
        : course.where(v -> v.has(targets)).stream()
            .flatMap(v -> loud(v, course.day(v), events).stream())
            .toList();
  }

  private Optional<Breach> loud(Visit visit, LocalDate day, NavigableSet<LocalDate> events) {
    LocalDate next = events.ceiling(day);
    return next == null || day.isBefore(next.minusDays(days))
        ? Optional.empty()
        : Optional.of(Breach.of(visit, Remedy.Kind.BEFORE_DAY, next.minusDays(days)));
  }
}
