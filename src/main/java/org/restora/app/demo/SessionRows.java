package org.restora.app.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
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
  private final Authorisations authorised;

  SessionRows(
      Frame frame, Dice dice, Ids ids, Tables tables, long desk, Authorisations authorised) {
    this.dice = dice;
    this.ids = ids;
    this.tables = tables;
    this.desk = desk;
    this.authorised = authorised;
    // the past leaves the live claims; yesterday is still in them
    this.claimsFrom = frame.today().minusDays(1);
  }

  void write(Visit visit) {
    long id = ids.next();
    visit.id = id;
    tables.appointment.row(
        id,
        dice.uuid(),
        visit.centre.id,
        visit.type.code(),
        visit.start,
        visit.end,
        visit.type.turnoverMinutes(),
        visit.travel,
        dice.chance(0.8) ? desk : visit.therapist.account,
        visit.bookedAt);
    for (Place place : visit.places) {
      place.id = ids.next();
      place.person.need(visit.bookedAt);
      Authorisations.Draw draw = authorised.draw(visit, place);
      tables.attendance.row(
          place.id,
          UUID.nameUUIDFromBytes(("attendance " + place.id).getBytes(StandardCharsets.UTF_8)),
          id,
          place.person.id,
          place.line == null ? null : Long.valueOf(place.line.id),
          place.status,
          place.arrived,
          place.started,
          place.ended,
          place.told,
          place.status != AttendanceStatus.CANCELLED
              ? null
              : place.byPatient ? CancelledBy.PATIENT : CancelledBy.CLINIC,
          place.reason,
          draw.line(),
          draw.reason(),
          draw.by(),
          draw.at());
    }
    tables.resource.row(id, "T", visit.therapist.id, 0, visit.start);
    if (visit.lane != null) {
      tables.resource.row(id, "R", visit.lane.room(), visit.lane.number(), visit.start);
    }
    if (visit.claims() && !visit.date.isBefore(claimsFrom)) {
      claims(visit, id);
    }
  }

  private void claims(Visit visit, long id) {
    tables.occupancy.row(id, "T", visit.therapist.id, 0, visit.leaves(), visit.freeAgain());
    if (visit.lane != null) {
      tables.occupancy.row(
          id, "R", visit.lane.room(), visit.lane.number(), visit.start, visit.freeAgain());
    }
    for (Place place : visit.places) {
      if (place.status.claims()) {
        tables.occupancy.row(id, "P", place.person.id, 0, visit.start, visit.end);
      }
    }
  }
}
