package org.restora.app.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.restora.patient.Sex;
import org.restora.plan.Hazard;

/** Somebody who is treated, and how they keep their appointments. */
final class Person {

  final long id;
  final Centre centre;
  final String language;
  final Sex sex;
  final LocalDate born;
  final double missing;
  final double cancelling;
  final List<Hazard> hazards = new ArrayList<>();
  final List<String> alerts = new ArrayList<>();

  /** What each alert is about, by its id. */
  final Map<Long, String> conditions = new HashMap<>();

  /** Templates of the plans so far. */
  final Set<String> had = new HashSet<>();

  int runningPlans;

  /** How long the way to their home is, and how to get in, of those who are visited there. */
  Integer travel;

  String wayIn = "";
  LocalDate freeFrom;

  /** When the first plan or session asked for them; nobody is registered later than that. */
  Instant neededAt;

  private final BitSet day = new BitSet(Day.STEPS);
  private LocalDate dayOf;

  Person(
      long id,
      Centre centre,
      String language,
      Sex sex,
      LocalDate born,
      double missing,
      double cancelling,
      LocalDate free) {
    this.id = id;
    this.centre = centre;
    this.language = language;
    this.sex = sex;
    this.born = born;
    this.missing = missing;
    this.cancelling = cancelling;
    this.freeFrom = free;
  }

  /** The steps of a day on which they are treated. */
  BitSet day(LocalDate date) {
    if (!date.equals(dayOf)) {
      day.clear();
      dayOf = date;
    }
    return day;
  }

  int age(LocalDate on) {
    return on.getYear() - born.getYear();
  }

  void need(Instant at) {
    if (neededAt == null || at.isBefore(neededAt)) {
      neededAt = at;
    }
  }
}
