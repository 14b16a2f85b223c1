package org.restora.plan.rule;

import java.time.LocalTime;
import java.util.List;
import org.restora.shared.fault.RuleViolation;

/**
 * While the plan has this aim, this work lies in a part of the day: massage in the evening when the
 * goal is sleep.
 *
 * @param aim domain of a goal's measure
 * @param from first wall-clock time at which a visit may start
 * @param until last one
 */
public record PreferredTime(Targets targets, String aim, LocalTime from, LocalTime until)
    implements Demand {

  public PreferredTime {
    Need.given(aim, "aim");
    Need.given(from, "from");
    Need.given(until, "until");
    if (until.isBefore(from)) {
      throw new RuleViolation("demand.ends_before_start").at("until");
    }
  }

  @Override
  public Matter matter() {
    return Matter.LINE;
  }

  @Override
  public int reach() {
    return 0;
  }

  @Override
  public List<Breach> judge(Course course) {
    if (!course.facts().aims().contains(aim)) {
      return List.of();
    }
    return course
        .where(
            v ->
                v.has(targets)
                    && (course.clock(v).isBefore(from) || course.clock(v).isAfter(until)))
        .stream()
        .map(v -> Breach.of(v, Remedy.Kind.FROM_CLOCK, from))
        .toList();
  }
}
