package org.restora.plan.rule;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The rules that hold for a course, each on its own days. */
public record Rules(List<CourseRule> all) {

  private static final Comparator<Verdict> HEAVIEST_FIRST =
      Comparator.comparing(Verdict::hard)
          .thenComparing(Verdict::weight)
          .reversed()
          .thenComparing(Verdict::rule);

  /** Those of one matter. */
  public Rules about(Demand.Matter matter) {
    return only(demand -> demand.matter() == matter);
  }

  /** Those that depend on this of a visit. */
  public Rules asking(Demand.Asks what) {
    return only(demand -> demand.asks() == what);
  }

  /** Those that nobody may break. */
  public Rules hard() {
    return new Rules(all.stream().filter(CourseRule::hard).toList());
  }

  private Rules only(Predicate<Demand> wanted) {
    return new Rules(all.stream().filter(rule -> wanted.test(rule.demand())).toList());
  }

  /** Everything the course breaks, the hardest and heaviest first. */
  public List<Verdict> judge(Course course) {
    return all.stream().flatMap(rule -> verdicts(rule, course)).sorted(HEAVIEST_FIRST).toList();
  }

  /**
   * What the course would newly break with this visit in it, so that nobody is told at one visit
   * what another one does: breaches that name the visit. Only the visits that can matter for it are
   * looked at.
   */
  public List<Verdict> judge(Course course, Visit candidate) {
    return all.stream()
        .flatMap(
            rule -> verdicts(rule, course.around(candidate, rule.demand().reach()).with(candidate)))
        .filter(verdict -> verdict.breach().visits().contains(candidate.key()))
        .sorted(HEAVIEST_FIRST)
        .toList();
  }

  /** The first verdict of each rule: a rule that is broken every week is said once. */
  public static List<Verdict> once(Collection<Verdict> verdicts) {
    Map<String, Verdict> first = new LinkedHashMap<>();
    verdicts.forEach(verdict -> first.putIfAbsent(verdict.rule(), verdict));
    return List.copyOf(first.values());
  }

  private static Stream<Verdict> verdicts(CourseRule rule, Course course) {
    return rule.demand().judge(course).stream()
        .filter(breach -> rule.holds(course, breach))
        .map(breach -> new Verdict(rule.code(), rule.name(), rule.hard(), rule.weight(), breach));
  }
}
