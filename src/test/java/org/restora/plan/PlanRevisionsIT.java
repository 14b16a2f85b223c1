package org.restora.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.restora.plan.BookedVisits.Affected;
import org.restora.plan.BookedVisits.Coming;
import org.restora.plan.PlanService.Discharge;
import org.restora.plan.PlanService.GoalResult;
import org.restora.schedule.ScheduleService;
import org.restora.shared.fault.RuleViolation;
import org.restora.shared.fault.Stale;
import org.restora.testing.Clinic;
import org.restora.testing.Clinic.Patient;
import org.restora.testing.Clinic.Plan;
import org.restora.testing.Owner;

/** Rule L2: a plan is changed while it is in force, and what was in force can be read for ever. */
class PlanRevisionsIT {

  private final Clinic clinic = new Clinic().asAnna();
  private final PlanService service = clinic.get(PlanService.class);
  private final PlanQueries queries = clinic.get(PlanQueries.class);
  private final Patient kim = clinic.patient("Kim", "Park");
  private final Plan plan = clinic.plan(kim, 6, 2, 1);
  private final UUID id = plan.publicId();

  private PlanForm form() {
    return clinic.services.call(() -> queries.form(id));
  }

  private int version() {
    return clinic.services.call(() -> queries.plan(id)).version();
  }

  private void write(PlanForm form) {
    clinic.services.run(() -> service.save(id, version(), form));
  }

  private void revise(String reason) {
    clinic.services.run(() -> service.revise(id, version(), reason));
  }

  private List<PlanQueries.Revision> revisions() {
    return clinic.services.call(() -> queries.revisions(id));
  }

  private List<Coming> coming() {
    return clinic.services.call(() -> queries.coming(id));
  }

  private void book(int day) {
    clinic
        .get(ScheduleService.class)
        .book(clinic.wish(plan, Clinic.at(Clinic.MONDAY.plusDays(day), "09:00")));
  }

  private static RuleViolation refused(Runnable act) {
    return assertThrows(RuleViolation.class, act::run);
  }

  @Test
  void whatIsWrittenOnAPlanInForceHoldsOnlyOncePutIntoForceWithAReason() {
    PlanForm more = form();
    more.getLines().get(0).setVisits(8);
    write(more);
    assertEquals(6, clinic.count("select visits from visit_line where id = ?", plan.line()));
    assertEquals("plan.reason_missing", refused(() -> revise(" ")).key());
    revise("Slow progress");
    assertEquals(8, clinic.count("select visits from visit_line where id = ?", plan.line()));
    PlanQueries.Revision now = revisions().get(0);
    assertEquals("Slow progress", now.reason());
    assertEquals(
        List.of("visits 6 8"),
        now.changes().stream().map(c -> c.field() + " " + c.before() + " " + c.after()).toList());
    assertEquals(8, now.content().getLines().get(0).getVisits());
  }

  @Test
  void nothingChangedIsNoRevision() {
    write(form());
    assertEquals("plan.nothing_changed", refused(() -> revise("Why not")).key());
  }

  @Test
  void changesThatAreDiscardedLeaveThePlanAsItWas() {
    PlanForm more = form();
    more.getLines().get(0).setVisits(8);
    write(more);
    clinic.services.run(() -> service.discard(id, version()));
    assertEquals(6, form().getLines().get(0).getVisits());
  }

  @Test
  void nobodyChangesOrDeletesARevision() {
    PlanForm more = form();
    more.getLines().get(0).setVisits(8);
    write(more);
    revise("Slow progress");
    for (String act :
        List.of("update plan_revision set reason = 'x'", "delete from plan_revision")) {
      assertThrows(
          RuntimeException.class,
          () -> clinic.services.run(() -> clinic.get(org.restora.shared.data.Sql.class).run(act)));
    }
  }

  @Test
  void linesAndDosesKeepTheirIdsAndWhatIsLeftOutIsWithdrawn() {
    long item = clinic.value(Long.class, "select id from dose_item where line_id = ?", plan.line());
    PlanForm form = form();
    form.getLines().get(0).getItems().get(0).setMinutes(15);
    form.getLines().add(form.getLines().get(0).taper(2));
    write(form);
    revise("Taper");
    assertEquals(15, clinic.count("select minutes from dose_item where id = ?", item));
    PlanForm without = form();
    without.getLines().remove(0);
    without.getLines().get(0).setFromWeek(1);
    write(without);
    revise("Only the second half");
    assertTrue(
        clinic.value(Boolean.class, "select withdrawn from visit_line where id = ?", plan.line()));
    assertEquals(1, form().getLines().size());
    PlanForm back = revisions().get(1).content().copy();
    write(back);
    revise("Both again");
    assertEquals(
        false,
        clinic.value(Boolean.class, "select withdrawn from visit_line where id = ?", plan.line()));
    assertEquals(2, form().getLines().size());
  }

