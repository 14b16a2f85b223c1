package org.restora.plan.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.restora.catalog.Family.ACTIVE_RECOVERY;
import static org.restora.catalog.Family.EXERCISE;
import static org.restora.catalog.Family.MASSAGE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.restora.catalog.Side;
import org.restora.patient.Event;

/** Each kind of rule, as sentences. */
class DemandTest extends CourseGround {

  // gap

  private final Gap twoDays = new Gap(DEEP, true, Gap.Unit.CALENDAR_DAYS, 2);

  @Test
  void tuesdayAfternoonToThursdayMorningAreTwoDays() {
    visit("a", MONDAY.plusDays(1), "16:00", 30, deep("LOWER_BACK", Side.BOTH));
    visit("b", MONDAY.plusDays(3), "08:30", 30, deep("LOWER_BACK", Side.BOTH));
    assertEquals(List.of(), judge(twoDays));
  }

  @Test
  void theNextDayIsTooSoonAndTheFirstPossibleDayIsNamed() {
    visit("a", MONDAY, "08:00", 30, deep("LOWER_BACK", Side.BOTH));
    visit("b", MONDAY.plusDays(1), "19:00", 30, deep("LOWER_BACK", Side.BOTH));
    assertEquals(
        one(about(Remedy.Kind.NOT_BEFORE_DAY, MONDAY.plusDays(2), "a", "b")), judge(twoDays));
  }

  @Test
  void theOtherSideIsAnotherPlaceAndBothSidesMeetEither() {
    visit("a", MONDAY, "08:00", 30, deep("CALF", Side.LEFT));
    visit("b", MONDAY.plusDays(1), "08:00", 30, deep("CALF", Side.RIGHT));
    assertEquals(List.of(), judge(twoDays));
    visit("c", MONDAY.plusDays(2), "08:00", 30, deep("CALF", Side.BOTH));
    assertEquals(
        one(about(Remedy.Kind.NOT_BEFORE_DAY, MONDAY.plusDays(3), "b", "c")), judge(twoDays));
  }

  @Test
  void otherWorkInBetweenDoesNotHideTheEarlierOne() {
    visit("a", MONDAY, "08:00", 30, deep("LOWER_BACK", Side.BOTH));
    visit("b", MONDAY, "12:00", 30, swedish());
    visit("c", MONDAY.plusDays(1), "08:00", 30, deep("LOWER_BACK", Side.BOTH));
    assertEquals(List.of("a", "c"), judge(twoDays).get(0).visits());
  }

  @Test
  void hoursAreElapsedAlsoInTheNightTheClockGoesBack() {
    Gap sixHours = new Gap(DEEP, true, Gap.Unit.ELAPSED_HOURS, 6);
    LocalDate change = LocalDate.of(2027, 10, 31);
    visit("a", change, "00:00", 30, deep("LOWER_BACK", Side.BOTH));
    // five and a half hours on the wall, six and a half that passed
    visit("b", change, "06:00", 30, deep("LOWER_BACK", Side.BOTH));
    assertEquals(List.of(), judge(sixHours));
    visits.clear();
    LocalDate spring = LocalDate.of(2027, 3, 28);
    visit("a", spring, "00:00", 30, deep("LOWER_BACK", Side.BOTH));
    // six and a half on the wall, five and a half that passed
    visit("b", spring, "07:00", 30, deep("LOWER_BACK", Side.BOTH));
    assertEquals(
        one(about(Remedy.Kind.NOT_BEFORE, at(spring, "07:30"), "a", "b")), judge(sixHours));
  }

  // after something active

  private final AfterActive afterWalking =
      new AfterActive(Targets.of(MASSAGE), Targets.of(ACTIVE_RECOVERY), 120);

  @Test
  void massageFollowsLightActivityWithinTwoHours() {
    visit("walk", MONDAY, "08:00", 30, dose(ACTIVE_RECOVERY));
    visit("massage", MONDAY, "10:30", 30, swedish());
    assertEquals(List.of(), judge(afterWalking));
  }

