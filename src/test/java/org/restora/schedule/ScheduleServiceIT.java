package org.restora.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.restora.testing.Clinic.MONDAY;
import static org.restora.testing.Clinic.at;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.restora.plan.DayTime;
import org.restora.shared.data.Sql;
import org.restora.shared.fault.Faults;
import org.restora.shared.fault.RuleViolation;
import org.restora.testing.Clinic;
import org.restora.testing.Clinic.Patient;
import org.restora.testing.Clinic.Plan;
import org.restora.testing.Owner;

class ScheduleServiceIT {

  private final Clinic clinic = new Clinic();
  private final ScheduleService service = clinic.get(ScheduleService.class);
  private final ScheduleQueries queries = clinic.get(ScheduleQueries.class);

  private BookVisit massage(Patient patient, LocalDate day, String time) {
    return clinic.wish(patient, "MASSAGE_45", 45, at(day, time));
  }

  private BookVisit visit(Plan plan, LocalDate day, String time) {
    return clinic.wish(plan, at(day, time));
  }

  private static String key(Runnable act) {
    return assertThrows(RuleViolation.class, act::run).key();
  }

  private int overlaps() {
    return clinic.count(
        """
        select count(*)::int from occupancy a join occupancy b
          on a.kind = b.kind and a.resource_id = b.resource_id and a.lane = b.lane and a.during && b.during
         and (a.appointment_id, a.kind) < (b.appointment_id, b.kind)
        """);
  }

  @Test
  void aSessionIsBookedIntoTheDiariesOfTherapistPatientAndRoom() {
    Patient kim = clinic.patient("Kim", "Park");
    long id = service.book(massage(kim, MONDAY, "09:00"));
    assertEquals(
        3, clinic.count("select count(*)::int from occupancy where appointment_id = ?", id));
    assertEquals(
        2,
        clinic.count(
            "select count(*)::int from appointment_resource where appointment_id = ?", id));
    assertEquals(
        "BOOKED",
        clinic.value(String.class, "select status from attendance where appointment_id = ?", id));
  }

  @Test
  void aTherapistCannotBeInTwoRoomsAndTheLoserIsOfferedFreeTimes() {
    clinic.room("Room 2", "TREATMENT", 1);
    service.book(massage(clinic.patient("Kim", "Park"), MONDAY, "09:00"));
    Taken refusal =
        assertThrows(
            Taken.class,
            () -> service.book(massage(clinic.patient("Roy", "Lin"), MONDAY, "09:15")));
    assertEquals("schedule.therapist_busy", refusal.key());
    assertEquals(3, refusal.instead().size());
    assertFalse(
        refusal.instead().stream()
            .anyMatch(
                t ->
                    t.startsAt().isBefore(at(MONDAY, "09:45"))
                        && t.endsAt().isAfter(at(MONDAY, "09:00"))));
  }

  @Test
  void turnoverKeepsTherapistAndRoomBusyButNotThePatient() {
    int turnover =
        clinic.count("select turnover_minutes from treatment_type where code = 'MASSAGE_45'");
    assertTrue(turnover > 0);
    service.book(massage(clinic.patient("Kim", "Park"), MONDAY, "09:00"));
    assertEquals(
        "schedule.therapist_busy",
        key(() -> service.book(massage(clinic.patient("Roy", "Lin"), MONDAY, "09:45"))));
    service.book(massage(clinic.patient("Zed", "Ito"), MONDAY, "10:00"));
  }

  @Test
  void aPatientCannotBeInTwoSessions() {
    Patient kim = clinic.patient("Kim", "Park");
    long ben = clinic.therapist("Ben Ott", null);
    clinic.roster(ben, "08:00", "18:00");
    clinic.room("Room 2", "TREATMENT", 1);
    service.book(massage(kim, MONDAY, "09:00"));
    BookVisit other = clinic.wish(kim, "MASSAGE_45", 45, ben, at(MONDAY, "09:30"));
    assertEquals("schedule.patient_busy", key(() -> service.book(other)));
  }

  @Test
  void aRoomForOneTakesOneAndTheNextRoomIsTakenByItself() {
    long ben = clinic.therapist("Ben Ott", null);
    clinic.roster(ben, "08:00", "18:00");
    service.book(massage(clinic.patient("Kim", "Park"), MONDAY, "09:00"));
    BookVisit second =
        clinic.wish(clinic.patient("Roy", "Lin"), "MASSAGE_45", 45, ben, at(MONDAY, "09:00"));
    assertEquals("schedule.rooms_busy", key(() -> service.book(second)));
    clinic.room("Room 2", "TREATMENT", 1);
    service.book(second);
  }

