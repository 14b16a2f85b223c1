package org.restora.plan.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.restora.testing.Clinic.MONDAY;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.restora.catalog.Side;
import org.restora.shared.fault.Fault;
import org.restora.shared.fault.Faults;
import org.restora.shared.fault.NotFound;
import org.restora.shared.fault.RuleViolation;
import org.restora.testing.Clinic;
import org.restora.testing.Owner;

/** What a patient does at home under a plan (rules H1–H4). */
class HomeProgrammeIT {

  private final Clinic clinic = new Clinic().asAnna();
  private final Clinic.Plan plan = clinic.plan(clinic.patient("Kim", "Park"), 6, 2, 1);
  private final UUID id = plan.publicId();
  private final HomeService service = clinic.get(HomeService.class);
  private final HomeQueries queries = clinic.get(HomeQueries.class);

  private static HomeForm task(String code, String region, Side side, String reason) {
    return new HomeForm(code, region, side, 5, 3, MONDAY, null, "", reason);
  }

  private UUID add(HomeForm form) {
    return clinic.services.call(() -> service.add(id, form));
  }

  private Programme programme() {
    return clinic.services.call(() -> queries.programme(id));
  }

  private void run(Runnable act) {
    clinic.services.run(act);
  }

  private RuleViolation refused(Supplier<?> act) {
    RuntimeException thrown = assertThrows(RuntimeException.class, () -> clinic.services.call(act));
    Fault fault = Faults.in(thrown).orElseThrow(() -> thrown);
    return (RuleViolation) fault;
  }

  @Test
  void aTaskComesWithTheLeafletThatExplainsItAndIsReadAsItWasWritten() {
    UUID walk =
        add(
            new HomeForm(
                "HOME_WALK", null, null, 30, 5, MONDAY, MONDAY.plusDays(20), " Uphill ", null));
    Programme.Task task = programme().tasks().get(0).task();
    assertEquals(walk, task.publicId());
    assertEquals("Uphill", task.note());
    assertEquals(MONDAY.plusDays(20), task.endsOn());
    assertEquals(
        List.of("GENTLE_MOVEMENT"),
        programme().leaflets().stream().map(Programme.Sheet::code).toList());
  }

  @Test
  void aSecondTaskExplainedByTheSameLeafletJoinsTheFirst() {
    add(task("HOME_ROLLER", "THIGH_BACK", Side.BOTH, null));
    add(task("HOME_ROLLER", "CALF", Side.LEFT, null));
    assertEquals(2, programme().tasks().size());
    assertEquals(1, programme().leaflets().size());
  }

  @Test
  void aPercussiveDeviceIsRefusedWithAThrombosisWhateverTheReason() {
    clinic.alert(plan.patient(), "DVT", "CALF", "LEFT");
    RuleViolation rule =
        refused(
            () -> service.add(id, task("HOME_PERCUSSIVE", "THIGH_BACK", Side.RIGHT, "He insists")));
    assertEquals("home.forbidden", rule.key());
    assertEquals("task", rule.field());
    assertTrue(programme().empty());
  }

  @Test
  void withABloodThinnerAPercussiveDeviceNeedsAReasonThatStays() {
    clinic.alert(plan.patient(), "ANTIC", null, null);
    RuleViolation rule =
        refused(() -> service.add(id, task("HOME_PERCUSSIVE", "THIGH_BACK", Side.RIGHT, null)));
    assertEquals("home.needs_reason", rule.key());
    assertEquals("reason", rule.field());
    add(task("HOME_PERCUSSIVE", "THIGH_BACK", Side.RIGHT, "Low dose, agreed with Dr Wu"));
    Programme.Row row = programme().tasks().get(0);
    assertFalse(row.stopped());
    assertEquals("Low dose, agreed with Dr Wu", row.task().precautionReason());
  }

  @Test
  void whatIsGentleIsNotHeldAgainstABloodThinner() {
    clinic.alert(plan.patient(), "ANTIC", null, null);
    add(task("HOME_WALK", null, null, null));
    assertEquals(List.of(), programme().tasks().get(0).said());
  }

  @Test
  void anAlertOfLaterMarksTheTaskAndLeavesItInTheProgramme() {
    add(task("HOME_ROLLER", "THIGH_BACK", Side.BOTH, null));
    assertFalse(programme().tasks().get(0).stopped());
    clinic.alert(plan.patient(), "DVT", "CALF", "LEFT");
    Programme.Row row = programme().tasks().get(0);
    assertTrue(row.stopped());
    assertFalse(row.said().isEmpty());
  }

