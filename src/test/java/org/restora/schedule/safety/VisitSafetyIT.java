package org.restora.schedule.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.restora.testing.Clinic.MONDAY;
import static org.restora.testing.Clinic.at;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.restora.catalog.Side;
import org.restora.patient.AlertForm;
import org.restora.patient.PatientQueries;
import org.restora.patient.PatientQueries.AlertRow;
import org.restora.patient.PatientService;
import org.restora.plan.Finding;
import org.restora.schedule.ScheduleService;
import org.restora.schedule.safety.SafetyQueries.StartSheet;
import org.restora.schedule.safety.VisitSafety.Standing;
import org.restora.shared.fault.RuleViolation;
import org.restora.testing.Clinic;
import org.restora.testing.Clinic.Patient;
import org.restora.testing.Clinic.Plan;
import org.restora.testing.Owner;

class VisitSafetyIT {

  private final Clinic clinic = new Clinic();
  private final ScheduleService schedule = clinic.get(ScheduleService.class);
  private final SafetyService safety = clinic.get(SafetyService.class);
  private final SafetyQueries queries = clinic.get(SafetyQueries.class);
  private final PatientService patients = clinic.get(PatientService.class);
  private final Patient kim = clinic.patient("Kim", "Park");
  private final Plan plan = clinic.plan(kim, 12, 7, 0);

  private record Visit(long id, UUID publicId) {}

  private Visit book(LocalDate day, String time) {
    long appointment = schedule.book(clinic.wish(plan, at(day, time)));
    return new Visit(
        clinic.value(Long.class, "select id from attendance where appointment_id = ?", appointment),
        clinic.value(
            UUID.class, "select public_id from attendance where appointment_id = ?", appointment));
  }

  /** The one dose of the plan becomes strength exercise, which a fever forbids as a precaution. */
  private void exercise() {
    Owner.run(
        "update dose_item set intervention = 'STRENGTH', pressure = null where id = ?",
        plan.item());
  }

  private void oil(String oil) {
    Owner.run("update dose_item set oil = ? where id = ?", oil, plan.item());
  }

  private StartSheet sheet(Visit visit) {
    return clinic.services.call(() -> queries.startSheet(visit.publicId()));
  }

  private Standing standing(Visit visit) {
    return sheet(visit).doses().get(0).standing();
  }

  private int version(Visit visit) {
    return clinic.count("select version from attendance where id = ?", visit.id());
  }

  private void start(Visit visit) {
    schedule.start(visit.id(), version(visit));
  }

  private void override(Visit visit, String reason) {
    clinic.services.run(() -> safety.override(visit.publicId(), plan.item(), reason));
  }

  private static String key(Runnable act) {
    return assertThrows(RuleViolation.class, act::run).key();
  }

  @Test
  void aThrombosisLearntOnTuesdayStopsWednesdaysSession() {
    Visit wednesday = book(MONDAY.plusDays(2), "09:00");
    clinic.clock.set(at(MONDAY.plusDays(1), "10:00"));
    clinic.alert(kim, "DVT", null, null);
    clinic.clock.set(at(MONDAY.plusDays(2), "08:55"));
    assertEquals(
        "schedule.blocked_by_alert",
        key(() -> schedule.arrive(wednesday.id(), version(wednesday))));
    clinic.asAnna();
    assertEquals("schedule.blocked_by_alert", key(() -> start(wednesday)));
    assertEquals("safety.nothing_to_override", key(() -> override(wednesday, "No")));
  }

  @Test
  void aPrecautionWaitsForATherapistsReasonThatHoldsForThisVisitOnly() {
    exercise();
    Visit today = book(MONDAY, "09:00");
    Visit tomorrow = book(MONDAY.plusDays(1), "09:00");
    clinic.alert(kim, "FEVER", null, null);
    assertEquals("schedule.precaution", key(() -> schedule.arrive(today.id(), version(today))));
    clinic.asAnna();
    assertEquals("schedule.precaution", key(() -> start(today)));
    assertEquals(Standing.NEEDS_REASON, standing(today));
    assertEquals("safety.reason_missing", key(() -> override(today, " ")));
    override(today, "37.9 °C, breathing exercises only");
    assertEquals(Standing.POSSIBLE, standing(today));
    start(today);
    assertEquals(Standing.NEEDS_REASON, standing(tomorrow));
    var said = clinic.services.call(() -> queries.overridesOfPatient(kim.publicId()));
    assertEquals("37.9 °C, breathing exercises only", said.get(0).reason());
    assertEquals("anna", said.get(0).author());
  }

