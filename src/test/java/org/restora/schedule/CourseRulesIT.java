package org.restora.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.restora.testing.Clinic.MONDAY;
import static org.restora.testing.Clinic.at;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
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
    return service.book(
        new BookVisit(
            UUID.randomUUID(),
            clinic.site,
            plan.patient().id(),
            plan.line(),
            null,
            0,
            clinic.anna,
            null,
            at(day, "10:00")));
  }
}
