package org.restora.plan.rule;

import java.io.Serializable;
import java.util.List;

/**
 * What a rule asks of a course, by kind; the components of each kind are its figures. Pure: the
 * same course is always judged the same.
 */
public sealed interface Demand extends Serializable
    permits AfterActive,
        AtMost,
        CapWhenSore,
        EvaluationFirst,
        Gap,
        HandLoad,
        NotAlone,
        NotBefore,
        NotSameDay,
        PauseBetween,
        PreferredTime,
        QuietBefore,
        RestDay,
        SameTherapist,
        UvAfterOil {

  /** What breaks it, in the order of time; empty when the course keeps it. */
  List<Breach> judge(Course course);

  /**
   * How many calendar days before and after a visit others can matter for it; the less, the faster
   * a time is judged.
   */
  default int reach() {
    return WHOLE_COURSE;
  }

  /** Every visit of a course matters for every other. */
  int WHOLE_COURSE = Integer.MAX_VALUE;

  /** What of a visit it depends on. */
  default Asks asks() {
    return Asks.TIME;
  }

  /** What of a visit that is about to be booked a demand depends on. */
  enum Asks {
    TIME,
    THERAPIST,
    /** Both, and what else the therapist does that day. */
    TIME_AND_THERAPIST
  }

  /** From how much of a course it can be judged. */
  default Matter matter() {
    return Matter.TIMES;
  }

  /** What a demand is about. */
  enum Matter {
    /** One prescribed line by itself: how often, from when, at which part of the day. */
    LINE,
    /** All that is prescribed together, whatever the times. */
    PRESCRIPTION,
    /** The times as they are booked. */
    TIMES
  }
}
