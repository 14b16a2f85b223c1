package org.restora.plan.rule;

import java.time.LocalDate;
import java.util.Optional;

/** What patients say when they arrive, from whoever asks them. */
public interface ToldSoreness {

  /**
   * How sore a patient is.
   *
   * @param day of the site, for which it was told
   * @param soreness 0 to 10
   */
  record Told(LocalDate day, int soreness) {}

  /** What was told for a day of the site; empty when nobody asked. */
  Optional<Told> on(long patientId, LocalDate day);
}
