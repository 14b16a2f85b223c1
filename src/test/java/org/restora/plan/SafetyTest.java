package org.restora.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.restora.catalog.Effect;
import org.restora.catalog.Family;
import org.restora.catalog.Intervention;
import org.restora.catalog.Level;
import org.restora.catalog.RegionScope;
import org.restora.catalog.Side;
import org.restora.catalog.Target;
import org.restora.shared.data.Translated;

class SafetyTest {

  private static final Intervention SWEDISH = massage("SWE", 2, 3);
  private static final Intervention DEEP = massage("DTM", 4, 5);
  private static final Intervention STROKES = massage("EFF", 1, 2);
  private static final Intervention EXERCISE =
      new Intervention(
          "EXE",
          name("Exercise"),
          Family.EXERCISE,
          false,
          false,
          false,
          30,
          5,
          60,
          null,
          null,
          null);
  private static final List<Intervention> CATALOGUE = List.of(SWEDISH, DEEP, STROKES, EXERCISE);

  private static Intervention massage(String code, int low, int high) {
    return new Intervention(
        code, name(code), Family.MASSAGE, true, true, false, 30, 5, 60, low, high, null);
  }

  private static Translated name(String name) {
    return Translated.of(name, name);
  }

  private static Hazard hazard(
      Level level, Target target, RegionScope scope, Effect effect, Integer cap, boolean cleared) {
    return new Hazard(
        1,
        2,
        name("Condition"),
        level,
        target,
        List.of("MASSAGE"),
        scope,
        List.of("CALF"),
        scope == RegionScope.REGION_OF_ALERT ? "CALF" : null,
        name("Calf"),
        Side.LEFT,
        effect,
        cap,
        name("Advice"),
        cleared);
  }

  private static List<Finding> check(
      Hazard hazard, Intervention intervention, String region, Side side, Integer pressure) {
    return new Safety(List.of(hazard), CATALOGUE).check(intervention, region, side, pressure);
  }

  @Test
  void anAbsoluteRuleBlocksHandsOnWorkAndNotExercise() {
    Hazard thrombosis =
        hazard(Level.ABSOLUTE, Target.HANDS_ON, RegionScope.ANYWHERE, Effect.BLOCK, null, false);
    assertEquals(
        Finding.Kind.BLOCKED, check(thrombosis, SWEDISH, "LOWER_BACK", Side.BOTH, 3).get(0).kind());
    assertTrue(check(thrombosis, EXERCISE, null, null, null).isEmpty());
  }

  @Test
  void aPhysiciansClearanceLiftsIt() {
    Hazard cleared =
        hazard(Level.ABSOLUTE, Target.HANDS_ON, RegionScope.ANYWHERE, Effect.BLOCK, null, true);
    assertTrue(check(cleared, SWEDISH, "LOWER_BACK", Side.BOTH, 3).isEmpty());
  }

  @Test
  void aLocalRuleHoldsAtItsRegionAndSideOnly() {
    Hazard wound =
        hazard(
            Level.LOCAL, Target.HANDS_ON, RegionScope.REGION_OF_ALERT, Effect.BLOCK, null, false);
    assertEquals(Finding.Kind.BLOCKED, check(wound, SWEDISH, "CALF", Side.LEFT, 2).get(0).kind());
    assertEquals(Finding.Kind.BLOCKED, check(wound, SWEDISH, "CALF", Side.BOTH, 2).get(0).kind());
    assertTrue(check(wound, SWEDISH, "CALF", Side.RIGHT, 2).isEmpty());
    assertTrue(check(wound, SWEDISH, "LOWER_BACK", Side.LEFT, 2).isEmpty());
  }

  @Test
  void workOnTheWholeBodyLeavesThePlaceOut() {
    Hazard wound =
        hazard(
            Level.LOCAL, Target.HANDS_ON, RegionScope.REGION_OF_ALERT, Effect.BLOCK, null, false);
    Finding finding = check(wound, SWEDISH, null, null, 2).get(0);
    assertEquals(Finding.Kind.LEAVE_OUT, finding.kind());
    assertEquals("Calf", finding.where().en());
  }

  @Test
  void aClearanceDoesNotLiftALocalRule() {
    Hazard wound =
        hazard(Level.LOCAL, Target.HANDS_ON, RegionScope.REGION_OF_ALERT, Effect.BLOCK, null, true);
    assertFalse(check(wound, SWEDISH, "CALF", Side.LEFT, 2).isEmpty());
  }

  @Test
  void aCapLowersThePressureAndShutsOutWhatCannotBeGentle() {
    Hazard thinner =
        hazard(
            Level.PRECAUTION, Target.HANDS_ON, RegionScope.ANYWHERE, Effect.CAP_PRESSURE, 2, false);
    assertEquals(
        Finding.Kind.TOO_STRONG, check(thinner, SWEDISH, "LOWER_BACK", Side.BOTH, 3).get(0).kind());
    assertEquals(
        Finding.Kind.CARE, check(thinner, SWEDISH, "LOWER_BACK", Side.BOTH, 2).get(0).kind());
    Finding deep = check(thinner, DEEP, "LOWER_BACK", Side.BOTH, 4).get(0);
    assertEquals(Finding.Kind.BLOCKED, deep.kind());
    assertEquals(List.of("EFF", "SWE"), deep.instead().stream().map(Translated::en).toList());
  }

  @Test
  void moreAlertsNeverAllowMoreAndTheirOrderDoesNotMatter() {
    Hazard thinner =
        hazard(
            Level.PRECAUTION, Target.HANDS_ON, RegionScope.ANYWHERE, Effect.CAP_PRESSURE, 2, false);
    Hazard wound =
        hazard(
            Level.LOCAL, Target.HANDS_ON, RegionScope.REGION_OF_ALERT, Effect.BLOCK, null, false);
    for (Intervention intervention : CATALOGUE) {
      for (Side side : Side.values()) {
        var both =
            new Safety(List.of(thinner, wound), CATALOGUE).check(intervention, "CALF", side, null);
        var turned =
            new Safety(List.of(wound, thinner), CATALOGUE).check(intervention, "CALF", side, null);
        assertEquals(
            both.stream().map(Finding::kind).toList(), turned.stream().map(Finding::kind).toList());
        assertTrue(both.size() >= check(thinner, intervention, "CALF", side, null).size());
        assertTrue(both.size() >= check(wound, intervention, "CALF", side, null).size());
      }
    }
  }
}
