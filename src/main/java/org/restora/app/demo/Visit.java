package org.restora.app.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.restora.app.demo.Centre.Lane;
import org.restora.app.demo.Plan.Line;
import org.restora.catalog.TreatmentType;
import org.restora.schedule.AttendanceStatus;

/** A session with those who are in it. */
final class Visit {

  /** One patient in it; the line is null outside any plan. */
  static final class Place {
    final Person person;
    final Line line;
    long id;
    AttendanceStatus status = AttendanceStatus.BOOKED;
    Instant arrived;
    Instant started;
    Instant ended;
    Instant told;
    boolean byPatient;
    String reason;

    Place(Person person, Line line) {
      this.person = person;
      this.line = line;
    }

    void cancel(boolean patient, Instant at, String why) {
      status = AttendanceStatus.CANCELLED;
      byPatient = patient;
      told = at;
      reason = why;
    }
  }

  long id;
  final Centre centre;
  final LocalDate date;
  final TreatmentType type;
  final Therapist therapist;

  /** Null at home. */
  final Lane lane;

  /** Minutes of the way, there and back each; null at the clinic. */
  final Integer travel;

  final Instant start;
  final Instant end;
  final Instant bookedAt;
  final List<Place> places;

  Visit(
      Day day,
      Day.Slot slot,
      TreatmentType type,
      int minutes,
      Therapist therapist,
      Instant bookedAt,
      List<Place> places) {
    this.centre = day.centre;
    this.date = day.date;
    this.type = type;
    this.therapist = therapist;
    this.lane = slot.lane();
    this.travel = slot.travel();
    this.start = day.at(slot.start());
    this.end = start.plusSeconds(minutes * 60L);
    this.bookedAt = bookedAt;
    this.places = places;
  }

  int minutes() {
    return (int) ((end.getEpochSecond() - start.getEpochSecond()) / 60);
  }

  /** When the therapist sets out. */
  Instant leaves() {
    return start.minusSeconds(way());
  }

  Instant freeAgain() {
    return end.plusSeconds(type.turnoverMinutes() * 60L + way());
  }

  private long way() {
    return travel == null ? 0 : travel * 60L;
  }

  boolean claims() {
    return places.stream().anyMatch(p -> p.status.claims());
  }

  /** Whether it counts as booked: it took place, was missed, or is still to come. */
  boolean counts() {
    return places.stream().anyMatch(p -> p.status.claims() || p.status == AttendanceStatus.NO_SHOW);
  }
}
