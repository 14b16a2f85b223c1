package org.restora.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.restora.testing.Clinic.MONDAY;
import static org.restora.testing.Clinic.at;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.restora.patient.Event;
import org.restora.patient.EventForm;
import org.restora.patient.PatientService;
import org.restora.plan.PlanCheck;
import org.restora.plan.PlanQueries;
import org.restora.plan.rule.Verdict;
import org.restora.shared.fault.RuleViolation;
import org.restora.testing.Clinic;
import org.restora.testing.Clinic.Plan;
import org.restora.testing.Owner;

/** The rules of a course where they are asked: in the editor, the proposal, the booking. */
class CourseRulesIT {

  private final Clinic clinic = new Clinic();
  private final ScheduleService service = clinic.get(ScheduleService.class);
  private final ScheduleQueries queries = clinic.get(ScheduleQueries.class);

  private Plan deep(int visits, int timesPerWeek) {
    Plan plan = clinic.plan(clinic.patient("Kim", "Park"), visits, timesPerWeek, 0);
    Owner.run(
        "update dose_item set intervention = 'DTM', pressure = 4, minutes = 30 where id = ?",
        plan.item());
    return plan;
  }

  private List<Placement> propose(Plan plan) {
    return clinic.services.call(() -> queries.propose(plan.publicId())).placements();
  }

  private static LocalDate day(Placement placement) {
    return LocalDate.ofInstant(placement.time().startsAt(), ZoneId.of("Europe/Berlin"));
  }

  private static List<String> broken(Placement placement) {
    return placement.breaks().stream().map(Verdict::rule).toList();
  }

  @Test
  void aProposalKeepsDeepWorkTwoDaysApartThoughThePlanAsksNoGap() {
    List<Placement> placements = propose(deep(6, 3));
    assertEquals(
        List.of(0L, 2L, 4L, 7L, 9L, 11L),
        placements.stream().map(p -> day(p).toEpochDay() - MONDAY.toEpochDay()).toList());
    assertTrue(placements.stream().allMatch(p -> p.breaks().isEmpty()));
  }

  @Test
  void whereTheWeekCannotKeepARuleTheProposalSaysWhichItBreaks() {
    List<Placement> placements = propose(deep(7, 7));
    assertEquals(7, placements.stream().filter(Placement::placed).count());
    assertTrue(
        placements.stream().anyMatch(p -> broken(p).equals(List.of("DEEP_WORK_APART"))),
        placements.toString());
  }

  @Test
  void aSoftRuleDoesNotForbidABooking() {
    Plan plan = deep(2, 2);
    book(plan, MONDAY);
    book(plan, MONDAY.plusDays(1));
  }

  @Test
  void whoeverBooksIsToldBeforehandWhichRuleItWouldBreak() {
    Plan plan = deep(3, 3);
    book(plan, MONDAY);
    assertEquals(
        List.of("DEEP_WORK_APART"),
        remarks(plan, MONDAY.plusDays(1)).stream().map(Verdict::rule).toList());
    assertEquals(List.of(), remarks(plan, MONDAY.plusDays(2)));
  }

  private List<Verdict> remarks(Plan plan, LocalDate day) {
    return clinic.services.call(() -> queries.remarks(clinic.wish(plan, Clinic.at(day, "09:00"))));
  }

  @Test
  void aHardRuleForbidsABookingAndSaysFromWhenItIsPossible() {
    Plan plan = clinic.plan(clinic.patient("Kim", "Park"), 2, 1, 0);
    Owner.run(
        "update dose_item set intervention = 'SCR', pressure = 2, minutes = 15 where id = ?",
        plan.item());
    Owner.run("update plan set template = 'TKA' where id = ?", plan.id());
    Owner.run(
        "update episode set event_on = ? where id = (select episode_id from plan where id = ?)",
        MONDAY.minusDays(20),
        plan.id());
    RuleViolation refused = assertThrows(RuleViolation.class, () -> book(plan, MONDAY.plusDays(7)));
    assertEquals("schedule.against_rule", refused.key());
    assertTrue(
        refused.args().toString().contains(MONDAY.plusDays(8).toString()), refused.toString());
    book(plan, MONDAY.plusDays(8));
    assertTrue(propose(plan).stream().allMatch(p -> !day(p).isBefore(MONDAY.plusDays(8))));
  }

  @Test
  void theEditorSaysWhatEveryBookingOfThePlanWouldBreak() {
    Plan often = deep(10, 5);
    assertEquals(List.of("DEEP_WORK_APART", "BACK_PAIN_NOT_MASSAGE_ALONE"), rules(often));
    assertEquals(List.of("BACK_PAIN_NOT_MASSAGE_ALONE"), rules(deep(6, 3)));
  }

