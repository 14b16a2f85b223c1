package org.restora.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.restora.app.demo.Visit.Place;
import org.restora.schedule.AttendanceStatus;

/** How sessions ended, stand just now, or are looked forward to. */
final class Outcomes {

  private static final double LATE_CANCELLED = 0.034;
  private static final double BY_CLINIC = 0.012;
  private static final int LATE = 3;
  private static final int WAITING = 2;

  private final Frame frame;
  private final Dice dice;
  private final Lists lists = Lists.read("lists.txt");

  Outcomes(Frame frame, Dice dice) {
    this.frame = frame;
    this.dice = dice;
  }

  /**
   * Whether a session that is being booked will be cancelled early enough for others to take its
   * time.
   */
  boolean cancelledEarly(Person person) {
    return dice.chance(person.cancelling);
  }

  /** Cancelled more than a day before, mostly by the patient. */
  void early(Visit visit) {
    Instant last = visit.start.minus(Duration.ofHours(25));
    Instant latest = last.isBefore(frame.now()) ? last : frame.now();
    for (Place place : visit.places) {
      boolean clinic = dice.chance(0.08);
      place.cancel(
          !clinic,
          between(visit.bookedAt, latest),
          reason(clinic ? "cancelled by clinic" : "cancelled by patient"));
    }
  }

  /** A day that is over. */
  void past(Visit visit) {
    boolean sick = visit.therapist.sick(visit.date);
    boolean closed = dice.chance(BY_CLINIC);
    for (Place place : visit.places) {
      if (sick) {
        place.cancel(
            false, frame.at(visit.date, LocalTime.of(7, dice.between(0, 55))), "Therapist is ill");
      } else if (closed) {
        Instant told = between(visit.start.minusSeconds(30 * 3600), visit.start.minusSeconds(3600));
        place.cancel(
            false,
            told.isBefore(visit.bookedAt) ? visit.bookedAt : told,
            reason("cancelled by clinic"));
      } else {
        past(visit, place);
      }
    }
  }

  private void past(Visit visit, Place place) {
    double fate = dice.real();
    if (fate < LATE_CANCELLED) {
      late(visit, place, visit.start.minusSeconds(1800));
    } else if (fate < LATE_CANCELLED + 0.003) {
      place.status = AttendanceStatus.ENTERED_IN_ERROR;
      place.reason = reason("entered in error");
    } else if (fate < LATE_CANCELLED + 0.009) {
      place.status = AttendanceStatus.NOT_TREATED;
      place.arrived = arrival(visit);
      place.reason = reason("not treated");
    } else if (fate < LATE_CANCELLED + 0.015) {
      place.status = AttendanceStatus.STOPPED_EARLY;
      begin(visit, place);
      place.ended = place.started.plusSeconds(dice.between(300, visit.minutes() * 40));
      place.reason = reason("stopped early");
    } else if (dice.chance(place.person.missing)
        || (place.line != null && place.line.plan.missing)) {
      place.status = AttendanceStatus.NO_SHOW;
    } else {
      complete(visit, place);
    }
  }

  private void late(Visit visit, Place place, Instant latest) {
    Instant earliest = visit.start.minus(Duration.ofHours(23));
    place.cancel(
        true,
        between(visit.bookedAt.isAfter(earliest) ? visit.bookedAt : earliest, latest),
        reason("cancelled by patient"));
  }

  private void complete(Visit visit, Place place) {
    place.status = AttendanceStatus.COMPLETED;
    // now and then the desk ticks a session off afterwards and nobody knows the minutes
    if (dice.chance(0.95)) {
      begin(visit, place);
      Instant usual = visit.end.plusSeconds(dice.between(-240, 240));
      place.ended = usual.isAfter(place.started) ? usual : place.started.plusSeconds(600);
    }
  }

  private void begin(Visit visit, Place place) {
    place.arrived = arrival(visit);
    Instant ready = place.arrived.isAfter(visit.start) ? place.arrived : visit.start;
    place.started = ready.plusSeconds(dice.between(0, 240));
  }

  private Instant arrival(Visit visit) {
    return visit.start.plusSeconds(
        dice.chance(0.9) ? -dice.between(60, 900) : dice.between(30, 480));
  }

  /** A day to come: some have said that they will be there. */
  void ahead(Visit visit) {
    boolean soon = visit.date.isBefore(frame.today().plusDays(5));
    for (Place place : visit.places) {
      place.status =
          dice.chance(soon ? 0.55 : 0.12) ? AttendanceStatus.CONFIRMED : AttendanceStatus.BOOKED;
    }
  }

  /**
   * Today, all of it: what is over, what goes on, who is late, who is to come; and the sick
   * therapist's sessions.
   */
  void today(List<Visit> visits) {
    // what was cancelled early is settled already
    List<Visit> standing = visits.stream().filter(Visit::claims).toList();
    List<Visit> sick = standing.stream().filter(v -> v.therapist.sick(v.date)).toList();
    List<Visit> others = standing.stream().filter(v -> !v.therapist.sick(v.date)).toList();
    List<Visit> late = late(others);
    for (Visit visit : others) {
      for (Place place : visit.places) {
        if (late.contains(visit)) {
          expected(place);
        } else {
          today(visit, place);
        }
      }
    }
    sick(sick);
    waiting(others);
  }

