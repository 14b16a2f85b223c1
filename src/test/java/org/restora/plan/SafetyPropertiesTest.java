package org.restora.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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

/** What holds for whatever a patient has and whatever is prescribed. */
class SafetyPropertiesTest {

  private static final List<String> REGIONS = List.of("CALF", "LOWER_BACK", "NECK_BACK");
  private static final List<Intervention> CATALOGUE =
      List.of(
          new Intervention(
              "SWE", name("SWE"), Family.MASSAGE, true, true, false, 30, 5, 60, 2, 3, null),
          new Intervention(
              "DTM", name("DTM"), Family.MASSAGE, true, true, false, 30, 5, 60, 4, 5, null),
          new Intervention(
              "MLD", name("MLD"), Family.LYMPH_DRAINAGE, true, false, false, 30, 5, 60, 1, 1, null),
          new Intervention(
              "EXE",
              name("EXE"),
              Family.EXERCISE,
              false,
              false,
              true,
              30,
              5,
              60,
              null,
              null,
              null));
  private static final List<Oil> OILS =
      List.of(
          new Oil("ROSE", name("ROSE"), OilRole.ESSENTIAL, null, false, null),
          new Oil("LIME", name("LIME"), OilRole.ESSENTIAL, null, true, null),
          new Oil("JOJOBA", name("JOJOBA"), OilRole.CARRIER, null, false, null));

  /** What is meant to be done. */
  record Meant(Intervention intervention, String region, Side side, Integer pressure, String oil) {}

  private static Translated name(String name) {
    return Translated.of(name, name);
  }

  private static List<Finding> check(List<Hazard> hazards, List<OilHazard> oils, Meant meant) {
    return new Safety(hazards, oils, CATALOGUE, OILS, OILS)
        .check(meant.intervention, meant.region, meant.side, meant.pressure, meant.oil);
  }

  private static boolean stopped(List<Finding> findings, boolean reasoned) {
    return findings.stream().anyMatch(f -> f.stops(reasoned));
  }

  @Property
  void oneMoreAlertNeverMakesMoreAllowed(
      @ForAll("hazards") List<Hazard> hazards,
      @ForAll("oilHazards") List<OilHazard> oils,
      @ForAll("hazard") Hazard more,
      @ForAll("oilHazard") OilHazard moreOil,
      @ForAll("meant") Meant meant,
      @ForAll boolean reasoned) {
    List<Finding> before = check(hazards, oils, meant);
    List<Hazard> all = new ArrayList<>(hazards);
    all.add(more);
    List<OilHazard> allOils = new ArrayList<>(oils);
    allOils.add(moreOil);
    List<Finding> after = check(all, allOils, meant);
    assertTrue(after.size() >= before.size());
    assertTrue(!stopped(before, reasoned) || stopped(after, reasoned));
  }

  @Property
  void theOrderOfAlertsNeverMatters(
      @ForAll("hazards") List<Hazard> hazards,
      @ForAll("oilHazards") List<OilHazard> oils,
      @ForAll("meant") Meant meant,
      @ForAll long seed) {
    List<Hazard> shuffled = new ArrayList<>(hazards);
    Collections.shuffle(shuffled, new Random(seed));
    List<OilHazard> shuffledOils = new ArrayList<>(oils);
    Collections.shuffle(shuffledOils, new Random(seed));
    List<Finding> one = check(hazards, oils, meant);
    List<Finding> other = check(shuffled, shuffledOils, meant);
    assertEquals(
        one.stream().map(Finding::kind).toList(), other.stream().map(Finding::kind).toList());
    assertEquals(new HashSet<>(one), new HashSet<>(other));
  }

  @Property
  void aClearanceNeverForbidsMore(
      @ForAll("hazards") List<Hazard> hazards,
      @ForAll("hazard") Hazard hazard,
      @ForAll("meant") Meant meant,
      @ForAll boolean reasoned) {
    List<Hazard> without = new ArrayList<>(hazards);
    without.add(with(hazard, hazard.alertRegion(), hazard.alertSide(), false));
    List<Hazard> cleared = new ArrayList<>(hazards);
    cleared.add(with(hazard, hazard.alertRegion(), hazard.alertSide(), true));
    assertTrue(
        stopped(check(without, List.of(), meant), reasoned)
            || !stopped(check(cleared, List.of(), meant), reasoned));
  }

  @Property
  void aClearanceLiftsNoLocalRuleAndNoPrecaution(
      @ForAll("hazard") Hazard hazard, @ForAll("meant") Meant meant) {
    if (hazard.level() == Level.LOCAL || hazard.level() == Level.PRECAUTION) {
      assertEquals(
          check(
              List.of(with(hazard, hazard.alertRegion(), hazard.alertSide(), false)),
              List.of(),
              meant),
          check(
              List.of(with(hazard, hazard.alertRegion(), hazard.alertSide(), true)),
              List.of(),
              meant));
    }
  }

  @Property
  void aWrittenReasonNeverForbidsMoreAndLiftsPrecautionsOnly(
      @ForAll("hazards") List<Hazard> hazards, @ForAll("meant") Meant meant) {
    for (Finding finding : check(hazards, List.of(), meant)) {
      assertTrue(finding.stops(false) || !finding.stops(true));
      if (finding.stops(false) && !finding.stops(true)) {
        assertEquals(Level.PRECAUTION, finding.level());
      }
    }
  }