  @Test
  void massageBeforeTheWalkOrLongAfterItIsNotAsItShouldBe() {
    visit("early", MONDAY, "07:00", 30, swedish());
    visit("walk", MONDAY, "08:00", 30, dose(ACTIVE_RECOVERY));
    visit("late", MONDAY, "10:35", 30, swedish());
    assertEquals(
        List.of(
            about(Remedy.Kind.NOT_BEFORE, at(MONDAY, "08:30"), "walk", "early"),
            about(Remedy.Kind.NOT_BEFORE, at(MONDAY, "08:30"), "walk", "late")),
        judge(afterWalking));
  }

  @Test
  void massageOnADayWithoutActivityIsFine() {
    visit("massage", MONDAY, "07:00", 30, swedish());
    visit("walk", MONDAY.plusDays(1), "08:00", 30, dose(ACTIVE_RECOVERY));
    assertEquals(List.of(), judge(afterWalking));
  }

  // not on one day

  @Test
  void deepWorkAndTestingOfOnePlaceAreNotOnOneDay() {
    NotSameDay rule = new NotSameDay(DEEP, Targets.of("TEST"), true);
    visit("test", MONDAY, "08:00", 30, new Dose("TEST", EXERCISE, "THIGH", Side.LEFT, 30, null));
    visit("elsewhere", MONDAY, "10:00", 30, deep("CALF", Side.LEFT));
    assertEquals(List.of(), judge(rule));
    visit("here", MONDAY, "12:00", 30, deep("THIGH", Side.LEFT));
    assertEquals(one(about(Remedy.Kind.OTHER_DAY, MONDAY, "test", "here")), judge(rule));
  }

  // events

  @Test
  void theDaysBeforeACompetitionAreQuietAndTheDayItself() {
    QuietBefore rule = new QuietBefore(DEEP, Event.COMPETITION, 2);
    facts = new Facts(Map.of(Event.COMPETITION, Set.of(MONDAY.plusDays(5))), Set.of(), null, null);
    visit("fine", MONDAY.plusDays(2), "20:00", 30, deep("CALF", Side.LEFT));
    visit("quiet", MONDAY.plusDays(3), "08:00", 30, deep("CALF", Side.RIGHT));
    visit("day", MONDAY.plusDays(5), "08:00", 30, deep("THIGH", Side.LEFT));
    visit("after", MONDAY.plusDays(6), "08:00", 30, deep("THIGH", Side.RIGHT));
    assertEquals(
        List.of(
            about(Remedy.Kind.BEFORE_DAY, MONDAY.plusDays(3), "quiet"),
            about(Remedy.Kind.BEFORE_DAY, MONDAY.plusDays(3), "day")),
        judge(rule));
  }

  @Test
  void aPhaseOpensSoManyDaysAfterSurgery() {
    NotBefore rule = new NotBefore(WORK, Event.SURGERY, 28);
    facts = new Facts(Map.of(Event.SURGERY, Set.of(MONDAY.minusDays(27))), Set.of(), null, null);
    visit("early", MONDAY, "08:00", 30, dose(EXERCISE));
    visit("open", MONDAY.plusDays(1), "08:00", 30, dose(EXERCISE));
    assertEquals(one(about(Remedy.Kind.NOT_BEFORE_DAY, MONDAY.plusDays(1), "early")), judge(rule));
    facts = Facts.NONE;
    assertEquals(List.of(), judge(rule));
  }

  // at most

  @Test
  void theThirdVisitOfAWeekIsOneTooManyAndTheWeekBeginsOnMonday() {
    AtMost rule = new AtMost(Targets.ALL, AtMost.Count.VISITS, AtMost.Span.WEEK, 2);
    visit("sun", MONDAY.minusDays(1), "08:00", 30, swedish());
    visit("mon", MONDAY, "08:00", 30, swedish());
    visit("wed", MONDAY.plusDays(2), "08:00", 30, swedish());
    assertEquals(List.of(), judge(rule));
    visit("fri", MONDAY.plusDays(4), "08:00", 30, swedish());
    assertEquals(one(about(Remedy.Kind.AT_MOST, 2, "fri")), judge(rule));
  }

