package org.restora.plan.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One visit of a patient, as the rules see it.
 *
 * @param key by which a breach names it; unique in its course
 * @param therapistId null while nobody is chosen
 * @param evaluation whether the patient is examined in it rather than treated
 */
public record Visit(
    String key,
    Instant startsAt,
    Instant endsAt,
    Long therapistId,
    String treatmentType,
    boolean evaluation,
    List<Dose> doses) {

  static final Comparator<Visit> IN_TIME =
      Comparator.comparing(Visit::startsAt).thenComparing(Visit::endsAt).thenComparing(Visit::key);

  public Visit {
    doses = List.copyOf(doses);
    if (!startsAt.isBefore(endsAt)) {
      throw new IllegalArgumentException(key + " ends before it starts");
    }
  }

  /** The same visit with other doses. */
  public Visit with(List<Dose> others) {
    return new Visit(key, startsAt, endsAt, therapistId, treatmentType, evaluation, others);
  }

  /** The same visit at another moment. */
  public Visit startingAt(Instant at) {
    Instant end = at.plus(Duration.between(startsAt, endsAt));
    return new Visit(key, at, end, therapistId, treatmentType, evaluation, doses);
  }

  Stream<Dose> doses(Targets targets) {
    return doses.stream().filter(targets::hold);
  }

  boolean has(Targets targets) {
    return doses.stream().anyMatch(targets::hold);
  }

  /** Whether both hold a dose of the targets, at a common place where one is asked for. */
  boolean shares(Visit other, Targets mine, Targets theirs, boolean samePlace) {
    return doses(mine).anyMatch(a -> other.doses(theirs).anyMatch(b -> !samePlace || a.meets(b)));
  }
}
