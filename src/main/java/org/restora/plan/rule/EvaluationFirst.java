package org.restora.plan.rule;

import java.time.Instant;
import java.util.List;

/** No treatment before the patient was examined: an evaluation that was signed, or is booked. */
public record EvaluationFirst(Targets targets) implements Demand {

  @Override
  public List<Breach> judge(Course course) {
    Instant evaluated = course.facts().evaluatedAt();
    Instant first =
        course.visits().stream()
            .filter(Visit::evaluation)
            .map(Visit::startsAt)
            .findFirst()
            .orElse(Instant.MAX);
    Instant open = evaluated != null && evaluated.isBefore(first) ? evaluated : first;
    return course
        .where(v -> !v.evaluation() && v.has(targets) && v.startsAt().isBefore(open))
        .stream()
        .map(v -> Breach.of(v, Remedy.Kind.EVALUATION, null))
        .toList();
  }
}