  @Test
  void theSameRequestBooksOnceAndOtherParametersUnderItAreRefused() {
    BookVisit wish = massage(clinic.patient("Kim", "Park"), MONDAY, "09:00");
    long first = service.book(wish);
    assertEquals(first, service.book(wish));
    BookVisit other =
        new BookVisit(
            wish.requestId(),
            wish.siteId(),
            wish.patientId(),
            null,
            "MASSAGE_45",
            45,
            clinic.anna,
            null,
            at(MONDAY, "11:00"));
    assertEquals("request.id_reused", key(() -> service.book(other)));
  }

  @Test
  void nothingIsBookedOutsideHoursInBreaksTimeOffOrClosures() {
    long carl = clinic.therapist("Carl Day", null);
    long roster = clinic.roster(carl, "08:00", "16:00");
    clinic.shift(roster, 1, "BREAK", "12:00", "12:30");
    clinic.timeOff(carl, MONDAY.plusDays(1), "00:00", "23:59", "APPROVED");
    clinic.timeOff(carl, MONDAY.plusDays(2), "00:00", "23:59", "REQUESTED");
    clinic.closed(MONDAY.plusDays(3), "Feast");
    Patient kim = clinic.patient("Kim", "Park");
    java.util.function.BiFunction<LocalDate, String, BookVisit> with =
        (day, time) -> clinic.wish(kim, "MASSAGE_45", 45, carl, at(day, time));
    assertEquals("schedule.outside_hours", key(() -> service.book(with.apply(MONDAY, "07:30"))));
    assertEquals("schedule.outside_hours", key(() -> service.book(with.apply(MONDAY, "15:30"))));
    assertEquals("schedule.outside_hours", key(() -> service.book(with.apply(MONDAY, "11:45"))));
    assertEquals(
        "schedule.therapist_away",
        key(() -> service.book(with.apply(MONDAY.plusDays(1), "09:00"))));
    assertEquals(
        "schedule.closed", key(() -> service.book(with.apply(MONDAY.plusDays(3), "09:00"))));
    assertEquals(
        "schedule.day_is_over", key(() -> service.book(with.apply(MONDAY.minusDays(1), "09:00"))));
    service.book(with.apply(MONDAY.plusDays(2), "09:00"));
  }

  @Test
  void aTreatmentIsGivenOnlyByWhoIsQualifiedOnThatDay() {
    long dora = clinic.therapist("Dora Fox", null);
    clinic.roster(dora, "08:00", "18:00");
    clinic.qualify(dora, "ONCO", LocalDate.of(2020, 1, 1), MONDAY);
    Patient kim = clinic.patient("Kim", "Park");
    java.util.function.Function<LocalDate, BookVisit> onco =
        day -> clinic.wish(kim, "ONCO_45", 45, dora, at(day, "10:00"));
    service.book(onco.apply(MONDAY));
    assertEquals("schedule.not_qualified", key(() -> service.book(onco.apply(MONDAY.plusDays(1)))));
  }

  @Test
  void aTechniqueOfThePlanIsGivenOnlyByWhoIsQualifiedForItOnThatDay() {
    long dora = clinic.therapist("Dora Fox", null);
    clinic.roster(dora, "08:00", "18:00");
    clinic.qualify(dora, "ONCO", LocalDate.of(2020, 1, 1), MONDAY);
    Plan plan = clinic.plan(clinic.patient("Kim", "Park"), 6, 7, 1);
    Owner.run(
        "update dose_item set intervention = 'ONC', minutes = 45, pressure = 1 where id = ?",
        plan.item());
    BookVisit today = clinic.wish(plan, dora, at(MONDAY, "10:00"));
    BookVisit tomorrow = clinic.wish(plan, dora, at(MONDAY.plusDays(1), "10:00"));
    assertEquals("schedule.not_qualified", key(() -> service.book(tomorrow)));
    service.book(today);
    ScheduleQueries queries = clinic.get(ScheduleQueries.class);
    LocalDate day = MONDAY.plusDays(1);
    long kim = plan.patient().id();
    assertEquals(
        List.of(),
        queries.freeTimes(clinic.site, kim, plan.line(), null, 0, dora, DayTime.ANY, day, 3),
        "a search does not offer her after her last day");
    clinic.qualify(dora, "ONCO", MONDAY.plusDays(1), null);
    service.book(tomorrow);
  }

