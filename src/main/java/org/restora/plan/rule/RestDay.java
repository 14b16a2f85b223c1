package org.restora.plan.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * After so many days in a row with strenuous work comes a day without.
 *
 * @param days the longest row
 */
public record RestDay(Targets targets, int days) implements Demand {

  public RestDay {
    Need.within(days, 1, 30, "days");
  }

  @Override
  public Matter matter() {
    return Matter.LINE;
  }

  @Override
  public int reach() {
    return days + 1;
  }

  @Override
  public List<Breach> judge(Course course) {
    List<Breach> breaches = new ArrayList<>();
    LocalDate last = null;
    int row = 0;
    for (var day : course.byDay().entrySet()) {
      List<Visit> strenuous = day.getValue().stream().filter(v -> v.has(targets)).toList();
      if (strenuous.isEmpty()) {
        continue;
      }
      boolean next = last != null && last.plusDays(1).equals(day.getKey());
      row = next ? row + 1 : 1;
      last = day.getKey();
      if (row > days) {
        strenuous.forEach(
            v -> breaches.add(Breach.of(v, Remedy.Kind.NOT_BEFORE_DAY, day.getKey().plusDays(1))));
      }
    }
    return breaches;
  }
}