  @Test
  void theDeskAsksATherapistBeforeItBooksDespiteAPrecaution() {
    exercise();
    clinic.alert(kim, "FEVER", null, null);
    assertEquals("schedule.precaution", key(() -> book(MONDAY, "09:00")));
    clinic.asAnna();
    book(MONDAY, "09:00");
  }

  @Test
  void anAlertThatIsOverByThenDoesNotKeepAVisitFromBeingBooked() {
    Owner.run(
        "insert into patient_alert (patient_id, condition, until, told_by, recorded_by, recorded_at) values (?, 'FEVER', ?, 'x', ?, ?)",
        kim.id(),
        at(MONDAY.plusDays(1), "08:00"),
        clinic.annaAccount,
        clinic.clock.instant());
    assertEquals("schedule.blocked_by_alert", key(() -> book(MONDAY, "09:00")));
    book(MONDAY.plusDays(1), "09:00");
  }

  @Test
  void thePlansReasonCoversWhatWasKnownWhenItWasActivatedAndNothingLater() {
    exercise();
    clinic.alert(kim, "FEVER", null, null);
    Owner.run(
        "update dose_item set precaution_reason = 'Agreed with Dr Wu' where id = ?", plan.item());
    Visit visit = book(MONDAY, "09:00");
    clinic.asAnna();
    assertEquals(Standing.POSSIBLE, standing(visit));
    clinic.clock.set(at(MONDAY, "08:30"));
    clinic.alert(kim, "BLEED", null, null);
    assertEquals(Standing.NEEDS_REASON, standing(visit));
  }

  @Test
  void anOilThePatientIsAllergicToWaitsForAnotherOne() {
    oil("LAVENDER");
    Visit visit = book(MONDAY, "09:00");
    clinic.asAnna();
    raise(new AlertForm("ALLERG_OIL", null, null, null, null, "", "patient", "LAVENDER", null));
    Finding finding = sheet(visit).doses().get(0).findings().get(0);
    assertEquals(Finding.Kind.BLOCKED, finding.kind());
    assertEquals("LAVENDER", finding.oil().code());
    assertEquals("schedule.precaution", key(() -> start(visit)));
    override(visit, "Given with plain jojoba oil");
    start(visit);
  }

  @Test
  void anAllergyToOneNamedOilSaysNothingOfOthers() {
    oil("SWEET_ALMOND");
    clinic.asAnna();
    raise(new AlertForm("ALLERG_OIL", null, null, null, null, "", "patient", "LAVENDER", null));
    Visit visit = book(MONDAY, "09:00");
    assertTrue(sheet(visit).doses().get(0).findings().stream().allMatch(f -> f.oil() == null));
    clinic.alert(kim, "ALLERG_NUT", null, null);
    assertEquals(Standing.NEEDS_REASON, standing(visit));
  }

  @Test
  void aLimitIsToldWithItsFigureItsEndAndItsPrescriber() {
    clinic.asAnna();
    LocalDate end = MONDAY.plusWeeks(6);
    assertEquals("alert.figure_needed", key(() -> raise(limit("ROM_LIMIT", end, "flexion", null))));
    assertEquals("alert.limit_until", key(() -> raise(limit("ROM_LIMIT", null, "flexion", 90))));
    assertEquals("alert.no_figure", key(() -> raise(limit("HIP_PREC", end, "no flexion", 90))));
    assertEquals("alert.limit_detail", key(() -> raise(limit("HIP_PREC", end, " ", null))));
    raise(limit("ROM_LIMIT", end, "flexion", 90));
    AlertRow row =
        clinic.services.call(() -> clinic.get(PatientQueries.class).alerts(kim.publicId())).get(0);
    assertTrue(row.limit());
    assertEquals(90, row.figure());
    assertEquals("°", row.figureUnit().en());
    assertEquals(end, row.lastDay());
    clinic.asDesk();
    AlertRow effect =
        clinic.services.call(() -> clinic.get(PatientQueries.class).alerts(kim.publicId())).get(0);
    assertEquals(null, effect.name());
    assertEquals(null, effect.figure());
    assertFalse(effect.limit());
    assertEquals("", effect.toldBy());
  }

