package org.restora.plan.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * No light on skin that a phototoxic oil was put on, until so many hours have passed since the end
 * of that visit; nor in the visit itself.
 *
 * @param light what brings the light
 * @param samePlace whether only the skin that the oil was put on must be kept from it
 * @param hours elapsed hours (rule R1)
 */
public record UvAfterOil(Targets light, boolean samePlace, int hours) implements Demand {

  public UvAfterOil {
    Need.within(hours, 1, 168, "hours");
  }

  @Override
  public Matter matter() {
    return Matter.LINE;
  }

  @Override
  public int reach() {
    return hours / 23 + 1;
  }

  @Override
  public List<Breach> judge(Course course) {
    List<Breach> breaches = new ArrayList<>();
    course
        .where(v -> burns(v, v))
        .forEach(v -> breaches.add(Breach.of(v, Remedy.Kind.APART, null)));
    course.nearest(this::burns).stream()
        .filter(pair -> pair.later().startsAt().isBefore(free(pair.earlier())))
        .forEach(pair -> breaches.add(breach(pair.earlier(), pair.later())));
    return breaches;
  }

  private boolean burns(Visit oil, Visit lit) {
    return oil.doses().stream()
        .filter(Dose::phototoxic)
        .anyMatch(o -> lit.doses(light).anyMatch(l -> !samePlace || l.meets(o)));
  }

  private Breach breach(Visit oil, Visit lit) {
    return Breach.of(oil, lit, Remedy.Kind.NOT_BEFORE, free(oil));
  }

  private Instant free(Visit oil) {
    return oil.endsAt().plus(Duration.ofHours(hours));
  }
}
