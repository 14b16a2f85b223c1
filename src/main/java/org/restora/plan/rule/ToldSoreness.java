package org.restora.plan.rule;

import java.util.Optional;

/** What patients say when they arrive, from whoever asks them. */
public interface ToldSoreness {

  /** How sore the patient is, 0 to 10, as told today; empty when nobody asked. */
  Optional<Integer> today(long patientId);
}
