package org.restora.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/** What the notes know of a patient's measures. */
public interface Measured {

  /**
   * The last value of each measure taken at or after an instant, by the measure's code; measures
   * that were not taken are missing.
   */
  Map<String, BigDecimal> last(long patientId, Instant since);
}
