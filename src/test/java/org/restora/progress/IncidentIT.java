package org.restora.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.restora.testing.Clinic.MONDAY;
import static org.restora.testing.Clinic.at;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.restora.catalog.Side;
import org.restora.patient.consent.Area;
import org.restora.patient.consent.ConsentAnswer;
import org.restora.patient.consent.ConsentForm;
import org.restora.patient.consent.ConsentService;
import org.restora.progress.IncidentQueries.IncidentRow;
import org.restora.schedule.ScheduleService;
import org.restora.schedule.safety.SafetyService;
import org.restora.shared.fault.NotFound;
import org.restora.shared.fault.RuleViolation;
import org.restora.shared.security.Role;
import org.restora.testing.AnnasVisit;
import org.restora.testing.Clinic;
import org.restora.testing.Clinic.Plan;
import org.restora.testing.Owner;

class IncidentIT {

  private final Clinic clinic = new Clinic();
  private final NoteService notes = clinic.get(NoteService.class);
  private final NoteQueries queries = clinic.get(NoteQueries.class);
  private final SigningService signing = clinic.get(SigningService.class);
  private final IncidentQueries incidents = clinic.get(IncidentQueries.class);
  private final IncidentService service = clinic.get(IncidentService.class);
  private final Plan plan = clinic.plan(clinic.patient("Kim", "Park"), 6, 2, 1);
  private final AnnasVisit visit = new AnnasVisit(clinic, plan);
  private final long attendance = visit.attendance;
  private final UUID signIn = visit.signIn;

  private long book(Plan of, String time) {
    return clinic.booked(clinic.wish(of, at(MONDAY, time)));
  }

  private UUID open() {
    return visit.open();
  }

  private UUID open(long visit) {
    return clinic.services.call(() -> notes.open(visit));
  }

  /**
   * Light at two after the massage at nine, whose oil came into the plan after both were booked.
   */
  private long lightAfterOil() {
    Plan light = clinic.plan(plan.patient(), 6, 2, 0);
    Owner.run(
        "update dose_item set intervention = 'UVB', pressure = null, minutes = 10 where id = ?",
        light.item());
    long visit = book(light, "14:00");
    Owner.run(
        "update dose_item set oil = (select code from oil where phototoxic order by code limit 1) where id = ?",
        plan.item());
    return visit;
  }

  private static NoteContent notDone(NoteContent planned, String reason) {
    return new NoteContent(
        "S",
        "O",
        "A",
        "P",
        null,
        null,
        planned.delivered().stream()
            .map(
                d ->
                    new NoteContent.Delivered(
                        d.doseItemId(),
                        d.intervention(),
                        d.region(),
                        d.side(),
                        0,
                        d.pressure(),
                        d.oil(),
                        false,
                        reason))
            .toList(),
        List.of());
  }

  private NoteContent content(UUID note) {
    NoteContent planned = visit.read(note).content();
    return new NoteContent("S", "O", "A", "P", null, null, planned.delivered(), List.of());
  }

  private List<Deviation> deviations(UUID note) {
    NoteContent content = content(note);
    return clinic.services.call(() -> incidents.deviations(note, content));
  }

  private int version(UUID note) {
    return clinic.services.call(() -> queries.note(note)).head().version();
  }

  private void sign(UUID note, String reason, String reaction) {
    visit.sign(note, content(note), new Explanation(reason, reaction));
  }

  private List<IncidentRow> reported(UUID note) {
    return clinic.services.call(() -> incidents.ofNote(note));
  }

  private static String key(Runnable act) {
    return assertThrows(RuleViolation.class, act::run).key();
  }

  private void asSupervisor() {
    clinic.services.signIn(clinic.annaAccount, Role.THERAPIST, Role.SUPERVISOR);
  }

  @Test
  void aNoteThatKeepsToTheRulesMakesNoIncident() {
    UUID note = open();
    assertEquals(List.of(), deviations(note));
    sign(note, "", "");
    assertEquals(List.of(), reported(note));
  }

