package org.restora.plan.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.restora.patient.Event;

/**
 * A phase gate: none of this work until so many days after an event, nor before it has come. The
 * last event before a visit counts. Without an event's day there is no gate; that it is missing is
 * a matter of the plan's own checks.
 */
public record NotBefore(Targets targets, Event since, int days) implements Demand {

  public NotBefore {
    Need.given(since, "since");
    Need.within(days, 1, 1000, "days");
  }

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
    NavigableSet<LocalDate> events = course.facts().days(since);
    return events.isEmpty()
        ? List.of()
        : course.where(v -> v.has(targets)).stream()
            .flatMap(v -> tooEarly(v, course.day(v), events).stream())
            .toList();
  }

  private Optional<Breach> tooEarly(Visit visit, LocalDate day, NavigableSet<LocalDate> events) {
    LocalDate last = events.floor(day);
    LocalDate open = (last == null ? events.first() : last).plusDays(days);
    return day.isBefore(open)
        ? Optional.of(Breach.of(visit, Remedy.Kind.NOT_BEFORE_DAY, open))
        : Optional.empty();
  }
}
