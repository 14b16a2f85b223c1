package org.restora.plan.rule;

import java.time.LocalDate;
import java.util.List;

/**
 * A patient who is this sore today is treated with at most this pressure today.
 *
 * @param soreness 0 to 10, from which it holds
 * @param pressure 1 to 5
 */
public record CapWhenSore(Targets targets, int soreness, int pressure) implements Demand {

  public CapWhenSore {
    Need.within(soreness, 1, 10, "soreness");
    Need.within(pressure, 1, 5, "pressure");
  }

  @Override
  public int reach() {
    return 0;
  }

  @Override
  public List<Breach> judge(Course course) {
    Integer told = course.facts().soreness();
    if (told == null || told < soreness) {
      return List.of();
    }
    LocalDate on = course.facts().soreOn();
    return course
        .where(
            v ->
                (on == null || on.equals(course.day(v)))
                    && v.doses(targets)
                        .anyMatch(d -> d.pressure() != null && d.pressure() > pressure))
        .stream()
        .map(v -> Breach.of(v, Remedy.Kind.PRESSURE, pressure))
        .toList();
  }
}
