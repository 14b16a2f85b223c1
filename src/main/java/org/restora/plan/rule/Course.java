package org.restora.plan.rule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * The visits of one patient in the order of time (rule R2), and what is known of the patient.
 *
 * @param zone of the site, whose calendar days count
 * @param work what the therapists do besides, with other patients, on each day
 */
public record Course(
    ZoneId zone, List<Visit> visits, Map<LocalDate, List<Visit>> work, Facts facts) {

  public Course {
    visits = visits.stream().sorted(Visit.IN_TIME).toList();
  }

  /** Of therapists who do nothing else. */
  public Course(ZoneId zone, List<Visit> visits, Facts facts) {
    this(zone, visits, Map.of(), facts);
  }

  /** The same course with one more visit. */
  public Course with(Visit visit) {
    List<Visit> more = new ArrayList<>(visits);
    more.add(visit);
    return new Course(zone, more, work, facts);
  }

  /** The same course without one of its visits. */
  public Course without(String key) {
    return new Course(zone, where(v -> !v.key().equals(key)), work, facts);
  }

  /** One of its visits. */
  public Optional<Visit> visit(String key) {
    return visits.stream().filter(v -> v.key().equals(key)).findFirst();
  }

  /** The visits on days that lie no further from this visit's than so many. */
  Course around(Visit visit, int days) {
    if (days == Demand.WHOLE_COURSE) {
      return this;
    }
    LocalDate day = day(visit);
    return new Course(
        zone, where(v -> Math.abs(ChronoUnit.DAYS.between(day, day(v))) <= days), work, facts);
  }

  LocalDate day(Visit visit) {
    return LocalDate.ofInstant(visit.startsAt(), zone);
  }

  LocalTime clock(Visit visit) {
    return LocalTime.ofInstant(visit.startsAt(), zone);
  }

  List<Visit> where(Predicate<Visit> wanted) {
    return visits.stream().filter(wanted).toList();
  }

  /** The visits of each calendar day that has any, in order. */
  TreeMap<LocalDate, List<Visit>> byDay() {
    TreeMap<LocalDate, List<Visit>> days = new TreeMap<>();
    visits.forEach(v -> days.computeIfAbsent(day(v), d -> new ArrayList<>()).add(v));
    return days;
  }

  /**
   * Each visit with the nearest one before it of which the relation holds.
   *
   * @param related asked with the earlier and the later visit
   */
  List<Pair> nearest(BiPredicate<Visit, Visit> related) {
    List<Pair> pairs = new ArrayList<>();
    for (int later = 1; later < visits.size(); later++) {
      for (int earlier = later - 1; earlier >= 0; earlier--) {
        if (related.test(visits.get(earlier), visits.get(later))) {
          pairs.add(new Pair(visits.get(earlier), visits.get(later)));
          break;
        }
      }
    }
    return pairs;
  }

  /** An earlier and a later visit. */
  record Pair(Visit earlier, Visit later) {}
}
