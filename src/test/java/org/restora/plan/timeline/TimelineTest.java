package org.restora.plan.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.restora.plan.BookedVisits;
import org.restora.plan.Scores;
import org.restora.plan.home.Adherence;
import org.restora.plan.timeline.Timeline.Line;
import org.restora.plan.timeline.Timeline.Measure;
import org.restora.plan.timeline.Timeline.Track;
import org.restora.plan.timeline.Timeline.Week;
import org.restora.shared.data.Translated;

/** How a plan unfolds (rules W1–W4). */
class TimelineTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate BEGINS = LocalDate.of(2026, 10, 21); // a Wednesday
  private static final Measure PAIN =
      new Measure(
          "NPRS",
          new Translated(Map.of("en", "Pain")),
          BigDecimal.ZERO,
          BigDecimal.TEN,
          BigDecimal.valueOf(7),
          BigDecimal.valueOf(3));

  private final Line massage = new Line(30, 2, 5, 2);

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
  }

  private static Timeline timeline(
      int weeks, List<Line> lines, List<BookedVisits.Delivered> delivered, Scores.Score... scores) {
    return Timeline.of(
        BEGINS,
        BEGINS.plusDays(8),
        BERLIN,
        lines,
        delivered,
        Collections.nCopies(weeks, new Adherence(0, 0)),
        List.of(PAIN),
        List.of(scores));
  }

  private static Scores.Score pain(String local, int value) {
    return new Scores.Score("NPRS", at(local), BigDecimal.valueOf(value));
  }

  @Test
  void aLinePromisesItsTimesAWeekFromItsFirstWeekUntilItsVisitsAreUsedUp() {
    Timeline strip = timeline(5, List.of(massage, new Line(45, 1, 1, 1)), List.of());
    assertEquals(List.of(45, 60, 60, 30, 0), strip.weeks().stream().map(Week::planned).toList());
  }

  @Test
  void theStripEndsWithTheLastPromiseOrThePresentWeek() {
    assertEquals(4, Timeline.weeks(BEGINS, BEGINS, false, List.of(massage)));
    assertEquals(6, Timeline.weeks(BEGINS, BEGINS.plusDays(41), false, List.of(massage)));
    assertEquals(7, Timeline.weeks(BEGINS, BEGINS.plusDays(42), false, List.of(massage)));
  }

  @Test
  void aPlanThatEndedEarlyEndsItsStripAndOneYetToBeginShowsWhatIsPromised() {
    assertEquals(2, Timeline.weeks(BEGINS, BEGINS.plusDays(13), true, List.of(massage)));
    assertEquals(4, Timeline.weeks(BEGINS, BEGINS.minusDays(9), false, List.of(massage)));
    assertEquals(1, Timeline.weeks(BEGINS, BEGINS.minusDays(9), true, List.of(massage)));
  }

  @Test
  void minutesFallIntoTheWeekOfTheSitesDayAlsoAcrossTheClockChangeAndEarlierOnesIntoTheFirst() {
    // the night of 25 October has 25 hours; the second week begins on Wednesday the 28th
    Timeline strip =
        timeline(
            2,
            List.of(),
            List.of(
                new BookedVisits.Delivered(at("2026-10-21T00:00"), 10),
                new BookedVisits.Delivered(at("2026-10-27T23:59"), 20),
                new BookedVisits.Delivered(at("2026-10-28T00:00"), 40),
                new BookedVisits.Delivered(at("2026-10-20T23:59"), 80)));
    assertEquals(List.of(110, 40), strip.weeks().stream().map(Week::delivered).toList());
  }

  @Test
  void aWeekShowsItsLastScoreAndAWeekWithoutOneNone() {
    Timeline strip =
        timeline(
            3,
            List.of(),
            List.of(),
            pain("2026-10-21T10:00", 7),
            pain("2026-10-23T10:00", 6),
            pain("2026-11-04T10:00", 4));
    Track track = strip.tracks().get(0);
    assertEquals(BigDecimal.valueOf(6), track.values().get(0));
    assertNull(track.values().get(1));
    assertEquals(BigDecimal.valueOf(4), track.values().get(2));
    assertEquals("0.5,0.42 2.5,0.58", track.line());
    assertEquals(0.66, track.targetHeight(), 1e-9);
  }

  @Test
  void thePresentWeekIsMarkedAndAStripWithoutAnythingSaysSo() {
    Timeline strip = timeline(3, List.of(), List.of());
    assertEquals(List.of(false, true, false), strip.weeks().stream().map(Week::present).toList());
    assertTrue(strip.isBlank());
    assertFalse(timeline(3, List.of(massage), List.of()).isBlank());
    assertFalse(timeline(3, List.of(), List.of(), pain("2026-10-21T10:00", 7)).isBlank());
  }
}
