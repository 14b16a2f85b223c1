package org.restora.app.demo;

import java.time.LocalDate;
import org.restora.app.demo.Visit.Place;
import org.restora.schedule.AttendanceStatus;
import org.restora.schedule.CancelledBy;

/** Writes sessions down, as the booking and the life of an attendance would have left them. */
final class SessionRows {

  private final Dice dice;
  private final Ids ids;
  private final Tables tables;
  private final LocalDate claimsFrom;
  private final long desk;

  SessionRows(Frame frame, Dice dice, Ids ids, Tables tables, long desk) {
    this.dice = dice;
    this.ids = ids;
    this.tables = tables;
    this.desk = desk;
    // the past leaves the live claims; yesterday is still in them
    this.claimsFrom = frame.today().minusDays(1);
  }

  void write(Visit visit) {
    long id = ids.next();
    visit.id = id;
    tables
        .appointment
        .put(id)
        .put(dice.uuid())
        .put(visit.centre.id)
        .put(visit.type.code())
        .put(visit.start)
        .put(visit.end)
        .put(visit.type.turnoverMinutes())
        .put(dice.chance(0.8) ? desk : visit.therapist.account)
        .put(visit.bookedAt)
        .end();
    for (Place place : visit.places) {
      place.id = ids.next();
      place.person.need(visit.bookedAt);
      tables
          .attendance
          .put(place.id)
          .put(id)
          .put(place.person.id)
          .put(place.line == null ? null : Long.valueOf(place.line.id))
          .put(place.status)
          .put(place.arrived)
          .put(place.started)
          .put(place.ended)
          .put(place.told)
          .put(
              place.status != AttendanceStatus.CANCELLED
                  ? null
                  : place.byPatient ? CancelledBy.PATIENT : CancelledBy.CLINIC)
          .put(place.reason)
          .end();
    }
    tables.resource.put(id).put("T").put(visit.therapist.id).put(0).put(visit.start).end();
    tables
        .resource
        .put(id)
        .put("R")
        .put(visit.lane.room())
        .put(visit.lane.number())
        .put(visit.start)
        .end();
    if (visit.claims() && !visit.date.isBefore(claimsFrom)) {
      claims(visit, id);
    }
  }

  private void claims(Visit visit, long id) {
    tables
        .occupancy
        .put(id)
        .put("T")
        .put(visit.therapist.id)
        .put(0)
        .put(visit.start)
        .put(visit.freeAgain())
        .end();
    tables
        .occupancy
        .put(id)
        .put("R")
        .put(visit.lane.room())
        .put(visit.lane.number())
        .put(visit.start)
        .put(visit.freeAgain())
        .end();
    for (Place place : visit.places) {
      if (place.status.claims()) {
        tables
            .occupancy
            .put(id)
            .put("P")
            .put(place.person.id)
            .put(0)
            .put(visit.start)
            .put(visit.end)
            .end();
      }
    }
  }
}
