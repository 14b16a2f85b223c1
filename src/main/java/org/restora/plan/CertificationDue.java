package org.restora.plan;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.restora.shared.data.Sentence;

/**
 * What a plan's certification asks for.
 *
 * @param dueOn the last day on which it is in time, in the zone of the plan's site
 */
public record CertificationDue(
    UUID plan, String title, UUID patientId, String patient, LocalDate dueOn, Kind kind)
    implements Serializable {

  /** What is missing. */
  public enum Kind {
    /** Nobody has certified the plan yet. */
    FIRST,
    /** A spoken order is to be signed. */
    SIGNATURE,
    /** The certification ends; it is to be certified again. */
    AGAIN
  }

  /** Its day is over: at midnight on the site's wall clock. */
  public boolean overdue(LocalDate today) {
    return today.isAfter(dueOn);
  }

  /** Verbal order to be signed until …; once that day is over, that it was. */
  public Sentence say(LocalDate today) {
    return new Sentence(
        (overdue(today) ? "certification.over." : "certification.due.") + kind.name(), dueOn);
  }
}
