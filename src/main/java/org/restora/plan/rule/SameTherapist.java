package org.restora.plan.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One therapist gives at least this share of the visits whose therapist is known.
 *
 * @param percent 1 to 100
 * @param visits how many visits there must be before it counts
 */
public record SameTherapist(int percent, int visits) implements Demand {

  @Override
  public boolean asksForTherapist() {
    return true;
  }

  @Override
  public List<Breach> judge(Course course) {
    Map<Long, Integer> counts = new TreeMap<>();
    course.visits().stream()
        .filter(v -> v.therapistId() != null)
        .forEach(v -> counts.merge(v.therapistId(), 1, Integer::sum));
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    if (all < visits || counts.isEmpty()) {
      return List.of();
    }
    var most =
        counts.entrySet().stream()
            .max(
                Map.Entry.<Long, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
            .orElseThrow();
    return most.getValue() * 100 >= percent * all
        ? List.of()
        : List.of(
            new Breach(
                others(course, most.getKey()), new Remedy(Remedy.Kind.THERAPIST, most.getKey())));
  }

  private static List<String> others(Course course, Long therapist) {
    return course.where(v -> v.therapistId() != null && !v.therapistId().equals(therapist)).stream()
        .map(Visit::key)
        .toList();
  }
}
