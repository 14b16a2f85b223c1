package org.restora.plan.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One therapist gives at least this share of the visits of each treatment: nobody gives both
 * physiotherapy and speech therapy.
 *
 * @param percent 1 to 100
 * @param visits how many visits of a treatment there must be before it counts
 */
public record SameTherapist(int percent, int visits) implements Demand {

  public SameTherapist {
    Need.within(percent, 1, 100, "percent");
    Need.within(visits, 1, 100, "visits");
  }

  @Override
  public Asks asks() {
    return Asks.THERAPIST;
  }

  @Override
  public List<Breach> judge(Course course) {
    Map<String, List<Visit>> byTreatment = new TreeMap<>();
    course.visits().stream()
        .filter(v -> v.therapistId() != null)
        .forEach(
            v -> byTreatment.computeIfAbsent(v.treatmentType(), t -> new ArrayList<>()).add(v));
    return byTreatment.values().stream().flatMap(same -> breach(same).stream()).toList();
  }

  private Optional<Breach> breach(List<Visit> same) {
    Map<Long, Long> counts =
        same.stream()
            .collect(
                Collectors.groupingBy(Visit::therapistId, TreeMap::new, Collectors.counting()));
    var most =
        counts.entrySet().stream()
            .max(
                Map.Entry.<Long, Long>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
            .orElseThrow();
    boolean kept = same.size() < visits || most.getValue() * 100 >= (long) percent * same.size();
    return kept
        ? Optional.empty()
        : Optional.of(
            new Breach(
                same.stream()
                    .filter(v -> !v.therapistId().equals(most.getKey()))
                    .map(Visit::key)
                    .toList(),
                new Remedy(Remedy.Kind.THERAPIST, most.getKey())));
  }
}
