package org.restora.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.restora.testing.Clinic.MONDAY;
import static org.restora.testing.Clinic.at;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.restora.patient.Home;
import org.restora.plan.DayTime;
import org.restora.report.ReportQueries;
import org.restora.report.Utilisation;
import org.restora.schedule.ScheduleQueries.Band;
import org.restora.schedule.ScheduleQueries.HomeVisit;
import org.restora.shared.data.Sql;
import org.restora.shared.fault.Faults;
import org.restora.shared.fault.RuleViolation;
import org.restora.testing.Clinic;
import org.restora.testing.Clinic.Patient;
import org.restora.testing.Clinic.Plan;
import org.restora.testing.Owner;

/** Visits at the patient's home (rule S14). Anna works 08:00–18:00 every day. */
class HomeVisitIT {

  private final Clinic clinic = new Clinic();
  private final ScheduleService service = clinic.get(ScheduleService.class);
  private final ScheduleQueries queries = clinic.get(ScheduleQueries.class);
  private final Patient kim = lives(clinic.patient("Kim", "Park"), 15);

  private static Patient lives(Patient patient, Integer travel) {
    Owner.run(
        """
        update patient set street = 'Gartenweg 7', postcode = '12345', city = 'Lindenau', way_in = 'Bell "Park", second floor',
               travel_minutes = ? where id = ?
        """,
        travel,
        patient.id());
    return patient;
  }

  private BookVisit wish(Patient patient, String treatment, String time) {
    return clinic.wish(patient, treatment, 45, at(MONDAY, time));
  }

  private BookVisit visit(Patient patient, String time) {
    return wish(patient, "HOME_MASSAGE_45", time);
  }

  private BookVisit atTheClinic(String time) {
    return wish(clinic.patient("Roy", "Lin"), "MASSAGE_45", time);
  }

  private static RuleViolation refused(Runnable act) {
    return assertThrows(RuleViolation.class, act::run);
  }

  private long attendance(long appointment) {
    return clinic.value(
        Long.class, "select id from attendance where appointment_id = ?", appointment);
  }

  private int version(long attendance) {
    return clinic.count("select version from attendance where id = ?", attendance);
  }

  private List<FreeTime> free(Patient patient) {
    return clinic.services.call(
        () ->
            queries.freeTimes(
                clinic.site,
                patient.id(),
                null,
                "HOME_MASSAGE_45",
                45,
                clinic.anna,
                DayTime.ANY,
                MONDAY,
                40));
  }

  private static LocalTime clock(Instant at) {
    return at.atZone(Clinic.BERLIN).toLocalTime();
  }

  private boolean offers(Patient patient, String time) {
    return free(patient).stream().anyMatch(f -> f.startsAt().equals(at(MONDAY, time)));
  }

  @Test
  void itTakesTheTherapistForTheWayThereAndBackThePatientForTheSessionAndNoRoom() {
    long id = service.book(visit(kim, "10:00"));
    assertEquals(
        "P 10:00-10:45, T 09:45-11:00",
        clinic.value(
            String.class,
            """
            select string_agg(kind || ' ' || to_char(starts_at at time zone 'Europe/Berlin', 'HH24:MI') || '-'
                              || to_char(ends_at at time zone 'Europe/Berlin', 'HH24:MI'), ', ' order by kind)
            from occupancy where appointment_id = ?
            """,
            id));
    assertEquals(
        0,
        clinic.count(
            "select count(*)::int from appointment_resource where appointment_id = ? and kind = 'R'",
            id));
  }

  @Test
  void nobodyIsBookedIntoTheWay() {
    service.book(visit(kim, "10:00"));
    for (String time : List.of("09:15", "10:50")) {
      Taken refusal = (Taken) refused(() -> service.book(atTheClinic(time)));
      assertEquals("schedule.therapist_busy", refusal.key());
      assertTrue(
          refusal.instead().stream()
              .noneMatch(
                  f ->
                      f.startsAt().isBefore(at(MONDAY, "11:00"))
                          && f.endsAt().isAfter(at(MONDAY, "09:45"))),
          "what is offered instead leaves the way alone");
    }
  }

