package org.restora.plan.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.restora.catalog.Family.MASSAGE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.restora.catalog.Family;
import org.restora.catalog.Side;

/** A therapist's hands, and light on oiled skin, as sentences. */
class HandsAndLightTest extends CourseGround {

  // hand load

  private final HandLoad hands = new HandLoad(DEEP, 60, 15, 90);
  private final Map<LocalDate, List<Visit>> work = new HashMap<>();

  /** The therapist works deeply with somebody else. */
  private void other(long therapist, String time) {
    Instant start = at(MONDAY, time);
    work.computeIfAbsent(MONDAY, d -> new ArrayList<>())
        .add(
            new Visit(
                "other " + time,
                start,
                start.plusSeconds(1800),
                therapist,
                "MASSAGE_45",
                false,
                List.of(deep("CALF", Side.LEFT))));
  }

  private List<Breach> judgeHands() {
    return hands.judge(new Course(BERLIN, visits, work, facts));
  }

  @Test
  void sixtyMinutesInARowAreAllowedAndTheNextVisitIsOneTooMany() {
    other(1, "08:00");
    visit("a", MONDAY, "08:30", 30, deep("LOWER_BACK", Side.BOTH));
    assertEquals(List.of(), judgeHands());
    other(1, "09:10");
    assertEquals(one(about(Remedy.Kind.NOT_BEFORE, at(MONDAY, "09:55"), "a")), judgeHands());
  }

  @Test
  void aQuarterOfAnHourWithoutDeepWorkEndsTheRow() {
    other(1, "08:00");
    other(1, "08:30");
    visit("a", MONDAY, "09:15", 30, deep("LOWER_BACK", Side.BOTH));
    assertEquals(List.of(), judgeHands());
  }

  @Test
  void theDayIsCappedWhateverThePauses() {
    other(1, "08:00");
    other(1, "12:00");
    other(1, "17:00");
    visit("a", MONDAY, "10:00", 30, deep("LOWER_BACK", Side.BOTH));
    assertEquals(one(about(Remedy.Kind.OTHER_DAY, MONDAY, "a")), judgeHands());
  }

  @Test
  void theHandsOfOthersAndLightWorkDoNotCount() {
    other(2, "08:00");
    other(2, "08:30");
    other(2, "09:00");
    visit("a", MONDAY, "09:30", 30, deep("LOWER_BACK", Side.BOTH));
    visit("b", MONDAY, "10:00", 30, swedish());
    assertEquals(List.of(), judgeHands());
  }

  @Test
  void whatOthersAloneMakeTooMuchIsNoMatterOfThisCourse() {
    other(1, "08:00");
    other(1, "08:30");
    other(1, "09:00");
    other(1, "09:30");
    visit("a", MONDAY, "14:00", 30, swedish());
    assertEquals(List.of(), judgeHands());
  }

  // oil and light

  private final UvAfterOil light = new UvAfterOil(Targets.of(Family.LIGHT_THERAPY), true, 12);

  private static Dose oiled(String region, Side side) {
    return new Dose("SWE", MASSAGE, region, side, 30, 2, true);
  }

  private static Dose lit(String region, Side side) {
    return new Dose("UVB", Family.LIGHT_THERAPY, region, side, 10, null);
  }

  @Test
  void elevenHoursAfterThePhototoxicOilThereIsNoLightAndTwelveHoursAfterItThereIs() {
    visit("oil", MONDAY, "07:00", 60, oiled("LOWER_BACK", Side.BOTH));
    visit("uv", MONDAY, "19:00", 10, lit("LOWER_BACK", Side.BOTH));
    assertEquals(
        one(about(Remedy.Kind.NOT_BEFORE, at(MONDAY, "20:00"), "oil", "uv")), judge(light));
    visits.remove(1);
    visit("uv", MONDAY, "20:00", 10, lit("LOWER_BACK", Side.BOTH));
    assertEquals(List.of(), judge(light));
  }

  @Test
  void otherSkinMayHaveLightAndWholeBodyLightReachesEverything() {
    visit("oil", MONDAY, "07:00", 60, oiled("CALF", Side.LEFT));
    visit("other", MONDAY, "09:00", 10, lit("CALF", Side.RIGHT));
    assertEquals(List.of(), judge(light));
    visit("whole", MONDAY, "10:00", 10, lit(null, null));
    assertEquals(List.of("oil", "whole"), judge(light).get(0).visits());
  }

  @Test
  void oilAndLightInOneVisitBurnToo() {
    visit("a", MONDAY, "07:00", 60, oiled("CALF", Side.LEFT), lit("CALF", Side.LEFT));
    assertEquals(one(about(Remedy.Kind.APART, null, "a")), judge(light));
  }

  @Test
  void lightBeforeTheOilAndOilsThatBearLightAreAllowed() {
    visit("uv", MONDAY, "07:00", 10, lit("LOWER_BACK", Side.BOTH));
    visit("oil", MONDAY, "08:00", 60, oiled("LOWER_BACK", Side.BOTH));
    visit("a", MONDAY.plusDays(2), "08:00", 60, swedish());
    visit("b", MONDAY.plusDays(2), "10:00", 10, lit("LOWER_BACK", Side.BOTH));
    assertEquals(List.of(), judge(light));
  }
}
