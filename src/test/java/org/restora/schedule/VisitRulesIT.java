package org.restora.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.restora.testing.Clinic.MONDAY;
import static org.restora.testing.Clinic.at;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.restora.schedule.VisitRules.Broken;
import org.restora.schedule.safety.SafetyQueries;
import org.restora.shared.fault.RuleViolation;
import org.restora.testing.Clinic;
import org.restora.testing.Clinic.Patient;
import org.restora.testing.Clinic.Plan;
import org.restora.testing.Owner;

/** The rules of a course when the patient comes and when the treatment starts. */
class VisitRulesIT {

  private static final String UV = "NO_UV_AFTER_PHOTOTOXIC_OIL";

  private final Clinic clinic = new Clinic();
  private final ScheduleService service = clinic.get(ScheduleService.class);
  private final ScheduleQueries queries = clinic.get(ScheduleQueries.class);
  private final Patient kim = clinic.patient("Kim", "Park");
  private final Plan massage = clinic.plan(kim, 6, 7, 0);

  private record Visit(long id, UUID publicId) {}

  private Visit book(Plan plan, LocalDate day, String time) {
    long appointment = service.book(clinic.wish(plan, at(day, time)));
    return new Visit(
        clinic.value(Long.class, "select id from attendance where appointment_id = ?", appointment),
        clinic.value(
            UUID.class, "select public_id from attendance where appointment_id = ?", appointment));
  }

  /** Light in the afternoon after a massage whose plan got an oil that bears no light meanwhile. */
  private Visit lightAfterOil(LocalDate day) {
    Plan light = clinic.plan(kim, 6, 7, 0);
    Owner.run(
        "update dose_item set intervention = 'UVB', pressure = null, minutes = 10 where id = ?",
        light.item());
    Visit visit = book(light, day, "14:00");
    Owner.run(
        "update dose_item set oil = (select code from oil where phototoxic order by code limit 1) where id = ?",
        massage.item());
    return visit;
  }

  private List<Broken> broken(Visit visit) {
    return clinic.services.call(() -> queries.broken(visit.publicId()));
  }

  private List<String> rules(Visit visit) {
    return broken(visit).stream().map(Broken::rule).toList();
  }

  private int version(Visit visit) {
    return clinic.count("select version from attendance where id = ?", visit.id());
  }

  private void arrive(Visit visit) {
    service.arrive(visit.id(), version(visit));
  }

  private void start(Visit visit) {
    service.start(visit.id(), version(visit));
  }

  private void explain(Visit visit, String rule, String reason) {
    service.explain(visit.publicId(), rule, reason);
  }

  private static String key(Runnable act) {
    return assertThrows(RuleViolation.class, act::run).key();
  }

  @Test
  void aHardRuleThatTheDayBrokeStopsCheckInAndStartUntilATherapistSaysWhy() {
    book(massage, MONDAY, "09:00");
    Visit light = lightAfterOil(MONDAY);
    clinic.clock.set(at(MONDAY, "13:55"));
    assertEquals("schedule.rule_reason", key(() -> arrive(light)));
    clinic.asAnna();
    assertEquals("schedule.rule_reason", key(() -> start(light)));
    assertEquals("safety.reason_missing", key(() -> explain(light, UV, " ")));
    explain(light, UV, "The oil was washed off");
    assertTrue(broken(light).get(0).explained());
    assertEquals("schedule.nothing_to_explain", key(() -> explain(light, UV, "Again")));
    clinic.asDesk();
    arrive(light);
    clinic.asAnna();
    start(light);
    assertEquals(
        List.of("IN_TREATMENT"),
        List.of(
            clinic.value(String.class, "select status from attendance where id = ?", light.id())));
  }

  @Test
  void whatHasBegunIsNoLongerExplainedBeforehand() {
    book(massage, MONDAY, "09:00");
    Visit light = lightAfterOil(MONDAY);
    Owner.run(
        "update attendance set status = 'COMPLETED', version = version + 1 where id = ?",
        light.id());
    clinic.asAnna();
    assertEquals("safety.already_begun", key(() -> explain(light, UV, "Too late")));
  }

  @Test
  void aNoteThatWasOpenedBeforeThePlanSaysNothingOfWhatWasDone() {
    Visit first = book(massage, MONDAY, "09:00");
    Visit light = lightAfterOil(MONDAY);
    Owner.run(
        """
        insert into note (patient_id, attendance_id, kind, author, occurred_at, status, draft, created_at, saved_at)
        values (?, ?, 'DAILY', ?, ?, 'DRAFT', '{"delivered": []}', ?, ?)
        """,
        kim.id(),
        first.id(),
        clinic.annaAccount,
        at(MONDAY, "09:00"),
        at(MONDAY, "09:00"),
        at(MONDAY, "09:00"));
    assertEquals(List.of(UV), rules(light));
  }

  @Test
  void aVisitAtAnotherSiteCountsButIsNotNamed() {
    Visit before = book(massage, MONDAY, "09:00");
    Visit light = lightAfterOil(MONDAY);
    Clinic other = new Clinic();
    Owner.run(
        "update appointment set site_id = ? where id = (select appointment_id from attendance where id = ?)",
        other.site,
        before.id());
    Broken told = broken(light).get(0);
    assertEquals(
        List.of(before.id()), told.sessions().stream().map(s -> s.attendanceId()).toList());
    assertEquals(null, told.sessions().get(0).treatment());
    assertEquals("visit_rule.effect", told.said().key());
  }

