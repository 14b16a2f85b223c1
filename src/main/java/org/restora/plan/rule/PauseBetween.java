package org.restora.plan.rule;

import java.time.Duration;
import java.util.List;

/** The patient rests so many minutes between two visits of a day. */
public record PauseBetween(Targets targets, int minutes) implements Demand {

  public PauseBetween {
    Need.within(minutes, 1, 720, "minutes");
  }

  @Override
  public int reach() {
    return 0;
  }

  @Override
  public List<Breach> judge(Course course) {
    return course
        .nearest((a, b) -> a.has(targets) && b.has(targets) && course.day(a).equals(course.day(b)))
        .stream()
        .filter(
            pair ->
                pair.later()
                    .startsAt()
                    .isBefore(pair.earlier().endsAt().plus(Duration.ofMinutes(minutes))))
        .map(
            pair ->
                Breach.of(
                    pair.earlier(),
                    pair.later(),
                    Remedy.Kind.NOT_BEFORE,
                    pair.earlier().endsAt().plus(Duration.ofMinutes(minutes))))
        .toList();
  }
}
