package org.restora.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.restora.testing.Clinic.MONDAY;
import static org.restora.testing.Clinic.at;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.restora.schedule.ScheduleService;
import org.restora.shared.fault.Fault;
import org.restora.shared.fault.Faults;
import org.restora.shared.fault.RuleViolation;
import org.restora.shared.security.Role;
import org.restora.testing.Clinic;

class StaffServiceIT {

  private final Clinic clinic = new Clinic();
  private final StaffService service = clinic.get(StaffService.class);
  private final StaffQueries queries = clinic.get(StaffQueries.class);
  private final long boss = clinic.account("boss", Role.SUPERVISOR);

  private StaffServiceIT asBoss() {
    clinic.services.signIn(boss, Role.SUPERVISOR, Role.ADMINISTRATOR);
    return this;
  }

  private void book(LocalDate day, String time) {
    clinic
        .asDesk()
        .get(ScheduleService.class)
        .book(clinic.wish(clinic.patient("Visit", time), "MASSAGE_45", 45, at(day, time)));
  }

  private void run(Runnable act) {
    clinic.services.run(act);
  }

  private Fault refused(Runnable act) {
    return Faults.in(assertThrows(RuntimeException.class, () -> run(act))).orElseThrow();
  }

  private static Shift work(int weekday, String starts, String ends) {
    return new Shift(1, weekday, ShiftKind.WORK, LocalTime.parse(starts), LocalTime.parse(ends));
  }

  private long requested(LocalDate first, LocalDate last) {
    clinic.asAnna();
    return clinic.services.call(() -> service.request(first, last, TimeOffKind.VACATION, "Sea"));
  }

  @Test
  void aQualificationHoldsOnItsLastDayAndNotOnTheNext() {
    asBoss();
    long massage =
        clinic.value(
            Long.class,
            "select id from therapist_qualification where therapist_id = ? and qualification = 'MASSAGE'",
            clinic.anna);
    run(() -> service.endQualification(massage, MONDAY.plusDays(1)));
    book(MONDAY.plusDays(1), "09:00");
    Fault refusal =
        Faults.in(assertThrows(RuntimeException.class, () -> book(MONDAY.plusDays(2), "09:00")))
            .orElseThrow();
    assertEquals("schedule.not_qualified", refusal.key());
  }

  @Test
  void aQualificationIsNotMadeLongerByEndingItAndNotHeldTwice() {
    asBoss();
    long massage =
        clinic.value(
            Long.class,
            "select id from therapist_qualification where therapist_id = ? and qualification = 'MASSAGE'",
            clinic.anna);
    run(() -> service.endQualification(massage, MONDAY));
    assertEquals(
        "qualification.ends_before",
        refused(() -> service.endQualification(massage, MONDAY.plusDays(1))).key());
    assertEquals(
        "therapist_qualification_once",
        refused(() -> service.qualify(clinic.anna, "MASSAGE", MONDAY, null)).key());
    run(() -> service.qualify(clinic.anna, "MASSAGE", MONDAY.plusDays(1), null));
    assertEquals(
        "expiresOn",
        ((RuleViolation)
                refused(() -> service.qualify(clinic.anna, "MLD", MONDAY, MONDAY.minusDays(1))))
            .field());
  }

  @Test
  void aNewRosterEndsTheOneBeforeAndThePastStays() {
    asBoss();
    LocalDate from = MONDAY.plusDays(7);
    run(
        () ->
            service.setRoster(
                clinic.anna, clinic.site, from, 1, List.of(work(1, "12:00", "16:00"))));
    var rosters = clinic.services.call(() -> queries.rosters(clinic.anna));
    assertEquals(2, rosters.size());
    assertEquals(from, rosters.get(0).validFrom());
    assertEquals(from.minusDays(1), rosters.get(1).validUntil());
    book(MONDAY, "09:00");
    assertEquals(
        "schedule.outside_hours",
        Faults.in(assertThrows(RuntimeException.class, () -> book(from, "09:00")))
            .orElseThrow()
            .key());
    book(from, "12:00");
  }