  @Test
  void aTechniqueThatItsTherapistIsNotQualifiedForMakesABookedVisitUnfit() {
    book(0);
    PlanForm cancer = form();
    cancer.getLines().get(0).getItems().get(0).setIntervention("ONC");
    cancer.getLines().get(0).getItems().get(0).setPressure(1);
    write(cancer);
    revise("Oncology-adapted from now on");
    assertEquals(Affected.NOT_QUALIFIED, coming().get(0).affected());
  }

  @Test
  void bookedVisitsThatNoLongerFitAreListedWithTheReason() {
    book(0);
    book(3);
    assertTrue(coming().stream().allMatch(c -> c.affected() == null));
    PlanForm one = form();
    one.getLines().get(0).setVisits(1);
    write(one);
    revise("One is enough");
    assertNull(coming().get(0).affected());
    assertEquals(Affected.ONE_TOO_MANY, coming().get(1).affected());
    PlanForm later = form();
    later.getLines().get(0).setFromWeek(2);
    later.getLines().get(0).setVisits(6);
    write(later);
    revise("Holiday");
    assertTrue(coming().stream().allMatch(c -> c.affected() == Affected.TOO_EARLY));
    PlanForm other = form();
    other.getLines().add(other.getLines().get(0).taper(2));
    other.getLines().remove(0);
    write(other);
    revise("Something else");
    assertTrue(coming().stream().allMatch(c -> c.affected() == Affected.NOT_PLANNED));
  }

  @Test
  void theSecondOfTwoWritersIsToldAndNothingOfEitherIsLost() {
    int version = version();
    PlanForm first = form();
    first.getLines().get(0).setVisits(8);
    clinic.services.run(() -> service.save(id, version, first));
    PlanForm second = clinic.services.call(() -> queries.inForce(id));
    second.getLines().get(0).getItems().get(0).setMinutes(15);
    assertThrows(Stale.class, () -> clinic.services.run(() -> service.save(id, version, second)));
    List<PlanChange> between = PlanComparison.between(form(), second);
    assertEquals(List.of("visits", "minutes"), between.stream().map(PlanChange::field).toList());
    write(PlanComparison.take(second, form(), between.get(0)));
    assertEquals(8, form().getLines().get(0).getVisits());
    assertEquals(15, form().getLines().get(0).getItems().get(0).getMinutes());
  }

  @Test
  void aNewPlanOfTheProblemSupersedesTheOldOneAndTakesItsVisitsOver() {
    book(3);
    long episode = clinic.value(Long.class, "select episode_id from plan where id = ?", plan.id());
    UUID next =
        clinic.services.call(
            () ->
                service.create(
                    new PlanService.NewPlan(
                        kim.publicId(),
                        episode,
                        null,
                        null,
                        null,
                        clinic.site,
                        Clinic.MONDAY,
                        "Next",
                        "en",
                        null)));
    PlanForm form = form();
    form.getLines().get(0).setKey("other");
    form.getLines().get(0).setVisits(4);
    int begun = clinic.services.call(() -> queries.plan(next)).version();
    int written = clinic.services.call(() -> service.save(next, begun, form));
    assertThrows(
        RuntimeException.class,
        () -> clinic.services.run(() -> service.activate(next, written, null)));
    clinic.services.run(() -> service.activate(next, written, id));
    assertEquals(PlanStatus.SUPERSEDED, clinic.services.call(() -> queries.plan(id)).status());
    assertEquals(List.of(), coming());
    List<Coming> taken = clinic.services.call(() -> queries.coming(next));
    assertEquals(1, taken.size());
    assertNull(taken.get(0).affected());
  }

  @Test
  void aPlanEndsWithAResultForEachGoalAndCancelsTheVisitsThatWereChosen() {
    book(0);
    book(3);
    Owner.run(
        "insert into plan_goal (plan_id, position, key, measure, goal) values (?, 0, 'g', 'NPRS', 'Less pain')",
        plan.id());
    Coming last = coming().get(1);
    Discharge silent = new Discharge(PlanStatus.COMPLETED, "Done", Map.of(), List.of());
    assertEquals(
        "plan.result_missing",
        refused(() -> clinic.services.run(() -> service.end(id, version(), silent))).key());
    clinic.services.run(
        () ->
            service.end(
                id,
                version(),
                new Discharge(
                    PlanStatus.COMPLETED,
                    "Done",
                    Map.of("g", new GoalResult(Attainment.PARTLY, BigDecimal.valueOf(4), null)),
                    List.of(last.attendanceId(), -1L))));
    assertEquals(1, coming().size());
    assertEquals(Affected.NOT_PLANNED, coming().get(0).affected());
    assertEquals(
        1,
        clinic.count(
            "select count(*)::int from occupancy o join attendance t on t.appointment_id = o.appointment_id where t.patient_id = ? and o.kind = 'P'",
            kim.id()));
    assertEquals(
        "PARTLY",
        clinic.value(String.class, "select result from plan_goal where plan_id = ?", plan.id()));
  }

  @Test
  void whatWasProposedIsNotWrittenOnAndAnEndedPlanNeither() {
    clinic.services.run(
        () ->
            service.end(
                id, version(), new Discharge(PlanStatus.REVOKED, "No", Map.of(), List.of())));
    assertEquals("plan.not_open", refused(() -> write(form())).key());
  }
}
