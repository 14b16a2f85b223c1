package org.restora.plan.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What the notes know of a patient's evaluations. */
public interface Evaluations {

  /** When the patient was first evaluated, on this day or later, in a note that is signed. */
  Optional<Instant> firstSigned(long patientId, LocalDate from);
}