  @Test
  void aRosterBeforeOneThatIsPlannedAlreadyIsRefusedAndOneOfTheSameDayReplacesIt() {
    asBoss();
    LocalDate from = MONDAY.plusDays(14);
    List<Shift> hours = List.of(work(1, "08:00", "12:00"));
    run(() -> service.setRoster(clinic.anna, clinic.site, from, 1, hours));
    RuleViolation refusal =
        (RuleViolation)
            refused(() -> service.setRoster(clinic.anna, clinic.site, from.minusDays(1), 1, hours));
    assertEquals("roster.later_exists", refusal.key());
    assertEquals("from", refusal.field());
    run(
        () ->
            service.setRoster(
                clinic.anna, clinic.site, from, 1, List.of(work(2, "08:00", "12:00"))));
    assertEquals(2, clinic.services.call(() -> queries.rosters(clinic.anna)).size());
    assertEquals(
        "roster.empty",
        refused(() -> service.setRoster(clinic.anna, clinic.site, from, 1, List.of())).key());
  }

  @Test
  void aRequestAloneTakesNobodyOutOfBookingAnApprovedOneDoesAndNamesWhatItHits() {
    LocalDate off = MONDAY.plusDays(3);
    long request = requested(off, off);
    book(off, "09:00");
    asBoss();
    var hits = clinic.services.call(() -> service.approve(request, 1));
    assertEquals(1, hits.size());
    assertEquals(
        "schedule.therapist_away",
        Faults.in(assertThrows(RuntimeException.class, () -> book(off, "11:00")))
            .orElseThrow()
            .key());
    asBoss();
    assertEquals("time_off.already_decided", refused(() -> service.refuse(request, 2)).key());
  }

  @Test
  void nobodyDecidesTheirOwnRequest() {
    long request = requested(MONDAY, MONDAY);
    clinic.services.signIn(clinic.annaAccount, Role.THERAPIST, Role.SUPERVISOR);
    assertEquals("time_off.own_request", refused(() -> service.approve(request, 1)).key());
    assertEquals("time_off.own_request", refused(() -> service.refuse(request, 1)).key());
    run(() -> service.withdraw(request, 1));
    assertEquals(TimeOffStatus.WITHDRAWN, clinic.services.call(queries::myTimeOff).get(0).status());
  }

  @Test
  void aColleagueNeitherWithdrawsNorReadsTheRequestOfAnother() {
    long request = requested(MONDAY, MONDAY);
    long ben = clinic.account("ben", Role.THERAPIST);
    clinic.services.signIn(ben, Role.THERAPIST);
    assertEquals("not_found", refused(() -> service.withdraw(request, 1)).key());
    assertEquals(List.of(), clinic.services.call(() -> queries.timeOff(clinic.anna)));
  }

  @Test
  void theSecondOfTwoSupervisorsIsTold() {
    long request = requested(MONDAY, MONDAY);
    asBoss();
    assertEquals("stale", refused(() -> service.approve(request, 0)).key());
  }

  @Test
  void sicknessHoldsAtOnceForWholeDaysOfTheSite() {
    book(MONDAY, "09:00");
    book(MONDAY.plusDays(1), "09:00");
    clinic.asDesk();
    var hits = clinic.services.call(() -> service.reportSick(clinic.anna, MONDAY, MONDAY));
    assertEquals(1, hits.size());
    assertTrue(
        clinic.count(
                "select extract(epoch from ends_at - starts_at)::int / 3600 from time_off where therapist_id = ? and status = 'APPROVED'",
                clinic.anna)
            == 24);
    assertEquals(
        "time_off_order",
        refused(() -> service.reportSick(clinic.anna, MONDAY, MONDAY.minusDays(1))).key());
  }
}