  @Test
  void whatWasDoneAgainstARuleIsChartedAndReportedWithItsReason() {
    clinic.alert(plan.patient(), "DVT", null, null);
    UUID note = open();
    assertEquals(IncidentKind.AGAINST_RULE, deviations(note).get(0).kind());
    assertEquals("note.incident_reason", key(() -> sign(note, " ", "")));
    sign(note, "Began before the letter was read", "");
    assertEquals(NoteStatus.SIGNED, visit.read(note).head().status());
    IncidentRow row = reported(note).get(0);
    assertEquals(IncidentKind.AGAINST_RULE, row.kind());
    assertEquals("Began before the letter was read", row.reason());
    assertEquals("anna", row.author());
    assertTrue(row.condition().en().contains("thrombosis"));
    assertTrue(
        clinic
            .value(
                String.class,
                "select content from note_version v join note n on n.id = v.note_id where n.public_id = ?",
                note)
            .contains("Began before the letter was read"),
        "the reason stands under the signature");
  }

  @Test
  void theOilThatWasUsedIsJudgedNotTheOneThatWasPrescribed() {
    Owner.run("update dose_item set oil = 'LAVENDER' where id = ?", plan.item());
    Owner.run(
        "insert into patient_alert (patient_id, condition, oil, told_by, recorded_by, recorded_at) values (?, 'ALLERG_OIL', 'LAVENDER', 'x', ?, ?)",
        plan.patient().id(),
        clinic.annaAccount,
        clinic.clock.instant().minusSeconds(3600));
    UUID note = open();
    NoteContent content = content(note);
    assertEquals("LAVENDER", content.delivered().get(0).oil(), "filled in from the plan");
    assertEquals("LAVENDER", deviations(note).get(0).oil());
    NoteContent other = with(content, "JOJOBA");
    assertEquals(List.of(), clinic.services.call(() -> incidents.deviations(note, other)));
    visit.sign(note, other, new Explanation("", ""));
    assertEquals(List.of(), reported(note));
    assertEquals(
        "JOJOBA",
        clinic.value(
            String.class, "select oil from delivered_dose where dose_item_id = ?", plan.item()));
  }

  private static NoteContent with(NoteContent content, String oil) {
    NoteContent.Delivered d = content.delivered().get(0);
    return new NoteContent(
        "S",
        "O",
        "A",
        "P",
        null,
        null,
        List.of(
            new NoteContent.Delivered(
                d.doseItemId(),
                d.intervention(),
                d.region(),
                d.side(),
                d.minutes(),
                d.pressure(),
                oil,
                true,
                null)),
        List.of());
  }

  @Test
  void aPressureOverTheCapIsReportedUnlessAReasonWasWrittenBefore() {
    clinic.alert(plan.patient(), "ANTIC", null, null);
    UUID note = open();
    assertEquals(
        List.of(IncidentKind.OVER_CAP), deviations(note).stream().map(Deviation::kind).toList());
    UUID visit =
        clinic.value(UUID.class, "select public_id from attendance where id = ?", attendance);
    clinic.services.run(
        () -> clinic.get(SafetyService.class).override(visit, plan.item(), "Agreed with Dr Wu"));
    assertEquals(List.of(), deviations(note));
  }

  @Test
  void aSensitiveAreaWithoutConsentIsReportedAndAConsentThatWasTakenBackLaterIsNot() {
    Owner.run("update dose_item set region = 'BUTTOCK', side = 'LEFT' where id = ?", plan.item());
    UUID note = open();
    assertEquals(
        List.of(IncidentKind.WITHOUT_CONSENT),
        deviations(note).stream().map(Deviation::kind).toList());
    Area area = new Area("SWE", "BUTTOCK", Side.LEFT, null, MONDAY);
    ConsentService consents = clinic.get(ConsentService.class);
    clinic.services.run(
        () ->
            consents.answer(
                plan.patient().publicId(), area, ConsentAnswer.GIVEN, ConsentForm.VERBAL, null));
    assertEquals(List.of(), deviations(note));
    clinic.clock.set(at(MONDAY, "11:00"));
    long consent =
        clinic.value(
            Long.class, "select max(id) from consent where patient_id = ?", plan.patient().id());
    clinic.services.run(() -> consents.withdraw(consent));
    assertEquals(List.of(), deviations(note), "it held while the patient was treated");
  }

  @Test
  void whatWasNotDoneIsNoIncident() {
    clinic.alert(plan.patient(), "DVT", null, null);
    UUID note = open();
    NoteContent left = notDone(content(note), "Thrombosis");
    assertEquals(List.of(), clinic.services.call(() -> incidents.deviations(note, left)));
  }

