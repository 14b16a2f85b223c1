package org.restora.plan.rule;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.restora.shared.data.Sentence;

/**
 * What would satisfy a rule that is broken.
 *
 * @param value an instant, a calendar day, a wall-clock time or a number, by the kind
 */
public record Remedy(Kind kind, Comparable<?> value) implements Serializable {

  /**
   * A sentence to be said in the reader's language.
   *
   * @param zone of the site, in which instants are said
   */
  public Sentence say(ZoneId zone) {
    if (value instanceof Instant at) {
      return new Sentence(
          "remedy." + kind, LocalDate.ofInstant(at, zone), LocalTime.ofInstant(at, zone));
    }
    return value == null ? new Sentence("remedy." + kind) : new Sentence("remedy." + kind, value);
  }

  /** What is to change in the visit that the breach names last. */
  public enum Kind {
    /** Not before this instant. */
    NOT_BEFORE,
    /** Not before this day. */
    NOT_BEFORE_DAY,
    /** Before this day. */
    BEFORE_DAY,
    /** In a visit of its own. */
    APART,
    /** On another day. */
    OTHER_DAY,
    /** At this time of the day or later. */
    FROM_CLOCK,
    /** At most so many. */
    AT_MOST,
    /** Pressure of at most so much. */
    PRESSURE,
    /** With the therapist of this id. */
    THERAPIST,
    /** An evaluation before it. */
    EVALUATION,
    /** Something active beside it. */
    ADD_ACTIVE
  }
}