  @Test
  void minutesOfADayAreCountedForTheTargetsOnly() {
    AtMost rule = new AtMost(DEEP, AtMost.Count.MINUTES, AtMost.Span.DAY, 30);
    visit("a", MONDAY, "08:00", 60, deep("CALF", Side.LEFT), swedish());
    assertEquals(List.of(), judge(rule));
    visit("b", MONDAY, "15:00", 60, deep("CALF", Side.RIGHT));
    assertEquals(one(about(Remedy.Kind.AT_MOST, 30, "b")), judge(rule));
  }

  // evaluation first

  @Test
  void treatmentWaitsForAnEvaluationBookedOrSigned() {
    EvaluationFirst rule = new EvaluationFirst(Targets.ALL);
    visit("a", MONDAY, "08:00", 30, swedish());
    assertEquals(one(about(Remedy.Kind.EVALUATION, null, "a")), judge(rule));
    facts = new Facts(Map.of(), Set.of(), null, at(MONDAY.minusDays(1), "12:00"));
    assertEquals(List.of(), judge(rule));
    facts = Facts.NONE;
    Instant seven = at(MONDAY, "07:00");
    visits.add(
        new Visit("eval", seven, seven.plusSeconds(1800), 1L, "EVALUATION", true, List.of()));
    assertEquals(List.of(), judge(rule));
  }

  // time of day

  @Test
  void whenTheGoalIsSleepMassageLiesInTheEvening() {
    PreferredTime rule =
        new PreferredTime(Targets.of(MASSAGE), "SLEEP", LocalTime.of(16, 0), LocalTime.of(20, 0));
    visit("noon", MONDAY, "12:00", 30, swedish());
    visit("four", MONDAY.plusDays(1), "16:00", 30, swedish());
    assertEquals(List.of(), judge(rule), "without the goal any time will do");
    facts = new Facts(Map.of(), Set.of("SLEEP"), null, null);
    assertEquals(one(about(Remedy.Kind.FROM_CLOCK, LocalTime.of(16, 0), "noon")), judge(rule));
  }

  // rest

  @Test
  void betweenTwoBlocksOfADayThePatientRests() {
    PauseBetween rule = new PauseBetween(Targets.ALL, 30);
    visit("a", MONDAY, "08:00", 60, dose(EXERCISE));
    visit("b", MONDAY, "09:30", 30, dose(EXERCISE));
    assertEquals(List.of(), judge(rule));
    visit("c", MONDAY, "10:25", 30, dose(EXERCISE));
    assertEquals(one(about(Remedy.Kind.NOT_BEFORE, at(MONDAY, "10:30"), "b", "c")), judge(rule));
  }

  @Test
  void afterThreeStrenuousDaysComesARestDay() {
    RestDay rule = new RestDay(WORK, 3);
    for (int day = 0; day < 3; day++) {
      visit("day" + day, MONDAY.plusDays(day), "08:00", 30, dose(EXERCISE));
    }
    visit("massage", MONDAY.plusDays(3), "08:00", 30, swedish());
    visit("day4", MONDAY.plusDays(4), "08:00", 30, dose(EXERCISE));
    assertEquals(List.of(), judge(rule));
    visit("day3", MONDAY.plusDays(3), "12:00", 30, dose(EXERCISE));
    assertEquals(
        List.of(
            about(Remedy.Kind.NOT_BEFORE_DAY, MONDAY.plusDays(4), "day3"),
            about(Remedy.Kind.NOT_BEFORE_DAY, MONDAY.plusDays(5), "day4")),
        judge(rule));
  }

  // one therapist

  @Test
  void mostVisitsAreWithOneTherapist() {
    SameTherapist rule = new SameTherapist(70, 4);
    for (int i = 0; i < 7; i++) {
      visit("a" + i, MONDAY.plusDays(i), "08:00", 30, swedish());
    }
    for (int i = 0; i < 3; i++) {
      visits.add(other("b" + i, MONDAY.plusDays(7 + i)));
    }
    assertEquals(List.of(), judge(rule));
    visits.add(other("b3", MONDAY.plusDays(10)));
    assertEquals(one(about(Remedy.Kind.THERAPIST, 1L, "b0", "b1", "b2", "b3")), judge(rule));
  }

