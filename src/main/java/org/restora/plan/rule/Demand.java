package org.restora.plan.rule;

import java.util.List;

/**
 * What a rule asks of a course, by kind; the components of each kind are its figures. Pure: the
 * same course is always judged the same.
 */
public sealed interface Demand
    permits AfterActive,
        AtMost,
        CapWhenSore,
        EvaluationFirst,
        Gap,
        NotAlone,
        NotBefore,
        NotSameDay,
        PauseBetween,
        PreferredTime,
        QuietBefore,
        RestDay,
        SameTherapist {

  /** What breaks it, in the order of time; empty when the course keeps it. */
  List<Breach> judge(Course course);
}
