package org.restora.plan.rule;

import java.util.Comparator;
import java.util.List;

/** The rules that hold for a course. */
public record Rules(List<CourseRule> all) {

  /** Those of one matter. */
  public Rules about(Demand.Matter matter) {
    return new Rules(all.stream().filter(rule -> rule.demand().matter() == matter).toList());
  }

  /** Everything the course breaks, the hardest and heaviest first. */
  public List<Verdict> judge(Course course) {
    return all.stream()
        .flatMap(
            rule ->
                rule.demand().judge(course).stream()
                    .map(
                        breach ->
                            new Verdict(
                                rule.code(), rule.name(), rule.hard(), rule.weight(), breach)))
        .sorted(
            Comparator.comparing(Verdict::hard)
                .thenComparing(Verdict::weight)
                .reversed()
                .thenComparing(Verdict::rule))
        .toList();
  }

  /**
   * What the course would newly break with this visit in it, so that nobody is told at one visit
   * what another one does: breaches that name the visit.
   */
  public List<Verdict> judge(Course course, Visit candidate) {
    return judge(course.with(candidate)).stream()
        .filter(v -> v.breach().visits().contains(candidate.key()))
        .toList();
  }
}