  private static Visit other(String key, LocalDate day) {
    Instant start = at(day, "08:00");
    return new Visit(key, start, start.plusSeconds(1800), 2L, "MASSAGE_45", false, List.of());
  }

  @Test
  void anotherTreatmentMayBeGivenBySomebodyElse() {
    SameTherapist rule = new SameTherapist(70, 4);
    for (int i = 0; i < 4; i++) {
      visit("a" + i, MONDAY.plusDays(i), "08:00", 30, swedish());
      Instant start = at(MONDAY.plusDays(i), "10:00");
      visits.add(
          new Visit("s" + i, start, start.plusSeconds(1800), 2L, "SPEECH_45", false, List.of()));
    }
    assertEquals(List.of(), judge(rule));
  }

  // massage alone

  @Test
  void massageIsNotTheOnlyThingForABackPain() {
    NotAlone rule = new NotAlone(Targets.of(MASSAGE), Set.of("LOWER_BACK"));
    visit("a", MONDAY, "08:00", 30, swedish());
    assertEquals(one(about(Remedy.Kind.ADD_ACTIVE, null)), judge(rule));
    visit("b", MONDAY.plusDays(1), "08:00", 30, dose(EXERCISE));
    assertEquals(List.of(), judge(rule));
  }

  @Test
  void massageAloneElsewhereIsFine() {
    visit("a", MONDAY, "08:00", 30, deep("CALF", Side.LEFT));
    assertEquals(List.of(), judge(new NotAlone(Targets.of(MASSAGE), Set.of("LOWER_BACK"))));
  }

  // soreness

  @Test
  void whoIsPainfullySoreIsTreatedGently() {
    CapWhenSore rule = new CapWhenSore(Targets.of(MASSAGE), 7, 2);
    visit("a", MONDAY, "08:00", 30, swedish());
    assertEquals(List.of(), judge(rule), "nobody asked");
    facts = new Facts(Map.of(), Set.of(), 6, null);
    assertEquals(List.of(), judge(rule));
    facts = new Facts(Map.of(), Set.of(), 7, null);
    assertEquals(one(about(Remedy.Kind.PRESSURE, 2, "a")), judge(rule));
  }

  // several events

  @Test
  void everyCompetitionIsQuietNotOnlyTheNext() {
    QuietBefore rule = new QuietBefore(DEEP, Event.COMPETITION, 2);
    facts =
        new Facts(
            Map.of(Event.COMPETITION, Set.of(MONDAY.plusDays(2), MONDAY.plusDays(9))),
            Set.of(),
            null,
            null);
    visit("before", MONDAY, "08:00", 30, deep("CALF", Side.LEFT));
    visit("between", MONDAY.plusDays(4), "08:00", 30, deep("CALF", Side.LEFT));
    visit("again", MONDAY.plusDays(8), "08:00", 30, deep("CALF", Side.LEFT));
    assertEquals(
        List.of(
            about(Remedy.Kind.BEFORE_DAY, MONDAY, "before"),
            about(Remedy.Kind.BEFORE_DAY, MONDAY.plusDays(7), "again")),
        judge(rule));
  }

  @Test
  void aSecondSurgeryClosesTheGateAgain() {
    NotBefore rule = new NotBefore(WORK, Event.SURGERY, 28);
    facts =
        new Facts(
            Map.of(Event.SURGERY, Set.of(MONDAY.minusDays(400), MONDAY.minusDays(10))),
            Set.of(),
            null,
            null);
    visit("a", MONDAY, "08:00", 30, dose(EXERCISE));
    assertEquals(one(about(Remedy.Kind.NOT_BEFORE_DAY, MONDAY.plusDays(18), "a")), judge(rule));
  }
}