  @Test
  void anAllergyToANamedOilNamesIt() {
    clinic.asAnna();
    assertEquals(
        "alert.oil_needed",
        key(() -> raise(new AlertForm("ALLERG_OIL", null, null, null, null, "", "patient"))));
  }

  @Test
  void anAlertEndsAtMidnightOfTheSiteAlsoInTheNightsTheClocksChange() {
    clinic.asAnna();
    for (LocalDate last :
        List.of(
            LocalDate.of(2027, 3, 27),
            LocalDate.of(2027, 3, 28),
            LocalDate.of(2027, 10, 30),
            LocalDate.of(2027, 10, 31))) {
      Patient patient = clinic.patient("Night", last.toString());
      clinic.clock.set(at(last, "12:00"));
      clinic.services.call(
          () ->
              patients.raise(
                  patient.publicId(), new AlertForm("DVT", null, null, null, last, "", "patient")));
      clinic.clock.set(at(last, "23:59"));
      assertEquals(1, alerts(patient), last.toString());
      clinic.clock.set(at(last.plusDays(1), "00:00"));
      assertEquals(0, alerts(patient), last.toString());
    }
  }

  @Test
  void aClearanceHoldsThroughItsWholeLastDayAlsoWhenTheClocksChangeInIt() {
    clinic.asAnna();
    Visit visit = book(MONDAY, "09:00");
    clinic.alert(kim, "DVT", null, null);
    for (LocalDate last : List.of(LocalDate.of(2027, 3, 28), LocalDate.of(2027, 10, 31))) {
      Owner.run(
          """
          insert into clearance (alert_id, physician, granted_on, expires_on, recorded_by, recorded_at)
          select id, 'Dr Wu', ?, ?, ?, ? from patient_alert where patient_id = ?
          """,
          last,
          last,
          clinic.annaAccount,
          clinic.clock.instant(),
          kim.id());
      clinic.clock.set(at(last, "00:00").minusSeconds(1));
      assertEquals(Standing.FORBIDDEN, standing(visit));
      clinic.clock.set(at(last, "00:00"));
      assertEquals(Standing.POSSIBLE, standing(visit));
      clinic.clock.set(at(last.plusDays(1), "00:00").minusSeconds(1));
      assertEquals(Standing.POSSIBLE, standing(visit));
      clinic.clock.set(at(last.plusDays(1), "00:00"));
      assertEquals(Standing.FORBIDDEN, standing(visit));
    }
  }

  @Test
  void aLocalAlertOnTheOtherSideLetsTheVisitTakePlace() {
    Owner.run(
        "update dose_item set region = 'CALF', side = 'RIGHT', pressure = 2 where id = ?",
        plan.item());
    clinic.alert(kim, "WOUND", "CALF", "LEFT");
    Visit visit = book(MONDAY, "09:00");
    clinic.asAnna();
    assertEquals(Standing.POSSIBLE, standing(visit));
    clinic.alert(kim, "WOUND", "CALF", Side.RIGHT.name());
    assertEquals(Standing.FORBIDDEN, standing(visit));
  }

  private static AlertForm limit(String condition, LocalDate until, String detail, Integer figure) {
    String region = condition.equals("STERNAL_PREC") ? null : "KNEE_FRONT";
    return new AlertForm(
        condition, region, Side.LEFT, null, until, detail, "Dr Weiss", null, figure);
  }

  private void raise(AlertForm form) {
    clinic.services.call(() -> patients.raise(kim.publicId(), form));
  }

  private int alerts(Patient patient) {
    return clinic
        .services
        .call(() -> clinic.get(PatientQueries.class).alerts(patient.publicId()))
        .size();
  }
}