  @Test
  void itIsSaidWhichRuleWhichSessionAndWhatWouldSatisfyIt() {
    book(massage, MONDAY, "09:00");
    Visit light = lightAfterOil(MONDAY);
    clinic.asAnna();
    Broken broken = broken(light).get(0);
    assertTrue(broken.name().en().contains("ultraviolet"), broken.toString());
    assertEquals(
        List.of(LocalTime.of(9, 0)), broken.sessions().stream().map(s -> s.clock()).toList());
    assertEquals(
        List.of(MONDAY, LocalTime.of(21, 45)),
        broken.remedy().args(),
        "twelve hours after the massage");
  }

  @Test
  void theDeskReadsTheEffectAndNoClinicalWord() {
    book(massage, MONDAY, "09:00");
    Broken broken = broken(lightAfterOil(MONDAY)).get(0);
    assertEquals(null, broken.name());
    assertEquals(1, broken.sessions().size());
    assertFalse(broken.said().toString().contains("oil"), broken.said().toString());
  }

  @Test
  void theReasonHoldsForItsVisitOnlyAndIsReadBesideTheOthers() {
    book(massage, MONDAY, "09:00");
    Visit light = lightAfterOil(MONDAY);
    clinic.asAnna();
    explain(light, UV, "The oil was washed off");
    book(massage, MONDAY.plusDays(1), "08:00");
    Owner.run("update dose_item set oil = null where id = ?", massage.item());
    Visit tomorrow = lightAfterOil(MONDAY.plusDays(1));
    assertTrue(broken(tomorrow).get(0).waits());
    SafetyQueries safety = clinic.get(SafetyQueries.class);
    var said = clinic.services.call(() -> safety.overridesOfPatient(kim.publicId()));
    assertEquals(List.of("The oil was washed off"), said.stream().map(o -> o.reason()).toList());
    assertTrue(said.get(0).against().en().contains("ultraviolet"));
  }

  @Test
  void whoDidNotComeToTheMassageMayHaveTheLight() {
    Visit first = book(massage, MONDAY, "09:00");
    Visit light = lightAfterOil(MONDAY);
    clinic.clock.set(at(MONDAY, "09:30"));
    assertEquals(List.of(UV), rules(light));
    service.miss(first.id(), version(first));
    assertEquals(List.of(), rules(light));
    arrive(light);
  }

  @Test
  void aSoftRuleIsARemarkThatStopsNobodyAndNeedsNoReason() {
    deep();
    book(massage, MONDAY, "09:00");
    Visit second = book(massage, MONDAY.plusDays(1), "09:00");
    clinic.clock.set(at(MONDAY.plusDays(1), "08:55"));
    clinic.asAnna();
    assertEquals(List.of("DEEP_WORK_APART"), rules(second));
    assertFalse(broken(second).get(0).waits());
    assertEquals(
        "schedule.nothing_to_explain", key(() -> explain(second, "DEEP_WORK_APART", "So")));
    start(second);
  }

  @Test
  void nothingIsSaidOfAVisitThatOnlyALaterOneCanMakeRoomFor() {
    deep();
    Visit first = book(massage, MONDAY, "09:00");
    book(massage, MONDAY.plusDays(1), "09:00");
    clinic.asAnna();
    assertEquals(List.of(), rules(first));
  }

  @Test
  void aPatientWhoIsLateIsJudgedByTheClock() {
    Plan walk = clinic.plan(kim, 6, 7, 0);
    Owner.run(
        "update dose_item set intervention = 'ACT', pressure = null, region = null, side = null where id = ?",
        walk.item());
    book(walk, MONDAY, "08:00");
    Visit after = book(massage, MONDAY, "10:30");
    clinic.asAnna();
    assertEquals(List.of(), rules(after));
    clinic.clock.set(at(MONDAY, "11:00"));
    assertEquals(List.of("MASSAGE_AFTER_ACTIVE"), rules(after), "the walk is over for too long");
  }

  @Test
  void aWalkThatEndedLaterThanPlannedIsJudgedAsItWas() {
    Plan walk = clinic.plan(kim, 6, 7, 0);
    Owner.run(
        "update dose_item set intervention = 'ACT', pressure = null, region = null, side = null where id = ?",
        walk.item());
    Visit first = book(walk, MONDAY, "08:30");
    Visit after = book(massage, MONDAY, "11:30");
    clinic.asAnna();
    assertEquals(List.of("MASSAGE_AFTER_ACTIVE"), rules(after));
    clinic.clock.set(at(MONDAY, "09:00"));
    start(first);
    assertEquals(List.of(), rules(after), "it ended at a quarter to ten");
  }

  @Test
  void sorenessToldTodayIsARemarkOnTodaysVisit() {
    Visit today = book(massage, MONDAY, "09:00");
    Visit tomorrow = book(massage, MONDAY.plusDays(1), "09:00");
    Owner.run(
        """
        insert into session_card (attendance_id, patient_id, soreness, opened_by, opened_at, holds_until, answered_at)
        values (?, ?, 8, ?, ?, ?, ?)
        """,
        today.id(),
        kim.id(),
        clinic.annaAccount,
        clinic.clock.instant(),
        at(MONDAY, "09:00"),
        clinic.clock.instant());
    clinic.asAnna();
    assertEquals(List.of("GENTLE_WHEN_SORE"), rules(today));
    assertEquals(List.of(), rules(tomorrow));
  }

  private void deep() {
    Owner.run(
        "update dose_item set intervention = 'DTM', pressure = 4, minutes = 30 where id = ?",
        massage.item());
  }
}
