package org.restora.plan.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.restora.catalog.Family;
import org.restora.catalog.Side;
import org.restora.patient.Event;

/** What holds for every kind of rule and every course. */
class RulePropertiesTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate DAY = LocalDate.of(2027, 3, 22);
  private static final Targets MASSAGE = Targets.of(Family.MASSAGE);
  private static final Targets EXERCISE = Targets.of(Family.EXERCISE);

  @Property
  void theOrderInWhichVisitsAreGivenNeverMatters(
      @ForAll("demands") Demand demand, @ForAll("courses") Course course, @ForAll long seed) {
    List<Visit> shuffled = new ArrayList<>(course.visits());
    Collections.shuffle(shuffled, new Random(seed));
    assertEquals(demand.judge(course), demand.judge(new Course(BERLIN, shuffled, course.facts())));
  }

  @Property
  void aBreachNamesVisitsOfItsCourseInTheOrderOfTime(
      @ForAll("demands") Demand demand, @ForAll("courses") Course course) {
    List<String> keys = course.visits().stream().map(Visit::key).toList();
    for (Breach breach : demand.judge(course)) {
      assertTrue(keys.containsAll(breach.visits()));
      assertEquals(new HashSet<>(breach.visits()).size(), breach.visits().size());
    }
  }

  /** Looking only as far as a demand reaches finds what looking at everything finds. */
  @Property
  void theReachOfADemandIsFarEnough(
      @ForAll("demands") Demand demand, @ForAll("courses") Course course) {
    for (Visit candidate : course.visits()) {
      Course others =
          new Course(
              BERLIN,
              course.visits().stream().filter(v -> v != candidate).toList(),
              course.facts());
      Rules rules = new Rules(List.of(new CourseRule("RULE", null, false, 1, demand)));
      long near = rules.judge(others, candidate).stream().map(Verdict::breach).distinct().count();
      long all =
          demand.judge(course).stream()
              .filter(b -> b.visits().contains(candidate.key()))
              .distinct()
              .count();
      assertEquals(all, near, () -> demand + " at " + candidate.key());
    }
  }

  @Property
  void withoutVisitsNothingIsBroken(@ForAll("demands") Demand demand) {
    assertEquals(List.of(), demand.judge(new Course(BERLIN, List.of(), Facts.NONE)));
  }

  /** Kinds that only forbid: taking visits away cannot break them. */
  @Property
  void whatIsForbiddenIsNotForbiddenMoreWithFewerVisits(
      @ForAll("forbidding") Demand demand, @ForAll("courses") Course course, @ForAll long seed) {
    List<Visit> fewer = new ArrayList<>(course.visits());
    Random random = new Random(seed);
    fewer.removeIf(v -> random.nextBoolean());
    Set<String> all = blamed(demand, course);
    Set<String> some = blamed(demand, new Course(BERLIN, fewer, course.facts()));
    assertTrue(all.containsAll(some), () -> some + " of " + all);
  }

  @Property
  void aDayThatIsNamedAsTheFirstPossibleKeepsTheGap(@ForAll("courses") Course course) {
    Gap gap = new Gap(MASSAGE, true, Gap.Unit.CALENDAR_DAYS, 2);
    for (Breach breach : gap.judge(course)) {
      Visit earlier = visit(course, breach.visits().get(0));
      Visit later = visit(course, breach.visits().get(1));
      LocalDate day = (LocalDate) breach.remedy().value();
      Instant start = day.atTime(course.clock(later)).atZone(BERLIN).toInstant();
      Visit moved =
          new Visit(
              later.key(),
              start,
              start.plus(length(later)),
              later.therapistId(),
              later.treatmentType(),
              false,
              later.doses());
      assertEquals(
          List.of(), gap.judge(new Course(BERLIN, List.of(earlier, moved), course.facts())));
    }
  }

  @Property
  void anInstantThatIsNamedAsTheFirstPossibleKeepsTheGapAlsoAcrossTheClockChange(
      @ForAll("courses") Course course) {
    Gap gap = new Gap(MASSAGE, false, Gap.Unit.ELAPSED_HOURS, 30);
    for (Breach breach : gap.judge(course)) {
      Visit earlier = visit(course, breach.visits().get(0));
      Visit later = visit(course, breach.visits().get(1));
      Instant start = (Instant) breach.remedy().value();
      assertTrue(
          gap.judge(new Course(BERLIN, List.of(earlier, at(later, start)), course.facts()))
              .isEmpty());
      assertTrue(
          !gap.judge(
                  new Course(
                      BERLIN, List.of(earlier, at(later, start.minusSeconds(60))), course.facts()))
              .isEmpty());
    }
  }

  @Property
  void aStricterFigureBreaksWhatALaxerBreaks(@ForAll("courses") Course course) {
    assertTrue(
        blamed(new Gap(MASSAGE, true, Gap.Unit.CALENDAR_DAYS, 3), course)
            .containsAll(blamed(new Gap(MASSAGE, true, Gap.Unit.CALENDAR_DAYS, 2), course)));
    assertTrue(
        blamed(new AtMost(MASSAGE, AtMost.Count.VISITS, AtMost.Span.WEEK, 1), course)
            .containsAll(
                blamed(new AtMost(MASSAGE, AtMost.Count.VISITS, AtMost.Span.WEEK, 2), course)));
    assertTrue(
        blamed(new QuietBefore(MASSAGE, Event.COMPETITION, 5), course)
            .containsAll(blamed(new QuietBefore(MASSAGE, Event.COMPETITION, 2), course)));
  }

  @Property
  void whatIsAllowedAtMostIsAllowed(@ForAll("courses") Course course) {
    int visits = (int) course.visits().stream().filter(v -> v.has(MASSAGE)).count();
    assertEquals(
        List.of(),
        new AtMost(MASSAGE, AtMost.Count.VISITS, AtMost.Span.COURSE, visits).judge(course));
    if (visits > 0) {
      assertEquals(
          1,
          new AtMost(MASSAGE, AtMost.Count.VISITS, AtMost.Span.COURSE, visits - 1)
              .judge(course)
              .size());
    }
  }

  @Property
  void weeksAndDaysTogetherCountEveryVisitOnce(@ForAll("courses") Course course) {
    int days =
        new AtMost(Targets.ALL, AtMost.Count.VISITS, AtMost.Span.DAY, 0).judge(course).size();
    int weeks =
        new AtMost(Targets.ALL, AtMost.Count.VISITS, AtMost.Span.WEEK, 0).judge(course).size();
    assertEquals(course.visits().stream().filter(v -> v.has(Targets.ALL)).count(), days);
    assertEquals(days, weeks);
  }

  @Property
  void aSideMeetsItselfAndBothMeetEither(@ForAll("doses") Dose one, @ForAll("doses") Dose other) {
    assertEquals(one.meets(other), other.meets(one));
    assertTrue(one.meets(one));
  }

  @Property
  void theLastVisitToComeIsTheOneToChange(
      @ForAll("courses") Course course, @ForAll("doses") Dose dose) {
    Instant after = DAY.plusDays(40).atTime(8, 0).atZone(BERLIN).toInstant();
    Visit last = new Visit("last", after, after.plusSeconds(1800), 1L, "T", false, List.of(dose));
    Gap gap = new Gap(Targets.ALL, false, Gap.Unit.CALENDAR_DAYS, 100);
    List<Breach> breaches = gap.judge(course.with(last));
    boolean anyBefore = course.visits().stream().anyMatch(v -> !v.doses().isEmpty());
    assertEquals(anyBefore, breaches.stream().anyMatch(b -> blamed(b).equals("last")));
  }

  private static Visit at(Visit visit, Instant start) {
    return new Visit(
        visit.key(),
        start,
        start.plus(length(visit)),
        visit.therapistId(),
        visit.treatmentType(),
        false,
        visit.doses());
  }

  private static Visit visit(Course course, String key) {
    return course.visits().stream().filter(v -> v.key().equals(key)).findFirst().orElseThrow();
  }

  private static Duration length(Visit visit) {
    return Duration.between(visit.startsAt(), visit.endsAt());
  }

  /** The visit to change: the last that is named. */
  private static String blamed(Breach breach) {
    return breach.visits().get(breach.visits().size() - 1);
  }

  private static Set<String> blamed(Demand demand, Course course) {
    Set<String> keys = new HashSet<>();
    demand.judge(course).forEach(b -> keys.add(blamed(b)));
    return keys;
  }

  @Provide
  Arbitrary<Dose> doses() {
    return Combinators.combine(
            Arbitraries.of(Family.MASSAGE, Family.EXERCISE, Family.ACTIVE_RECOVERY),
            Arbitraries.of("LOWER_BACK", "CALF", "THIGH").injectNull(0.1),
            Arbitraries.of(Side.class).injectNull(0.2),
            Arbitraries.integers().between(5, 60),
            Arbitraries.integers().between(1, 5).injectNull(0.2),
            Arbitraries.of(true, false, false))
        .as(
            (family, region, side, minutes, pressure, phototoxic) ->
                new Dose(family.name(), family, region, side, minutes, pressure, phototoxic));
  }

  private Arbitrary<Visit> visits() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 20),
            Arbitraries.integers().between(0, 168),
            Arbitraries.integers().between(1, 18),
            Arbitraries.longs().between(1, 3).injectNull(0.1),
            doses().list().ofMaxSize(3))
        .as(
            (day, slot, length, therapist, doses) -> {
              Instant start =
                  DAY.plusDays(day)
                      .atTime(LocalTime.of(6, 0).plusMinutes(slot * 5L))
                      .atZone(BERLIN)
                      .toInstant();
              return new Visit(
                  "?", start, start.plusSeconds(300L * length), therapist, "T", false, doses);
            });
  }

  @Provide
  Arbitrary<Course> courses() {
    return Combinators.combine(
            visits().list().ofMaxSize(14), Arbitraries.integers().between(0, 10).injectNull(0.3))
        .as(
            (visits, soreness) -> {
              List<Visit> keyed = new ArrayList<>();
              for (Visit v : visits) {
                keyed.add(
                    new Visit(
                        "v" + keyed.size(),
                        v.startsAt(),
                        v.endsAt(),
                        v.therapistId(),
                        v.treatmentType(),
                        false,
                        v.doses()));
              }
              return new Course(
                  BERLIN,
                  keyed,
                  new Facts(
                      Map.of(
                          Event.SURGERY,
                          Set.of(DAY.minusDays(10)),
                          Event.COMPETITION,
                          Set.of(DAY.plusDays(9), DAY.plusDays(16))),
                      Set.of("SLEEP"),
                      soreness,
                      null));
            });
  }

  @Provide
  Arbitrary<Demand> forbidding() {
    return Arbitraries.of(
        new Gap(MASSAGE, false, Gap.Unit.CALENDAR_DAYS, 2),
        new Gap(MASSAGE, true, Gap.Unit.ELAPSED_HOURS, 30),
        new NotSameDay(MASSAGE, EXERCISE, true),
        new QuietBefore(MASSAGE, Event.COMPETITION, 2),
        new NotBefore(EXERCISE, Event.SURGERY, 20),
        new AtMost(MASSAGE, AtMost.Count.MINUTES, AtMost.Span.WEEK, 60),
        new AtMost(Targets.ALL, AtMost.Count.VISITS, AtMost.Span.DAY, 1),
        new PauseBetween(Targets.ALL, 30),
        new PreferredTime(MASSAGE, "SLEEP", LocalTime.of(16, 0), LocalTime.of(20, 0)),
        new CapWhenSore(MASSAGE, 7, 2));
  }

  @Provide
  Arbitrary<Demand> demands() {
    return Arbitraries.oneOf(
        forbidding(),
        Arbitraries.of(
            new AfterActive(MASSAGE, Targets.of(Family.ACTIVE_RECOVERY), 120),
            new EvaluationFirst(Targets.ALL),
            new RestDay(EXERCISE, 2),
            new SameTherapist(70, 3),
            new HandLoad(MASSAGE, 60, 15, 90),
            new UvAfterOil(EXERCISE, true, 12),
            new NotAlone(MASSAGE, Set.of("LOWER_BACK"))));
  }
}
