package org.restora.catalog;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.restora.shared.data.Translated;

/**
 * What a plan template prescribes: visit lines with what is done in a visit, and the goals.
 * Replaced as a whole.
 */
public record TemplateBody(List<Line> lines, List<Goal> goals) implements Serializable {

  /** What is booked, and what is done in each of these visits. */
  public record Line(Visits visits, List<Item> items) implements Serializable {}

  /** Visits of one treatment type; week 1 is the first of the plan. */
  public record Visits(
      String treatmentType,
      int minutes,
      int timesPerWeek,
      int fromWeek,
      int toWeek,
      int visits,
      Translated note)
      implements Serializable {}

  /** One thing done in a visit. */
  public record Item(String intervention, String region, Side side, int minutes, Integer pressure)
      implements Serializable {}

  /**
   * What is to be reached.
   *
   * @param target null: the therapist sets it from the baseline
   */
  public record Goal(String measure, Translated goal, BigDecimal target, int dueWeek)
      implements Serializable {}

  /**
   * Refuses what no plan can be made of. Fields are named by their place: lines:0:items:2:minutes.
   *
   * @param weeks how long the plan runs
   */
  void check(int weeks) {
    for (int i = 0; i < lines.size(); i++) {
      check(lines.get(i), "lines:" + i + ":", weeks);
    }
    for (int i = 0; i < goals.size(); i++) {
      Goal goal = goals.get(i);
      String at = "goals:" + i + ":";
      Require.given(goal.measure(), at + "measure");
      Require.words(goal.goal(), at + "goal");
      Require.amount(goal.target(), at + "target");
      Require.that(
          1 <= goal.dueWeek() && goal.dueWeek() <= weeks,
          "template_goal.week",
          at + "dueWeek",
          weeks);
    }
  }

  private static void check(Line line, String at, int weeks) {
    Visits v = line.visits();
    Require.given(v.treatmentType(), at + "treatmentType");
    Require.that(
        5 <= v.minutes() && v.minutes() <= 480 && v.minutes() % 5 == 0,
        "template_line_minutes",
        at + "minutes");
    Require.that(
        1 <= v.timesPerWeek() && v.timesPerWeek() <= 7, "template_line_times", at + "timesPerWeek");
    Require.that(
        1 <= v.fromWeek() && v.fromWeek() <= v.toWeek(), "template_line_weeks", at + "toWeek");
    Require.that(v.toWeek() <= weeks, "template_line.after_end", at + "toWeek", weeks);
    int most = v.timesPerWeek() * (v.toWeek() - v.fromWeek() + 1);
    Require.that(1 <= v.visits() && v.visits() <= most, "template_line_visits", at + "visits");
    Require.wordsOrNone(v.note(), at + "note");
    for (int i = 0; i < line.items().size(); i++) {
      Item item = line.items().get(i);
      String place = at + "items:" + i + ":";
      Require.given(item.intervention(), place + "intervention");
      Require.that(
          1 <= item.minutes() && item.minutes() <= 480, "template_item_minutes", place + "minutes");
      Require.that(
          item.pressure() == null || 1 <= item.pressure() && item.pressure() <= 5,
          "template_item_pressure",
          place + "pressure");
    }
  }
}
