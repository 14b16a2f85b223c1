package org.restora.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.restora.catalog.CautionLevel;
import org.restora.catalog.Effect;
import org.restora.catalog.Family;
import org.restora.catalog.Intervention;
import org.restora.catalog.Level;
import org.restora.catalog.Oil;
import org.restora.catalog.OilRole;
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

  private static final List<Oil> OILS =
      List.of(
          oil("ALMOND", OilRole.CARRIER, false),
          oil("BERGAMOT", OilRole.ESSENTIAL, true),
          oil("JOJOBA", OilRole.CARRIER, false),
          oil("LAVENDER", OilRole.ESSENTIAL, false));

  private static Oil oil(String code, OilRole role, boolean phototoxic) {
    return new Oil(code, name(code), role, null, phototoxic, name("Advice"));
  }

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
    return safety(hazard).check(intervention, region, side, pressure, null);
  }

  private static Safety safety(Hazard... hazards) {
    return new Safety(List.of(hazards), List.of(), CATALOGUE, OILS, OILS);
  }

  private static List<Finding> oil(String oil, OilHazard... hazards) {
    return new Safety(List.of(), List.of(hazards), CATALOGUE, OILS, OILS)
        .check(SWEDISH, "LOWER_BACK", Side.BOTH, 2, oil);
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
  void aClearanceRuleYieldsToItsClearanceToo() {
    Hazard stroke =
        hazard(Level.CLEARANCE, Target.FAMILIES, RegionScope.ANYWHERE, Effect.BLOCK, null, false);
    Finding finding = check(stroke, SWEDISH, "LOWER_BACK", Side.BOTH, 2).get(0);
    assertEquals(Finding.Kind.BLOCKED, finding.kind());
    assertTrue(finding.stops(true));
    assertTrue(check(stroke.cleared(true), SWEDISH, "LOWER_BACK", Side.BOTH, 2).isEmpty());
  }

  @Test
  void aWrittenReasonLiftsNeitherAnAbsoluteNorALocalRule() {
    for (Level level : List.of(Level.ABSOLUTE, Level.CLEARANCE, Level.LOCAL)) {
      Hazard hazard = hazard(level, Target.HANDS_ON, RegionScope.LISTED, Effect.BLOCK, null, false);
      assertTrue(check(hazard, SWEDISH, "CALF", Side.LEFT, 2).get(0).stops(true), level.name());
    }
  }

  @Test
  void aPrecautionThatForbidsYieldsToAWrittenReasonAndToNoClearance() {
    Hazard fever =
        hazard(Level.PRECAUTION, Target.FAMILIES, RegionScope.ANYWHERE, Effect.BLOCK, null, true);
    Finding finding = check(fever, SWEDISH, "LOWER_BACK", Side.BOTH, 2).get(0);
    assertEquals(Finding.Kind.NEEDS_REASON, finding.kind());
    assertTrue(finding.stops(false));
    assertFalse(finding.stops(true));
  }

  @Test
  void aLocalRuleHoldsForItsTechniquesOnly() {
    Hazard veins =
        hazard(
            Level.LOCAL, Target.FAMILIES, RegionScope.REGION_OF_ALERT, Effect.BLOCK, null, false);
    assertFalse(check(veins, SWEDISH, "CALF", Side.LEFT, 2).isEmpty());
    assertTrue(check(veins, EXERCISE, "CALF", Side.LEFT, null).isEmpty());
  }

  @Test
  void aPositionAndAWarningAreSaidAndStopNothing() {
    for (Effect effect : List.of(Effect.POSITION, Effect.WARN)) {
      Hazard hazard =
          hazard(Level.PRECAUTION, Target.HANDS_ON, RegionScope.ANYWHERE, effect, null, false);
      Finding finding = check(hazard, DEEP, "CALF", Side.LEFT, 5).get(0);
      assertEquals(Finding.Kind.CARE, finding.kind());
      assertFalse(finding.stops(false));
    }
  }

  @Test
  void aCapLowersThePressureAndShutsOutWhatCannotBeGentleUnlessThereIsAReason() {
    Hazard thinner = cap(Level.PRECAUTION, RegionScope.ANYWHERE);
    Finding strong = check(thinner, SWEDISH, "LOWER_BACK", Side.BOTH, 3).get(0);
    assertEquals(Finding.Kind.TOO_STRONG, strong.kind());
    assertFalse(strong.stops(true));
    assertEquals(
        Finding.Kind.CARE, check(thinner, SWEDISH, "LOWER_BACK", Side.BOTH, 2).get(0).kind());
    assertTrue(check(thinner, EXERCISE, "LOWER_BACK", Side.BOTH, null).isEmpty());
    Finding deep = check(thinner, DEEP, "LOWER_BACK", Side.BOTH, 4).get(0);
    assertEquals(Finding.Kind.NEEDS_REASON, deep.kind());
    assertEquals(List.of("EFF", "SWE"), deep.instead().stream().map(Translated::en).toList());
  }

  @Test
  void aLocalCapYieldsToNoReason() {
    Hazard veins = cap(Level.LOCAL, RegionScope.REGION_OF_ALERT);
    assertTrue(check(veins, SWEDISH, "CALF", Side.LEFT, 3).get(0).stops(true));
    assertEquals(Finding.Kind.BLOCKED, check(veins, DEEP, "CALF", Side.LEFT, 4).get(0).kind());
    assertTrue(check(veins, DEEP, "CALF", Side.RIGHT, 4).isEmpty());
  }

  @Test
  void anOilThatMustBeAvoidedIsBlockedAndOthersAreNamed() {
    Finding finding =
        oil("ALMOND", new OilHazard(7, "ALMOND", CautionLevel.AVOID, name("Nut allergy"))).get(0);
    assertEquals(Finding.Kind.BLOCKED, finding.kind());
    assertEquals("ALMOND", finding.oil().code());
    assertEquals(List.of("JOJOBA"), finding.instead().stream().map(Translated::en).toList());
    assertTrue(
        oil("JOJOBA", new OilHazard(7, "ALMOND", CautionLevel.AVOID, name("Nut allergy")))
            .isEmpty());
  }

  @Test
  void anOilToBeCarefulWithIsSaidAndStopsNothing() {
    Finding finding =
        oil("LAVENDER", new OilHazard(7, "LAVENDER", CautionLevel.CAUTION, name("Dizziness")))
            .get(0);
    assertEquals(Finding.Kind.CARE, finding.kind());
    assertFalse(finding.stops(false));
  }

  @Test
  void aPhototoxicOilAsksEverybodyToStayOutOfTheSun() {
    Finding finding = oil("BERGAMOT").get(0);
    assertEquals(Finding.Kind.CARE, finding.kind());
    assertEquals(null, finding.condition());
    assertTrue(oil("LAVENDER").isEmpty());
  }

  @Test
  void withoutAnOilNothingIsSaidOfOils() {
    assertTrue(
        oil(null, new OilHazard(7, "LAVENDER", CautionLevel.AVOID, name("Allergy"))).isEmpty());
  }

  private static Hazard cap(Level level, RegionScope scope) {
    return hazard(level, Target.HANDS_ON, scope, Effect.CAP_PRESSURE, 2, false);
  }
}
