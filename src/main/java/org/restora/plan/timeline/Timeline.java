package org.restora.plan.timeline;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.restora.plan.BookedVisits;
import org.restora.plan.Scores;
import org.restora.plan.home.Adherence;
import org.restora.shared.data.Translated;

/** A plan's weeks with the measures of its goals beside them; each track has a place a week. */
public record Timeline(List<Week> weeks, List<Track> tracks) implements Serializable {

  private static final int DAYS = 7;

  /**
   * A week of the plan.
   *
   * @param number from 1
   * @param planned minutes promised
   * @param delivered minutes of the visits that took place
   * @param home what was done at home, due up to yesterday
   * @param present whether today lies in it
   */
  public record Week(
      int number, LocalDate begins, int planned, int delivered, Adherence home, boolean present)
      implements Serializable {

    /** What its bar is drawn on: the more of promised and delivered, never nothing. */
    public int scale() {
      return Math.max(1, Math.max(planned, delivered));
    }
  }

  /** A measure a goal is about. */
  public record Measure(
      String code,
      Translated name,
      BigDecimal scaleMin,
      BigDecimal scaleMax,
      BigDecimal baseline,
      BigDecimal target)
      implements Serializable {}

  /** A measure with the last value of each week, null where none was taken. */
  public record Track(Measure measure, List<BigDecimal> values) implements Serializable {

    /**
     * A place on the strip: weeks from the left, the middle of one at a half; 0 is above, 1 below.
     */
    public record Point(double x, double y) implements Serializable {}

    public List<Point> points() {
      return IntStream.range(0, values.size())
          .filter(week -> values.get(week) != null)
          .mapToObj(week -> new Point(week + 0.5, height(values.get(week))))
          .toList();
    }

    /** The points as SVG writes them. */
    public String line() {
      return points().stream().map(p -> p.x() + "," + p.y()).collect(Collectors.joining(" "));
    }

    /** Where the target lies; null without one. */
    public Double targetHeight() {
      return measure.target() == null ? null : height(measure.target());
    }

    /** On the measure's own scale; places at its ends are kept a tenth away from the edge. */
    private double height(BigDecimal value) {
      double least = measure.scaleMin().doubleValue();
      double share = (value.doubleValue() - least) / (measure.scaleMax().doubleValue() - least);
      return Math.round(900 - 800 * share) / 1000.0;
    }
  }

  /** A visit line, as far as it says how much is promised when. */
  record Line(int minutes, int timesPerWeek, int visits, int fromWeek) {

    /** Minutes promised in a week, counted from 0. */
    int planned(int week) {
      int before = timesPerWeek * (week + 1 - fromWeek);
      return before < 0 ? 0 : minutes * Math.max(0, Math.min(timesPerWeek, visits - before));
    }

    int lastWeek() {
      return fromWeek - 1 + (visits + timesPerWeek - 1) / timesPerWeek;
    }
  }

  /**
   * How many weeks are shown (rule W1).
   *
   * @param today the last day that counts: today, or the day on which the plan ended
   */
  static int weeks(LocalDate begins, LocalDate today, boolean ended, List<Line> lines) {
    int lived = Math.max(0, Math.toIntExact(ChronoUnit.DAYS.between(begins, today)) / DAYS + 1);
    int promised = lines.stream().mapToInt(Line::lastWeek).max().orElse(0);
    return Math.max(1, ended ? lived : Math.max(lived, promised));
  }

  static Timeline of(
      LocalDate begins,
      LocalDate today,
      ZoneId zone,
      List<Line> lines,
      List<BookedVisits.Delivered> delivered,
      List<Adherence> home,
      List<Measure> measures,
      List<Scores.Score> scores) {
    List<Week> weeks = new ArrayList<>();
    for (int week = 0; week < home.size(); week++) {
      int number = week;
      LocalDate first = begins.plusWeeks(week);
      weeks.add(
          new Week(
              week + 1,
              first,
              lines.stream().mapToInt(line -> line.planned(number)).sum(),
              delivered.stream()
                  .filter(d -> week(begins, d.startsAt().atZone(zone).toLocalDate()) == number)
                  .mapToInt(BookedVisits.Delivered::minutes)
                  .sum(),
              home.get(week),
              !today.isBefore(begins) && week(begins, today) == week));
    }
    return new Timeline(
        List.copyOf(weeks),
        measures.stream().map(m -> track(begins, zone, home.size(), m, scores)).toList());
  }

  private static Track track(
      LocalDate begins, ZoneId zone, int weeks, Measure measure, List<Scores.Score> scores) {
    List<BigDecimal> values = new ArrayList<>();
    for (int week = 0; week < weeks; week++) {
      int number = week;
      values.add(
          scores.stream()
              .filter(s -> s.measure().equals(measure.code()))
              .filter(s -> week(begins, s.takenAt().atZone(zone).toLocalDate()) == number)
              .reduce((earlier, later) -> later)
              .map(Scores.Score::value)
              .orElse(null));
    }
    return new Track(measure, values);
  }

  /** What came before the plan, and was linked to it, belongs to its first week. */
  private static int week(LocalDate begins, LocalDate day) {
    long days = Math.max(0, ChronoUnit.DAYS.between(begins, day));
    return Math.toIntExact(days / DAYS);
  }

  /** Whether anything was promised or measured yet. */
  public boolean isBlank() {
    return !isHome()
        && weeks.stream().allMatch(week -> week.planned() + week.delivered() == 0)
        && tracks.stream().allMatch(track -> track.points().isEmpty());
  }

  /** Whether anything was ever to be done at home. */
  public boolean isHome() {
    return weeks.stream().anyMatch(week -> week.home().due() + week.home().done() > 0);
  }
}