  @Test
  void nothingDeepIsProposedInTheDaysBeforeACompetition() {
    Plan plan = deep(2, 2);
    PatientService patients = clinic.asAnna().get(PatientService.class);
    long event =
        clinic.services.call(
            () ->
                patients.tell(
                    plan.patient().publicId(),
                    new EventForm(Event.COMPETITION, MONDAY.plusDays(5), "Relay")));
    assertEquals(
        List.of(0L, 6L),
        propose(plan).stream().map(p -> day(p).toEpochDay() - MONDAY.toEpochDay()).toList());
    clinic.services.run(() -> patients.withdraw(event, 1));
    assertEquals(
        List.of(0L, 2L),
        propose(plan).stream().map(p -> day(p).toEpochDay() - MONDAY.toEpochDay()).toList());
  }

  @Test
  void aSurgeryThatWasWrittenDownCountsMoreThanTheDayOfTheEpisode() {
    Plan plan = clinic.plan(clinic.patient("Kim", "Park"), 2, 1, 0);
    Owner.run(
        "update dose_item set intervention = 'SCR', pressure = 2, minutes = 15 where id = ?",
        plan.item());
    Owner.run("update plan set template = 'TKA' where id = ?", plan.id());
    PatientService patients = clinic.asAnna().get(PatientService.class);
    clinic.services.call(
        () ->
            patients.tell(
                plan.patient().publicId(), new EventForm(Event.SURGERY, MONDAY.minusDays(10), "")));
    assertEquals(
        "schedule.against_rule",
        assertThrows(RuleViolation.class, () -> book(plan, MONDAY.plusDays(17))).key());
    book(plan, MONDAY.plusDays(18));
  }

  @Test
  void aProposalSparesTheHandsOfATherapistWhoWorkedDeeplyWithOthers() {
    Plan others = deep(1, 1);
    service.book(clinic.wish(others, at(MONDAY, "08:00")));
    Owner.run(
        "insert into course_rule (code, name, demand, figures, hard, weight, template, source) values (?, ?::jsonb, 'HandLoad', ?::jsonb, false, 100, null, 'Test')",
        "HANDS_" + clinic.site,
        "{\"en\": \"Hands\", \"de\": \"Hände\"}",
        "{\"targets\": {\"interventions\": [\"DTM\"]}, \"inARow\": 30, \"pause\": 120, \"aDay\": 180}");
    try {
      Placement placed = propose(deep(1, 1)).get(0);
      boolean spared =
          placed.time().therapistId() != clinic.anna
              || !placed.time().startsAt().isBefore(at(MONDAY, "10:30"));
      assertTrue(spared, placed.toString());
      assertEquals(List.of(), broken(placed));
    } finally {
      Owner.run("delete from course_rule where code = ?", "HANDS_" + clinic.site);
    }
  }

  @Test
  void noLightIsBookedOnSkinWithAPhototoxicOil() {
    Plan oil = clinic.plan(clinic.patient("Kim", "Park"), 1, 1, 0);
    Owner.run(
        "update dose_item set oil = (select code from oil where phototoxic order by code limit 1) where id = ?",
        oil.item());
    book(oil, MONDAY);
    Plan light = clinic.plan(oil.patient(), 1, 1, 0);
    Owner.run(
        "update dose_item set intervention = 'UVB', pressure = null, minutes = 10, oil = null where id = ?",
        light.item());
    assertEquals(
        "schedule.against_rule",
        assertThrows(RuleViolation.class, () -> book(light, MONDAY, "14:00")).key());
    book(light, MONDAY.plusDays(1), "14:00");
  }

  /** The names of the rules that the editor's check of the saved plan says. */
  private List<String> rules(Plan plan) {
    PlanQueries plans = clinic.asAnna().get(PlanQueries.class);
    List<PlanCheck> checks =
        clinic.services.call(() -> plans.check(plan.publicId(), plans.form(plan.publicId())));
    return checks.stream()
        .filter(c -> c.key().equals("rule"))
        .map(
            c ->
                Owner.value(
                    String.class,
                    "select code from course_rule where name ->> 'en' = ?",
                    ((org.restora.shared.data.Translated) c.args().get(0)).in("en")))
        .sorted(java.util.Comparator.reverseOrder())
        .toList();
  }

  private long book(Plan plan, LocalDate day) {
    return book(plan, day, "10:00");
  }

  private long book(Plan plan, LocalDate day, String time) {
    return service.book(clinic.wish(plan, at(day, time)));
  }
}