  @Property
  void aPlaceThatIsNamedBlocksNowhereElse(
      @ForAll("hazard") Hazard hazard, @ForAll("meant") Meant meant) {
    Hazard here = with(hazard, "CALF", Side.LEFT, false);
    boolean elsewhere =
        meant.region() != null && (!meant.region().equals("CALF") || meant.side() == Side.RIGHT);
    if (hazard.scope() == RegionScope.REGION_OF_ALERT && elsewhere) {
      assertTrue(check(List.of(here), List.of(), meant).stream().allMatch(f -> f.oil() != null));
    }
  }

  @Property
  void aNarrowerPlaceNeverForbidsMore(
      @ForAll("hazard") Hazard hazard, @ForAll("meant") Meant meant, @ForAll boolean reasoned) {
    Hazard anywhere = with(hazard, null, null, false);
    Hazard bothSides = with(hazard, "CALF", Side.BOTH, false);
    Hazard oneSide = with(hazard, "CALF", Side.LEFT, false);
    boolean wide = stopped(check(List.of(anywhere), List.of(), meant), reasoned);
    boolean narrow = stopped(check(List.of(bothSides), List.of(), meant), reasoned);
    boolean narrower = stopped(check(List.of(oneSide), List.of(), meant), reasoned);
    assertTrue(wide || !narrow);
    assertTrue(narrow || !narrower);
  }

  @Property
  void lessPressureIsNeverForbiddenMore(
      @ForAll("hazards") List<Hazard> hazards,
      @ForAll("meant") Meant meant,
      @ForAll boolean reasoned) {
    if (meant.pressure() != null && meant.pressure() > 1) {
      Meant gentler =
          new Meant(
              meant.intervention(),
              meant.region(),
              meant.side(),
              meant.pressure() - 1,
              meant.oil());
      assertTrue(
          stopped(check(hazards, List.of(), meant), reasoned)
              || !stopped(check(hazards, List.of(), gentler), reasoned));
    }
  }

  @Property
  void whatIsNamedInsteadIsForbiddenByNothing(
      @ForAll("hazards") List<Hazard> hazards, @ForAll("meant") Meant meant) {
    for (Finding finding : check(hazards, List.of(), meant)) {
      for (Translated instead : finding.instead()) {
        Intervention other =
            CATALOGUE.stream().filter(i -> i.name().equals(instead)).findFirst().orElseThrow();
        Meant gentlest = new Meant(other, meant.region(), meant.side(), other.pressureMin(), null);
        assertTrue(!stopped(check(hazards, List.of(), gentlest), false), () -> instead + " is not");
      }
    }
  }

  private static Hazard with(Hazard h, String region, Side side, boolean cleared) {
    return new Hazard(
        h.alertId(),
        h.ruleId(),
        h.condition(),
        h.level(),
        h.target(),
        h.names(),
        h.scope(),
        h.regions(),
        region,
        region == null ? null : name(region),
        side,
        h.effect(),
        h.pressureCap(),
        h.advice(),
        cleared);
  }

  @Provide
  Arbitrary<List<Hazard>> hazards() {
    return hazard().list().ofMaxSize(5);
  }

  @Provide
  Arbitrary<List<OilHazard>> oilHazards() {
    return oilHazard().list().ofMaxSize(4);
  }

  @Provide
  Arbitrary<OilHazard> oilHazard() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 9),
            Arbitraries.of(OILS),
            Arbitraries.of(CautionLevel.class))
        .as((alert, oil, level) -> new OilHazard(alert, oil.code(), level, name("Condition")));
  }

  @Provide
  Arbitrary<Hazard> hazard() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 9),
            Arbitraries.of(Level.class),
            Arbitraries.of(Target.class),
            Arbitraries.of(RegionScope.class),
            Arbitraries.of(Effect.class),
            Arbitraries.integers().between(1, 4),
            Arbitraries.of(REGIONS).injectNull(0.3),
            Arbitraries.of(Side.class))
        .as(
            (id, level, target, scope, effect, cap, region, side) -> {
              boolean hard = level == Level.ABSOLUTE || level == Level.CLEARANCE;
              Effect does = hard ? Effect.BLOCK : effect;
              return new Hazard(
                  id,
                  id,
                  name("Condition"),
                  level,
                  target,
                  target == Target.FAMILIES ? List.of("MASSAGE") : List.of("SWE", "EXE"),
                  scope,
                  List.of("CALF", "NECK_BACK"),
                  region,
                  region == null ? null : name(region),
                  region == null ? null : side,
                  does,
                  does == Effect.CAP_PRESSURE ? cap : null,
                  name("Advice"),
                  false);
            });
  }

  @Provide
  Arbitrary<Meant> meant() {
    return Combinators.combine(
            Arbitraries.of(CATALOGUE),
            Arbitraries.of(REGIONS).injectNull(0.2),
            Arbitraries.of(Side.class).injectNull(0.2),
            Arbitraries.integers().between(1, 5).injectNull(0.2),
            Arbitraries.of(OILS).injectNull(0.3))
        .as(
            (intervention, region, side, pressure, oil) ->
                new Meant(
                    intervention,
                    region,
                    region == null ? null : side,
                    intervention.pressureMin() == null ? null : pressure,
                    oil == null ? null : oil.code()));
  }
}