  @Test
  void theDatabaseRefusesAClaimOnTheWayToo() {
    service.book(visit(kim, "10:00"));
    long other = service.book(atTheClinic("14:00"));
    RuntimeException failure =
        assertThrows(
            RuntimeException.class,
            () ->
                clinic.services.run(
                    () ->
                        clinic
                            .get(Sql.class)
                            .run(
                                "update occupancy set starts_at = ?, ends_at = ? where appointment_id = ? and kind = 'T'",
                                at(MONDAY, "10:50"),
                                at(MONDAY, "11:30"),
                                other)));
    assertEquals(
        "occupancy_one_at_a_time", Faults.brokenConstraint(failure).orElse(failure.toString()));
  }

  @Test
  void aSessionRightAfterTheWayBackAndOneRightBeforeTheWayThereAreFine() {
    service.book(visit(kim, "10:00"));
    service.book(atTheClinic("11:00"));
    // 45 minutes and ten of turnover
    service.book(atTheClinic("08:50"));
  }

  @Test
  void thePatientIsFreeWhileTheTherapistTravels() {
    long ben = clinic.therapist("Ben Ott", null);
    clinic.roster(ben, "08:00", "18:00");
    service.book(visit(kim, "10:00"));
    BookVisit after = wish(kim, "MASSAGE_45", "10:45");
    service.book(
        new BookVisit(
            after.requestId(),
            clinic.site,
            kim.id(),
            null,
            after.treatmentType(),
            45,
            ben,
            null,
            after.startsAt()));
  }

  @Test
  void twoVisitsBackToBackNeedTheWayOfBoth() {
    Patient roy = lives(clinic.patient("Roy", "Lin"), 20);
    service.book(visit(kim, "10:00"));
    assertEquals("schedule.therapist_busy", refused(() -> service.book(visit(roy, "11:15"))).key());
    service.book(visit(roy, "11:20"));
  }

  @Test
  void withoutAnAddressItIsRefusedAtTheField() {
    Patient nowhere = clinic.patient("Ann", "Ohneort");
    RuleViolation refusal = refused(() -> service.book(visit(nowhere, "10:00").travelling(15)));
    assertEquals("schedule.no_address", refusal.key());
    assertEquals("travelMinutes", refusal.field());
    assertTrue(free(nowhere).isEmpty());
  }

  @Test
  void aWayOfUnknownLengthIsAskedForOnceAndKept() {
    Patient roy = lives(clinic.patient("Roy", "Lin"), null);
    RuleViolation refusal = refused(() -> service.book(visit(roy, "10:00")));
    assertEquals("schedule.no_travel", refusal.key());
    assertEquals("travelMinutes", refusal.field());
    service.book(visit(roy, "10:00").travelling(25));
    assertEquals(25, clinic.count("select travel_minutes from patient where id = ?", roy.id()));
    service.book(visit(roy, "13:00"));
    service.book(visit(roy, "16:00").travelling(40));
    assertEquals(25, clinic.count("select travel_minutes from patient where id = ?", roy.id()));
    assertEquals(
        "25 25 40",
        clinic.value(
            String.class,
            """
            select string_agg(a.travel_minutes::text, ' ' order by a.starts_at)
            from appointment a join attendance x on x.appointment_id = a.id where x.patient_id = ?
            """,
            roy.id()));
  }

  @Test
  void aWayIsBetweenNothingAndTwoHours() {
    for (int minutes : new int[] {-1, 121}) {
      RuleViolation refusal = refused(() -> service.book(visit(kim, "12:00").travelling(minutes)));
      assertEquals("appointment_travel", refusal.key());
      assertEquals("travelMinutes", refusal.field());
    }
    service.book(visit(kim, "12:00").travelling(0));
  }

