package org.restora.plan;

import java.util.ArrayList;
import java.util.List;
import org.restora.shared.data.Sentence;
import org.restora.shared.data.Translated;

/**
 * How often somebody is to have recovery massage: what a plan begins with, and caps that its checks
 * name (rule L7).
 *
 * @param timesPerWeek at most, all its treatments together
 * @param visits at most, all its treatments together; null: open end
 * @param reviewDays the review is due no later than so many days after the start
 * @param treatments codes of the treatment types it speaks of
 */
record FrequencyProfile(
    String code,
    Translated name,
    int timesPerWeek,
    Integer visits,
    int reviewDays,
    List<?> treatments) {

  /** Sets what a new plan begins with: as often as the profile says, as long as the template. */
  void fill(PlanForm plan) {
    List<PlanForm.Line> lines = mine(plan);
    int share = Math.max(1, timesPerWeek / Math.max(1, lines.size()));
    int most = visits == null ? Integer.MAX_VALUE : visits / Math.max(1, lines.size());
    for (PlanForm.Line line : lines) {
      int weeks = line.getWeeks();
      line.setTimesPerWeek(lines.size() == 1 ? share : Math.min(share, line.getTimesPerWeek()));
      line.setWeeks(weeks);
      line.setVisits(Math.max(1, Math.min(line.getVisits(), most)));
    }
    plan.setReviewOn(plan.getStartsOn().plusDays(reviewDays));
  }

  /** What of a plan is beyond the profile; keys under {@code plan.check}. */
  List<Sentence> exceeded(PlanForm plan) {
    List<Sentence> said = new ArrayList<>();
    List<PlanForm.Line> lines = mine(plan);
    int last = lines.stream().mapToInt(PlanForm.Line::lastWeek).max().orElse(0);
    int most = 0;
    for (int week = 1; week <= last; week++) {
      int at = week;
      most =
          Math.max(
              most,
              lines.stream()
                  .filter(line -> line.getFromWeek() <= at && at <= line.lastWeek())
                  .mapToInt(PlanForm.Line::getTimesPerWeek)
                  .sum());
    }
    if (most > timesPerWeek) {
      said.add(new Sentence("profile_times", name, timesPerWeek, most));
    }
    int all = lines.stream().mapToInt(PlanForm.Line::getVisits).sum();
    if (visits != null && all > visits) {
      said.add(new Sentence("profile_visits", name, visits, all));
    }
    if (plan.getReviewOn().isAfter(plan.getStartsOn().plusDays(reviewDays))) {
      said.add(new Sentence("profile_review", name, plan.getStartsOn().plusDays(reviewDays)));
    }
    return said;
  }

  private List<PlanForm.Line> mine(PlanForm plan) {
    return plan.getLines().stream()
        .filter(line -> treatments.contains(line.getTreatmentType()))
        .toList();
  }
}