  /** Somebody always sits in the waiting room while there are sessions to come. */
  private void waiting(List<Visit> visits) {
    Instant soon = frame.now().plusSeconds(45 * 60);
    long there =
        visits.stream().filter(v -> v.places.get(0).status == AttendanceStatus.ARRIVED).count();
    List<Visit> next =
        visits.stream()
            .filter(v -> v.start.isAfter(frame.now()) && v.start.isBefore(soon))
            .filter(v -> v.places.get(0).status.expected())
            .sorted(
                Comparator.comparing((Visit v) -> v.start).thenComparing(v -> v.therapist.number))
            .limit(Math.max(0, WAITING - there))
            .toList();
    next.forEach(v -> arriveEarly(v.places.get(0)));
  }

  private void arriveEarly(Place place) {
    place.status = AttendanceStatus.ARRIVED;
    place.arrived = frame.now().minusSeconds(dice.between(30, 600));
  }

  /**
   * Three sessions of one patient that should have begun a few minutes ago; the latest ones when
   * the day is over.
   */
  private List<Visit> late(List<Visit> visits) {
    Instant least = frame.now().minusSeconds(5 * 60);
    List<Visit> late = new ArrayList<>();
    visits.stream()
        .filter(v -> v.places.size() == 1 && !v.start.isAfter(least))
        .sorted(
            Comparator.comparing((Visit v) -> v.start)
                .reversed()
                .thenComparing(v -> v.therapist.number))
        .forEach(
            v -> {
              boolean other = late.stream().noneMatch(l -> l.therapist == v.therapist);
              if (late.size() < LATE && other) {
                late.add(v);
              }
            });
    return late;
  }

  private void expected(Place place) {
    place.status = dice.chance(0.55) ? AttendanceStatus.CONFIRMED : AttendanceStatus.BOOKED;
  }

  private void today(Visit visit, Place place) {
    Instant now = frame.now();
    if (!visit.end.isAfter(now)) {
      past(visit, place);
      clip(place, now);
    } else if (!visit.start.isAfter(now)) {
      boolean justNow = visit.start.isAfter(now.minusSeconds(600));
      if (!justNow && dice.chance(place.person.missing)) {
        place.status = AttendanceStatus.NO_SHOW;
      } else {
        begin(visit, place);
        place.status =
            justNow && (place.started.isAfter(now) || dice.chance(0.3))
                ? AttendanceStatus.ARRIVED
                : AttendanceStatus.IN_TREATMENT;
        clip(place, now);
      }
    } else if (visit.start.isBefore(now.plusSeconds(20 * 60)) && dice.chance(0.6)) {
      arriveEarly(place);
    } else if (dice.chance(LATE_CANCELLED)) {
      Instant last = visit.start.minusSeconds(1800);
      late(visit, place, last.isBefore(now) ? last : now);
    } else {
      expected(place);
    }
  }

  /** Nothing has happened later than now, and nothing that its state does not know of. */
  private static void clip(Place place, Instant now) {
    if (place.arrived != null && place.arrived.isAfter(now)) {
      place.arrived = now.minusSeconds(45);
    }
    if (place.status == AttendanceStatus.ARRIVED) {
      place.started = null;
    } else if (place.started != null && place.started.isAfter(now)) {
      place.started = now.minusSeconds(20);
    }
    if (place.status == AttendanceStatus.ARRIVED || place.status == AttendanceStatus.IN_TREATMENT) {
      place.ended = null;
    } else if (place.ended != null && place.ended.isAfter(now)) {
      place.ended = now.minusSeconds(5);
    }
  }

  /**
   * What is still to come waits to be moved; what should have begun was cancelled by telephone in
   * the morning. When all of it is over, nobody has got round to the last ones.
   */
  private void sick(List<Visit> visits) {
    List<Visit> byStart =
        visits.stream().sorted(Comparator.comparing((Visit v) -> v.start)).toList();
    boolean over = byStart.stream().noneMatch(v -> v.start.isAfter(frame.now()));
    for (int i = 0; i < byStart.size(); i++) {
      Visit visit = byStart.get(i);
      boolean last = over && visit.places.size() == 1 && i >= byStart.size() - LATE;
      boolean waits = last || visit.start.isAfter(frame.now());
      Instant told = frame.at(visit.date, LocalTime.of(7, 5)).plusSeconds(dice.between(0, 2400));
      for (Place place : visit.places) {
        if (waits) {
          expected(place);
        } else {
          place.cancel(
              false,
              told.isBefore(frame.now()) ? told : frame.now().minusSeconds(60),
              "Therapist is ill");
        }
      }
    }
  }

  private Instant between(Instant from, Instant until) {
    return Instant.ofEpochSecond(
        dice.between(
            from.getEpochSecond(), Math.max(from.getEpochSecond(), until.getEpochSecond())));
  }

  private String reason(String list) {
    return dice.one(lists.of(list));
  }
}