  @Test
  void theWayLiesInsideTheHoursAndOutsideBreaksLikeTheSession() {
    long roster =
        clinic.value(Long.class, "select id from roster where therapist_id = ?", clinic.anna);
    clinic.shift(roster, 1, "BREAK", "12:00", "12:30");
    for (String time : List.of("08:10", "11:10", "12:35", "17:05")) {
      assertEquals(
          "schedule.travel_outside_hours",
          refused(() -> service.book(visit(kim, time))).key(),
          time);
    }
    clinic.timeOff(clinic.anna, MONDAY, "15:00", "16:00", "APPROVED");
    assertEquals("schedule.therapist_away", refused(() -> service.book(visit(kim, "14:05"))).key());
    service.book(visit(kim, "08:15"));
  }

  @Test
  void freeTimesLeaveRoomForTheWay() {
    service.book(atTheClinic("10:00"));
    List<LocalTime> times = free(kim).stream().map(f -> clock(f.startsAt())).toList();
    assertEquals(LocalTime.of(8, 15), times.get(0));
    assertFalse(offers(kim, "09:15"), "back at 10:15");
    assertTrue(offers(kim, "09:00"));
    // ten minutes of turnover, then the way
    assertFalse(offers(kim, "11:00"));
    assertTrue(offers(kim, "11:15"));
    FreeTime first = free(kim).get(0);
    assertNull(first.roomId());
    assertEquals(15, first.travelMinutes());
  }

  private Plan planAtHome(Patient patient) {
    Plan plan = clinic.plan(patient, 4, 2, 2);
    Owner.run("update visit_line set treatment_type = 'HOME_MASSAGE_45' where id = ?", plan.line());
    return plan;
  }

  @Test
  void aPlanOfVisitsAtHomeIsProposedWithItsWaysAndBookedTogether() {
    clinic.plan(kim, 1, 1, 1);
    Plan plan = planAtHome(kim);
    Proposal proposal = clinic.services.call(() -> queries.propose(plan.publicId()));
    assertEquals(4, proposal.placements().stream().filter(Placement::placed).count());
    assertEquals(LocalTime.of(8, 15), clock(proposal.placements().get(0).time().startsAt()));
    List<BookVisit> wishes =
        proposal.placements().stream()
            .map(
                p ->
                    new BookVisit(
                            UUID.randomUUID(),
                            clinic.site,
                            kim.id(),
                            p.source().visitLine(),
                            null,
                            0,
                            p.time().therapistId(),
                            p.time().roomId(),
                            p.time().startsAt())
                        .travelling(p.time().travelMinutes()))
            .toList();
    assertEquals(4, service.bookAll(UUID.randomUUID(), wishes));
  }

  @Test
  void aProposalSaysThatItDoesNotKnowWhereToGo() {
    Plan plan = planAtHome(clinic.patient("Ann", "Ohneort"));
    List<Placement> placements =
        clinic.services.call(() -> queries.propose(plan.publicId())).placements();
    assertEquals(4, placements.size());
    assertTrue(
        placements.stream().allMatch(p -> !p.placed() && p.notes().equals(List.of("no_home"))));
  }

  @Test
  void cancellingGivesTheWayBackAndTakingItBackNeedsItAgain() {
    long visit = attendance(service.book(visit(kim, "10:00")));
    service.cancel(visit, version(visit), CancelledBy.PATIENT, "");
    long between = attendance(service.book(atTheClinic("09:00")));
    assertEquals(
        "schedule.no_longer_free",
        refused(() -> service.undo(visit, version(visit), AttendanceStatus.BOOKED)).key());
    service.cancel(between, version(between), CancelledBy.CLINIC, "");
    service.undo(visit, version(visit), AttendanceStatus.BOOKED);
    assertEquals(
        "schedule.therapist_busy", refused(() -> service.book(atTheClinic("09:00"))).key());
  }

