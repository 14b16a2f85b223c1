package org.restora.plan.rule;

import java.io.Serializable;

/**
 * What would satisfy a rule that is broken.
 *
 * @param value an instant, a calendar day, a wall-clock time or a number, by the kind
 */
public record Remedy(Kind kind, Comparable<?> value) implements Serializable {

  /** What is to change in the visit that the breach names last. */
  public enum Kind {
    /** Not before this instant. */
    NOT_BEFORE,
    /** Not before this day. */
    NOT_BEFORE_DAY,
    /** Before this day. */
    BEFORE_DAY,
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