  @Test
  void aPlanGivesItsVisitsAtItsFrequencyAndGap() {
    Plan plan = clinic.plan(clinic.patient("Kim", "Park"), 3, 2, 2);
    service.book(visit(plan, MONDAY, "09:00"));
    assertEquals(
        "schedule.too_soon", key(() -> service.book(visit(plan, MONDAY.plusDays(1), "09:00"))));
    service.book(visit(plan, MONDAY.plusDays(2), "09:00"));
    assertEquals(
        "schedule.week_is_full", key(() -> service.book(visit(plan, MONDAY.plusDays(5), "09:00"))));
    service.book(visit(plan, MONDAY.plusDays(7), "09:00"));
    assertEquals(
        "schedule.all_visits_booked",
        key(() -> service.book(visit(plan, MONDAY.plusDays(14), "09:00"))));
  }

  @Test
  void aMissedOrCancelledVisitGivesTimeAndVisitBack() {
    Plan plan = clinic.plan(clinic.patient("Kim", "Park"), 1, 1, 0);
    long id = service.book(visit(plan, MONDAY, "09:00"));
    long attendance =
        clinic.value(Long.class, "select id from attendance where appointment_id = ?", id);
    service.cancel(attendance, 1, CancelledBy.PATIENT, "ill");
    assertEquals(
        0, clinic.count("select count(*)::int from occupancy where appointment_id = ?", id));
    service.book(visit(plan, MONDAY, "09:00"));
    assertEquals(
        "schedule.no_longer_free", key(() -> service.undo(attendance, 2, AttendanceStatus.BOOKED)));
  }

  @Test
  void anAlertThatForbidsEveryDoseForbidsTheBooking() {
    Plan plan = clinic.plan(clinic.patient("Kim", "Park"), 3, 2, 1);
    clinic.alert(plan.patient(), "DVT", null, null);
    assertEquals(
        "schedule.blocked_by_alert", key(() -> service.book(visit(plan, MONDAY, "09:00"))));
  }

  @Test
  void anAlertLearntAfterBookingStopsCheckInAndStartButNeverTheRecordOfWhatWasDone() {
    Plan plan = clinic.plan(clinic.patient("Kim", "Park"), 3, 2, 1);
    long booked = service.book(visit(plan, MONDAY, "09:00"));
    long attendance =
        clinic.value(Long.class, "select id from attendance where appointment_id = ?", booked);
    clinic.alert(plan.patient(), "DVT", null, null);
    assertEquals("schedule.blocked_by_alert", key(() -> service.arrive(attendance, 1)));
    clinic.asAnna();
    assertEquals("schedule.blocked_by_alert", key(() -> service.start(attendance, 1)));
    service.complete(attendance, 1);
    assertEquals(
        "COMPLETED",
        clinic.value(String.class, "select status from attendance where id = ?", attendance));
  }