  @Test
  void aSessionThatMovesTakesItsWayAlong() {
    Appointment visit =
        new Appointment(
            clinic.site,
            "HOME_MASSAGE_45",
            at(MONDAY, "10:00"),
            45,
            0,
            15,
            clinic.desk,
            clinic.clock.instant());
    visit.moveTo(at(MONDAY, "14:00"));
    assertEquals(at(MONDAY, "13:45"), visit.leavesAt());
    assertEquals(at(MONDAY, "15:00"), visit.freeAgainAt());
  }

  @Test
  void anAbsenceHitsAVisitWhoseWayItTouches() {
    service.book(visit(kim, "10:00"));
    TherapistSessions sessions = clinic.get(TherapistSessions.class);
    assertEquals(
        1,
        clinic
            .services
            .call(() -> sessions.of(clinic.anna, at(MONDAY, "10:50"), at(MONDAY, "12:00")))
            .size());
  }

  @Test
  void theBoardShowsTheWayAsABandAndMyDayWhereToGoAndWhatToTakeAlong() {
    long attendance = attendance(service.book(visit(kim, "10:00")));
    var board = clinic.services.call(() -> queries.board(clinic.site, MONDAY));
    assertEquals(1, board.sessions().size());
    assertEquals(
        List.of("09:45-10:00", "10:45-11:00"),
        board.bands().stream()
            .filter(b -> b.kind().equals("TRAVEL"))
            .map((Band b) -> clock(b.startsAt()) + "-" + clock(b.endsAt()))
            .toList());
    HomeVisit where = clinic.services.call(() -> queries.homeVisits(List.of(attendance))).get(0);
    assertEquals("Gartenweg 7, 12345 Lindenau", where.home().address());
    assertEquals("Bell \"Park\", second floor", where.wayIn());
    assertTrue(where.kit().en().lines().count() > 2, where.kit().en());
    long elsewhere = attendance(service.book(atTheClinic("14:00")));
    assertTrue(
        clinic.services.call(() -> queries.homeVisits(List.of(elsewhere))).isEmpty(),
        "a session at the clinic has no way");
  }

  @Test
  void anAddressIsOneLineAndAMapShowsIt() {
    Home home = new Home("Gartenweg 7 & 9", "", "Lindenau", "", 5);
    assertEquals("Gartenweg 7 & 9, Lindenau", home.address());
    assertTrue(home.map().endsWith("query=Gartenweg+7+%26+9%2C+Lindenau"), home.map());
    assertFalse(new Home("", "12345", "Lindenau", "", 5).found());
  }

  @Test
  void theWayIsAClassOfMinutesOfItsOwnAndAllClassesAreTheRoster() {
    ReportQueries report = clinic.get(ReportQueries.class);
    long roster =
        clinic.value(Long.class, "select id from roster where therapist_id = ?", clinic.anna);
    clinic.shift(roster, 1, "ADMIN", "08:00", "08:30");
    clinic.timeOff(clinic.anna, MONDAY, "17:00", "18:00", "APPROVED");
    long done = attendance(service.book(visit(kim, "10:00")));
    service.complete(done, version(done));
    service.miss(attendance(service.book(atTheClinic("12:00"))), 1);
    service.book(visit(kim, "14:00"));
    long cancelled = attendance(service.book(visit(kim, "16:00")));
    service.cancel(cancelled, version(cancelled), CancelledBy.CLINIC, "");
    Utilisation day =
        report.utilisation(clinic.site, MONDAY, MONDAY).stream()
            .filter(u -> u.therapistId() == clinic.anna)
            .findFirst()
            .orElseThrow();
    assertEquals(60, day.travel(), "there and back, of the delivered and of the booked one");
    assertEquals(45, day.delivered());
    assertEquals(135, day.booked());
    int away = day.rostered() - day.available();
    int admin = day.available() - day.bookable();
    assertEquals(List.of(600, 60, 30), Stream.of(day.rostered(), away, admin).toList());
    assertEquals(day.rostered(), away + admin + day.booked() + day.travel() + day.idle());
  }
}
