package org.restora.plan.rule;

import java.util.List;

/** The two kinds of work are not done on one day: no deep tissue where strength is tested. */
public record NotSameDay(Targets one, Targets other, boolean samePlace) implements Demand {

  @Override
  public int reach() {
    return 0;
  }

  @Override
  public List<Breach> judge(Course course) {
    return course
        .nearest(
            (a, b) ->
                course.day(a).equals(course.day(b))
                    && (a.shares(b, one, other, samePlace) || a.shares(b, other, one, samePlace)))
        .stream()
        .map(
            pair ->
                Breach.of(
                    pair.earlier(), pair.later(), Remedy.Kind.OTHER_DAY, course.day(pair.later())))
        .toList();
  }
}