  @Test
  void ofManyAtOnceForOneTimeExactlyOneWins() throws Exception {
    int many = 16;
    CyclicBarrier together = new CyclicBarrier(many);
    List<Callable<String>> tries = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      BookVisit wish = massage(clinic.patient("P" + i, "Q"), MONDAY, "14:00");
      tries.add(
          () -> {
            clinic.asDesk();
            together.await();
            try {
              service.book(wish);
              return "booked";
            } catch (RuleViolation e) {
              return e.key();
            }
          });
    }
    var pool = Executors.newFixedThreadPool(many);
    List<String> outcomes = new ArrayList<>();
    for (Future<String> outcome : pool.invokeAll(tries)) {
      outcomes.add(outcome.get());
    }
    pool.shutdown();
    assertEquals(1, outcomes.stream().filter("booked"::equals).count(), outcomes.toString());
    assertEquals(
        many - 1,
        outcomes.stream().filter("schedule.therapist_busy"::equals).count(),
        outcomes.toString());
    assertEquals(0, overlaps());
  }

  @Test
  void theDatabaseRefusesWhatNoCheckSaw() {
    service.book(massage(clinic.patient("Kim", "Park"), MONDAY, "09:00"));
    long other = service.book(massage(clinic.patient("Roy", "Lin"), MONDAY, "11:00"));
    var failure =
        assertThrows(
            RuntimeException.class,
            () ->
                clinic.services.run(
                    () ->
                        clinic
                            .get(Sql.class)
                            .run(
                                "update occupancy set starts_at = ?, ends_at = ? where appointment_id = ? and kind = 'T'",
                                at(MONDAY, "09:30"),
                                at(MONDAY, "10:00"),
                                other)));
    assertEquals(
        "occupancy_one_at_a_time", Faults.brokenConstraint(failure).orElse(failure.toString()));
  }

  @Test
  void aWholePlanIsProposedWithinTheRulesAndBookedTogether() {
    Plan plan = clinic.plan(clinic.patient("Kim", "Park"), 6, 2, 2);
    clinic.closed(MONDAY.plusDays(7), "Feast");
    clinic.asDesk();
    Proposal proposal = clinic.services.call(() -> queries.propose(plan.publicId()));
    assertEquals(6, proposal.placements().stream().filter(Placement::placed).count());
    List<LocalDate> days =
        proposal.placements().stream()
            .map(p -> LocalDate.ofInstant(p.time().startsAt(), Clinic.BERLIN))
            .toList();
    assertFalse(days.contains(MONDAY.plusDays(7)));
    for (int i = 1; i < days.size(); i++) {
      assertTrue(days.get(i - 1).plusDays(2).compareTo(days.get(i)) <= 0, days.toString());
    }
    List<BookVisit> wishes =
        proposal.placements().stream()
            .map(
                p ->
                    new BookVisit(
                        UUID.randomUUID(),
                        clinic.site,
                        plan.patient().id(),
                        p.source().visitLine(),
                        null,
                        0,
                        p.time().therapistId(),
                        p.time().roomId(),
                        p.time().startsAt()))
            .toList();
    assertEquals(6, service.bookAll(UUID.randomUUID(), wishes));
    assertEquals(
        6,
        clinic.count("select count(*)::int from attendance where visit_line_id = ?", plan.line()));
    assertTrue(clinic.services.call(() -> queries.propose(plan.publicId())).placements().isEmpty());
  }

  @Test
  void aPlanIsBookedAllOrNothing() {
    Plan plan = clinic.plan(clinic.patient("Kim", "Park"), 2, 2, 1);
    service.book(massage(clinic.patient("Roy", "Lin"), MONDAY.plusDays(2), "09:00"));
    List<BookVisit> wishes =
        List.of(visit(plan, MONDAY, "09:00"), visit(plan, MONDAY.plusDays(2), "09:00"));
    assertEquals("schedule.therapist_busy", key(() -> service.bookAll(UUID.randomUUID(), wishes)));
    assertEquals(
        0,
        clinic.count("select count(*)::int from attendance where visit_line_id = ?", plan.line()));
  }

  @Test
  void aSessionGoesThroughItsLifeAndALateOneIsSeen() {
    long id = service.book(massage(clinic.patient("Kim", "Park"), MONDAY, "09:00"));
    long attendance =
        clinic.value(Long.class, "select id from attendance where appointment_id = ?", id);
    clinic.clock.set(at(MONDAY, "09:07"));
    var row = clinic.services.call(() -> queries.session(attendance));
    assertTrue(row.late(clinic.clock.instant()));
    service.arrive(attendance, row.version());
    service.start(attendance, row.version() + 1);
    service.complete(attendance, row.version() + 2);
    assertEquals(
        "COMPLETED",
        clinic.value(String.class, "select status from attendance where id = ?", attendance));
    assertEquals("attendance.no_such_step", key(() -> service.miss(attendance, row.version() + 3)));
  }

  @Test
  void twoDesksOnOneSessionTheSecondIsTold() {
    long id = service.book(massage(clinic.patient("Kim", "Park"), MONDAY, "09:00"));
    long attendance =
        clinic.value(Long.class, "select id from attendance where appointment_id = ?", id);
    service.arrive(attendance, 1);
    assertThrows(
        org.restora.shared.fault.Stale.class,
        () -> service.cancel(attendance, 1, CancelledBy.CLINIC, ""));
  }

  @Test
  void theBoardShowsHoursSessionsAndTheBookedShare() {
    service.book(massage(clinic.patient("Kim", "Park"), MONDAY, "09:00"));
    var board = clinic.services.call(() -> queries.board(clinic.site, MONDAY));
    assertEquals(1, board.columns().size());
    assertEquals(600, board.columns().get(0).bookableMinutes());
    assertEquals(45, board.columns().get(0).bookedMinutes());
    assertEquals(1, board.sessions().size());
  }

  @Test
  void claimsOfThePastLeaveTheLiveTableAndWhoTookPartStaysKnown() {
    long past = service.book(massage(clinic.patient("Kim", "Park"), MONDAY, "09:00"));
    long coming = service.book(massage(clinic.patient("Lee", "Cho"), MONDAY.plusDays(1), "09:00"));
    PastClaims job = clinic.get(PastClaims.class);
    clinic.services.call(() -> job.run(at(MONDAY, "10:00").plus(PastClaims.KEPT)));
    String claims = "select count(*)::int from occupancy where appointment_id = ?";
    String part = "select count(*)::int from appointment_resource where appointment_id = ?";
    assertEquals(0, clinic.count(claims, past));
    assertEquals(2, clinic.count(part, past));
    assertEquals(3, clinic.count(claims, coming));
  }
}
