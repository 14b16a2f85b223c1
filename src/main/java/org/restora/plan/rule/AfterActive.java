package org.restora.plan.rule;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * On a day that holds both, this work follows light activity, within so many minutes of its end,
 * and does not come before it: recovery massage after walking or yoga.
 *
 * @param minutes the longest wait after the active visit
 */
public record AfterActive(Targets targets, Targets active, int minutes) implements Demand {

  public AfterActive {
    Need.within(minutes, 0, 1440, "minutes");
  }

  @Override
  public int reach() {
    return 0;
  }

  @Override
  public List<Breach> judge(Course course) {
    return course.byDay().values().stream()
        .flatMap(
            day -> day.stream().filter(v -> v.has(targets)).flatMap(v -> late(v, day).stream()))
        .toList();
  }

  private Optional<Breach> late(Visit visit, List<Visit> day) {
    List<Visit> actives =
        day.stream().filter(v -> v.has(active) && !v.key().equals(visit.key())).toList();
    boolean kept =
        visit.has(active) || actives.isEmpty() || actives.stream().anyMatch(a -> follows(a, visit));
    return kept
        ? Optional.empty()
        : Optional.of(
            Breach.of(actives.get(0), visit, Remedy.Kind.NOT_BEFORE, actives.get(0).endsAt()));
  }

  private boolean follows(Visit first, Visit visit) {
    Duration wait = Duration.between(first.endsAt(), visit.startsAt());
    return !wait.isNegative() && wait.compareTo(Duration.ofMinutes(minutes)) <= 0;
  }
}
