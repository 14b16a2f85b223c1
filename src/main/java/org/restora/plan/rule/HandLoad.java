package org.restora.plan.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A therapist's hands: so many minutes of this work in a row at most, then a pause from it, and so
 * many a day. Counted over everybody the therapist treats that day; what breaks it are visits of
 * the course only.
 *
 * @param inARow most minutes without a pause from this work
 * @param pause minutes without this work that end a row
 * @param aDay most minutes of a calendar day
 */
public record HandLoad(Targets targets, int inARow, int pause, int aDay) implements Demand {

  public HandLoad {
    Need.within(inARow, 1, 720, "inARow");
    Need.within(pause, 1, 480, "pause");
    Need.within(aDay, 1, 720, "aDay");
  }

  @Override
  public Asks asks() {
    return Asks.TIME_AND_THERAPIST;
  }

  @Override
  public int reach() {
    return 0;
  }

  @Override
  public List<Breach> judge(Course course) {
    List<Breach> breaches = new ArrayList<>();
    course
        .byDay()
        .forEach(
            (day, visits) ->
                visits.stream()
                    .filter(v -> v.has(targets))
                    .map(Visit::therapistId)
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(
                        t ->
                            judge(
                                new Hands(day, mine(visits, t), work(course, day, t)), breaches)));
    return breaches;
  }

  private List<Visit> work(Course course, LocalDate day, long therapist) {
    return mine(course.work().getOrDefault(day, List.of()), therapist);
  }

  private List<Visit> mine(List<Visit> visits, long therapist) {
    return visits.stream()
        .filter(v -> Objects.equals(v.therapistId(), therapist) && v.has(targets))
        .toList();
  }

  /** One therapist's day with this work: visits of the course, and the others. */
  private record Hands(LocalDate day, List<Visit> course, List<Visit> others) {

    List<Visit> all() {
      return Stream.concat(course.stream(), others.stream()).sorted(Visit.IN_TIME).toList();
    }
  }

  private void judge(Hands hands, List<Breach> breaches) {
    if (minutes(hands.all()) > aDay) {
      breaches.add(Breach.of(last(hands.course()), Remedy.Kind.OTHER_DAY, hands.day()));
    }
    for (List<Visit> row : rows(hands.all())) {
      List<Visit> ours = row.stream().filter(hands.course()::contains).toList();
      if (!ours.isEmpty() && minutes(row) > inARow) {
        Visit last = last(ours);
        breaches.add(Breach.of(last, Remedy.Kind.NOT_BEFORE, rested(row, last)));
      }
    }
  }

  /** When the hands have rested from the other work of the row. */
  private Instant rested(List<Visit> row, Visit visit) {
    return row.stream()
        .filter(v -> v != visit)
        .map(Visit::endsAt)
        .max(Instant::compareTo)
        .orElse(visit.startsAt())
        .plus(Duration.ofMinutes(pause));
  }

  private List<List<Visit>> rows(List<Visit> inTime) {
    List<List<Visit>> rows = new ArrayList<>();
    Instant rested = Instant.MIN;
    for (Visit visit : inTime) {
      if (!visit.startsAt().isBefore(rested)) {
        rows.add(new ArrayList<>());
      }
      last(rows).add(visit);
      Instant after = visit.endsAt().plus(Duration.ofMinutes(pause));
      rested = after.isAfter(rested) ? after : rested;
    }
    return rows;
  }

  private int minutes(List<Visit> visits) {
    return visits.stream().flatMap(v -> v.doses(targets)).mapToInt(Dose::minutes).sum();
  }

  private static <T> T last(List<T> list) {
    return list.get(list.size() - 1);
  }
}