  @Test
  void whatWasTakenOutComesBackWithItsTicksUnlessSomethingForbidsItByNow() {
    UUID roller = add(task("HOME_ROLLER", "THIGH_BACK", Side.BOTH, null));
    run(() -> service.tick(id, roller, MONDAY, true));
    run(() -> service.remove(id, roller));
    assertEquals(List.of(), programme().tasks());
    run(() -> service.putBack(id, roller));
    assertTrue(programme().tasks().get(0).week().get(6).done());
    run(() -> service.remove(id, roller));
    clinic.alert(plan.patient(), "DVT", "CALF", "LEFT");
    assertEquals(
        "home.forbidden",
        refused(
                () -> {
                  service.putBack(id, roller);
                  return null;
                })
            .key());
  }

  @Test
  void tickingTwiceIsOnceAndTakingItBackLeavesNothing() {
    UUID walk = add(task("HOME_WALK", null, null, null));
    run(() -> service.tick(id, walk, MONDAY, true));
    run(() -> service.tick(id, walk, MONDAY, true));
    assertEquals(1, ticks(walk));
    run(() -> service.tick(id, walk, MONDAY, false));
    assertEquals(0, ticks(walk));
  }

  @Test
  void onlyTheLastSevenDaysAreTickedAndOnlyDaysOfTheTask() {
    UUID walk =
        add(
            new HomeForm(
                "HOME_WALK", null, null, 30, 7, MONDAY.plusDays(2), MONDAY.plusDays(12), "", null));
    assertEquals("home.not_then", tickRefused(walk, MONDAY));
    assertEquals("home.not_this_week", tickRefused(walk, MONDAY.plusDays(1)));
    clinic.clock.set(Clinic.at(MONDAY.plusDays(10), "23:30"));
    assertEquals("home.not_this_week", tickRefused(walk, MONDAY.plusDays(3)));
    run(() -> service.tick(id, walk, MONDAY.plusDays(4), true));
    run(() -> service.tick(id, walk, MONDAY.plusDays(10), true));
    assertEquals(2, ticks(walk));
    Programme.Row row = programme().tasks().get(0);
    assertEquals(2, row.adherence().done());
    assertEquals(8, row.adherence().due(), "days 2 to 9; today is not over");
  }

  private String tickRefused(UUID task, LocalDate day) {
    return refused(
            () -> {
              service.tick(id, task, day, true);
              return null;
            })
        .key();
  }

  @Test
  void aTaskOfAnotherPlanIsNotTicked() {
    UUID walk = add(task("HOME_WALK", null, null, null));
    Clinic.Plan other = clinic.plan(clinic.patient("Roy", "Lin"), 6, 2, 1);
    assertThrows(
        NotFound.class, () -> run(() -> service.tick(other.publicId(), walk, MONDAY, true)));
    assertThrows(NotFound.class, () -> run(() -> service.remove(other.publicId(), walk)));
    assertEquals(0, ticks(walk));
  }

  @Test
  void onAnEndedPlanNothingChanges() {
    UUID walk = add(task("HOME_WALK", null, null, null));
    Owner.run(
        "update plan set status = 'COMPLETED', ended_at = ?, end_reason = 'x' where id = ?",
        clinic.clock.instant(),
        plan.id());
    assertEquals("home.plan_not_active", tickRefused(walk, MONDAY));
    assertEquals(
        "plan.not_open", refused(() -> service.add(id, task("HOME_WALK", null, null, null))).key());
    assertEquals("plan.not_in_force", refused(() -> service.issueLink(id)).key());
    assertEquals(1, programme().tasks().size());
  }

  @Test
  void whatDoesNotFitIsSaidBesideItsInput() {
    assertEquals("task", refused(() -> service.add(id, task(null, null, null, null))).field());
    assertEquals(
        "region", refused(() -> service.add(id, task("HOME_WALK", "CALF", null, null))).field());
    HomeForm backwards =
        new HomeForm("HOME_WALK", null, null, 5, 3, MONDAY, MONDAY.minusDays(1), "", null);
    assertEquals("endsOn", refused(() -> service.add(id, backwards)).field());
    HomeForm often = new HomeForm("HOME_WALK", null, null, 5, 8, MONDAY, null, "", null);
    assertEquals("timesPerWeek", refused(() -> service.add(id, often)).field());
  }

  private int ticks(UUID task) {
    return clinic.count(
        "select count(*)::int from home_tick k join plan_home_task t on t.id = k.task_id where t.public_id = ?",
        task);
  }
}
