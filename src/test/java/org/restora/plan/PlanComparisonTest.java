package org.restora.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.restora.catalog.Side;

class PlanComparisonTest {

  private final PlanForm before = plan();

  private static PlanForm plan() {
    PlanForm plan = new PlanForm();
    plan.setTitle("Neck");
    plan.setStartsOn(LocalDate.of(2026, 3, 2));
    plan.setReviewOn(LocalDate.of(2026, 4, 1));
    PlanForm.Goal goal = new PlanForm.Goal();
    goal.setText("Less pain");
    goal.setMeasure("NPRS");
    goal.setTarget(new BigDecimal("3.00"));
    plan.getGoals().add(goal);
    PlanForm.Line line = new PlanForm.Line();
    line.setKey("t7");
    line.setTreatmentType("MASSAGE_60");
    line.setMinutes(60);
    line.setTimesPerWeek(2);
    line.setVisits(8);
    PlanForm.Item item = new PlanForm.Item();
    item.setIntervention("SWE");
    item.setMinutes(40);
    item.setPressure(2);
    line.getItems().add(item);
    plan.getLines().add(line);
    return plan;
  }

  @Test
  void twoWritingsOfOnePlanAreTheSame() {
    PlanForm after = before.copy();
    after.getGoals().get(0).setTarget(new BigDecimal("3"));
    assertEquals(List.of(), PlanComparison.between(before, after));
  }

  @Test
  void aChangeNamesWhereItStandsAndBothValues() {
    PlanForm after = before.copy();
    after.getLines().get(0).getItems().get(0).setPressure(3);
    PlanChange change = PlanComparison.between(before, after).get(0);
    assertEquals(List.of("MASSAGE_60", "1", "SWE"), change.names());
    assertEquals("pressure", change.field());
    assertEquals("2", change.before());
    assertEquals("3", change.after());
    assertEquals("t7", change.line());
  }

  @Test
  void whatIsFirstSaidAndWhatIsNoLongerSaidAreChanges() {
    PlanForm after = before.copy();
    after.getLines().get(0).getItems().get(0).setSide(Side.LEFT);
    after.getGoals().get(0).setTarget(null);
    List<PlanChange> changes = PlanComparison.between(before, after);
    assertEquals(2, changes.size());
    assertNull(changes.get(0).after());
    assertNull(changes.get(1).before());
  }

  @Test
  void aWholeLineIsSaidOnce() {
    PlanForm after = before.copy();
    PlanForm.Line less = after.getLines().get(0).taper(4);
    after.getLines().add(less);
    List<PlanChange> changes = PlanComparison.between(before, after);
    assertEquals(1, changes.size());
    assertTrue(changes.get(0).added());
    assertTrue(PlanComparison.between(after, before).get(0).removed());
  }

  @Test
  void anOthersChangeIsTakenAndOnesOwnStays() {
    PlanForm mine = before.copy();
    mine.getLines().get(0).setVisits(10);
    PlanForm theirs = before.copy();
    theirs.getLines().get(0).getItems().get(0).setMinutes(30);
    theirs.getLines().add(theirs.getLines().get(0).taper(2));
    theirs.setTitle("Neck and shoulder");
    PlanForm now = mine;
    for (PlanChange change : PlanComparison.between(theirs, mine)) {
      if (!"visits".equals(change.field())) {
        now = PlanComparison.take(now, theirs, change);
      }
    }
    List<PlanChange> left = PlanComparison.between(theirs, now);
    assertEquals(1, left.size());
    assertEquals("visits", left.get(0).field());
    assertEquals(10, now.getLines().get(0).getVisits());
    assertEquals("Neck and shoulder", now.getTitle());
  }

  @Test
  void takingAPartThatTheOtherLeftOutLeavesItOut() {
    PlanForm theirs = before.copy();
    theirs.getGoals().clear();
    PlanForm now =
        PlanComparison.take(before, theirs, PlanComparison.between(theirs, before).get(0));
    assertTrue(now.getGoals().isEmpty());
  }

  @Test
  void onlyAnotherDoseDeviatesFromTheTemplate() {
    PlanForm plan = before.copy();
    plan.getLines().get(0).getItems().get(0).setRegion("NECK");
    plan.getLines().get(0).getItems().get(0).setSide(Side.BOTH);
    plan.getLines().get(0).getItems().get(0).setPurpose("sleep");
    plan.getLines().get(0).setPreferredTherapistId(5L);
    plan.getLines().get(0).setMinGapDays(2);
    plan.getGoals().clear();
    assertEquals(List.of(), TemplateDeviations.of(plan, before));
    plan.getLines().get(0).getItems().get(0).setMinutes(30);
    assertEquals(1, TemplateDeviations.of(plan, before, "t7").size());
    plan.getLines().get(0).getItems().clear();
    assertEquals(1, TemplateDeviations.of(plan, before, "t7").size());
    assertFalse(TemplateDeviations.of(new PlanForm(), before).isEmpty());
    assertEquals(List.of(), TemplateDeviations.of(plan, null));
  }

  @Test
  void aPlanTapersOffInALineOfItsOwnThatBeginsWhenTheFirstHasEnded() {
    PlanForm.Line less = before.getLines().get(0).taper(3);
    assertEquals(5, less.getFromWeek());
    assertEquals(1, less.getTimesPerWeek());
    assertEquals(3, less.getVisits());
    assertEquals("SWE", less.getItems().get(0).getIntervention());
    assertFalse(less.getKey().equals("t7"));
  }

  @Test
  void aTapOnTheBodyChoosesARegionBothSidesOfItAndNone() {
    PlanForm.Item item = new PlanForm.Item();
    item.tap("SHOULDER", Side.LEFT);
    assertEquals(Side.LEFT, item.getSide());
    item.tap("SHOULDER", Side.RIGHT);
    assertEquals(Side.BOTH, item.getSide());
    item.tap("SHOULDER", Side.LEFT);
    assertEquals(Side.RIGHT, item.getSide());
    item.tap("SHOULDER", Side.RIGHT);
    assertNull(item.getRegion());
    item.tap("LUMBAR_SPINE", null);
    assertEquals("LUMBAR_SPINE", item.getRegion());
  }
}
