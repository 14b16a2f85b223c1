package org.restora.plan.rule;

import java.io.Serializable;
import java.util.List;
import org.restora.catalog.Validity;
import org.restora.shared.data.Translated;

/**
 * A demand as the centre keeps it.
 *
 * @param hard whether nobody may break it; else it is broken at its weight
 * @param weight 1 to 100
 * @param validity the days on which it holds
 */
public record CourseRule(
    String code, Translated name, boolean hard, int weight, Demand demand, Validity validity)
    implements Serializable {

  /** Of a rule that always holds. */
  public CourseRule(String code, Translated name, boolean hard, int weight, Demand demand) {
    this(code, name, hard, weight, demand, Validity.ALWAYS);
  }

  /**
   * Whether it holds on the day of the visit that a breach names to be changed; of a course as a
   * whole, on a day of any of its visits.
   */
  boolean holds(Course course, Breach breach) {
    List<String> named = breach.visits();
    return validity.equals(Validity.ALWAYS)
        || course.visits().stream()
            .filter(v -> named.isEmpty() || v.key().equals(named.get(named.size() - 1)))
            .anyMatch(v -> validity.inUse(course.day(v)));
  }
}
