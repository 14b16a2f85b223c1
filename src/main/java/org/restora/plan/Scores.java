package org.restora.plan;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What the signed notes know of a patient's measures. */
public interface Scores {

  /** A score, when it was taken. */
  record Score(String measure, Instant takenAt, BigDecimal value) implements Serializable {}

  /**
   * The last value of each measure taken at or after an instant, by the measure's code; measures
   * that were not taken are missing.
   */
  Map<String, BigDecimal> last(long patientId, Instant since);

  /**
   * The values of some measures from an instant to another (which is not part of it), oldest first;
   * of one session the one that says most of its outcome: after, else during, else before.
   */
  List<Score> between(long patientId, Collection<String> measures, Instant from, Instant until);
}