  @Test
  void whatWasDeliveredAgainstAHardRuleOfTheCourseIsReportedWithTheRuleAndTheSessions() {
    UUID note = open(lightAfterOil());
    assertEquals(
        List.of("NO_UV_AFTER_PHOTOTOXIC_OIL"),
        deviations(note).stream().map(Deviation::courseRule).toList());
    assertEquals("note.incident_reason", key(() -> sign(note, "", "")));
    sign(note, "The oil was read too late", "");
    assertEquals(NoteStatus.SIGNED, clinic.services.call(() -> queries.note(note)).head().status());
    IncidentRow row = reported(note).get(0);
    assertEquals(IncidentKind.AGAINST_COURSE_RULE, row.kind());
    assertEquals("The oil was read too late", row.reason());
    assertTrue(row.courseRule().en().contains("ultraviolet"));
    assertEquals(List.of(MONDAY + "T09:00"), row.sessions());
    assertTrue(
        clinic
            .value(
                String.class,
                "select content from note_version v join note n on n.id = v.note_id where n.public_id = ?",
                note)
            .contains("\"rule\":\"NO_UV_AFTER_PHOTOTOXIC_OIL\",\"sessions\":[" + attendance + "]"),
        "rule and sessions stand under the signature");
  }

  @Test
  void whatWasExplainedAtTheStartIsNotAskedAgain() {
    long light = lightAfterOil();
    UUID visit = clinic.value(UUID.class, "select public_id from attendance where id = ?", light);
    clinic
        .get(ScheduleService.class)
        .explain(visit, "NO_UV_AFTER_PHOTOTOXIC_OIL", "The oil was washed off");
    UUID note = open(light);
    assertEquals(List.of(), deviations(note));
    sign(note, "", "");
    assertEquals(List.of(), reported(note));
  }

  @Test
  void aDoseThatWasChartedAsNotDoneBreaksNoRuleAfterwards() {
    long light = lightAfterOil();
    UUID morning = open();
    NoteContent left = notDone(content(morning), "No time for the massage");
    clinic.services.run(() -> notes.save(morning, version(morning), left));
    assertEquals(List.of(), deviations(open(light)));
  }

  @Test
  void aRemarkOfTheCourseIsNoIncident() {
    Owner.run("update dose_item set intervention = 'DTM', pressure = 4 where id = ?", plan.item());
    Owner.run("update visit_line set min_gap_days = 0 where id = ?", plan.line());
    long second = book(plan, "15:00");
    assertEquals(List.of(), deviations(open(second)));
  }

  @Test
  void anAlertThatWasRecordedAfterTheSessionBlamesNobody() {
    UUID note = open();
    clinic.clock.set(at(MONDAY, "12:00"));
    clinic.alert(plan.patient(), "DVT", null, null);
    assertEquals(List.of(), deviations(note));
  }

  @Test
  void aBadReactionIsReported() {
    UUID note = open();
    sign(note, "", "Dizzy after turning over; rested for ten minutes");
    assertEquals(IncidentKind.ADVERSE_REACTION, reported(note).get(0).kind());
  }

  @Test
  void aSupervisorReviewsOnceAndWithARemark() {
    UUID note = open();
    sign(note, "", "Dizzy");
    asSupervisor();
    IncidentRow row = clinic.services.call(() -> incidents.incidents(true, null)).get(0);
    assertEquals(
        "incident.remark_missing",
        key(() -> clinic.services.run(() -> service.review(row.id(), row.version(), " "))));
    clinic.services.run(() -> service.review(row.id(), row.version(), "Talked it over"));
    assertEquals(List.of(), clinic.services.call(() -> incidents.incidents(true, null)));
    IncidentRow reviewed =
        clinic
            .services
            .call(() -> incidents.incidents(false, IncidentKind.ADVERSE_REACTION))
            .get(0);
    assertEquals("Talked it over", reviewed.remark());
    assertEquals(
        "incident.already_reviewed",
        key(() -> clinic.services.run(() -> service.review(row.id(), row.version(), "Again"))));
  }

  @Test
  void aSupervisorOfAnotherSiteSeesAndReviewsNothingOfIt() {
    UUID note = open();
    sign(note, "", "Dizzy");
    IncidentRow row = reported(note).get(0);
    Clinic other = new Clinic();
    other.services.signIn(other.annaAccount, Role.SUPERVISOR);
    assertEquals(
        List.of(),
        other.services.call(() -> other.get(IncidentQueries.class).incidents(false, null)));
    assertThrows(
        NotFound.class,
        () ->
            other.services.run(
                () -> other.get(IncidentService.class).review(row.id(), row.version(), "x")));
  }
}
