package org.restora.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.restora.shared.data.Sentence;
import org.restora.shared.data.Translated;

/** How often recovery massage is meant to be (rule L7). */
class FrequencyProfileTest {

  private static final LocalDate START = LocalDate.of(2026, 11, 23);
  private static final List<String> MASSAGES = List.of("MASSAGE_45", "DEEP_TISSUE_60");
  private static final FrequencyProfile ATHLETE =
      new FrequencyProfile("ATHLETE", Translated.of("Athlete", "Sport"), 2, 24, 30, MASSAGES);
  private static final FrequencyProfile OPEN =
      new FrequencyProfile("MAINTENANCE", Translated.of("Open", "Offen"), 1, null, 84, MASSAGES);

  private static PlanForm plan(PlanForm.Line... lines) {
    PlanForm form = new PlanForm();
    form.setStartsOn(START);
    form.setReviewOn(START.plusDays(14));
    form.setLines(List.of(lines));
    return form;
  }

  private static PlanForm.Line line(String treatment, int timesPerWeek, int visits, int fromWeek) {
    PlanForm.Line line = new PlanForm.Line();
    line.setTreatmentType(treatment);
    line.setTimesPerWeek(timesPerWeek);
    line.setVisits(visits);
    line.setFromWeek(fromWeek);
    return line;
  }

  private static List<String> keys(FrequencyProfile profile, PlanForm plan) {
    return profile.exceeded(plan).stream().map(Sentence::key).toList();
  }

  @Test
  void anAthleteBeginsWithTwoAWeekForAsManyWeeksAsTheTemplateAndAReview() {
    PlanForm plan = plan(line("MASSAGE_45", 1, 10, 1), line("PHYSIO_30", 3, 9, 1));
    ATHLETE.fill(plan);
    assertEquals(2, plan.getLines().get(0).getTimesPerWeek());
    assertEquals(20, plan.getLines().get(0).getVisits());
    assertEquals(3, plan.getLines().get(1).getTimesPerWeek(), "of another kind");
    assertEquals(START.plusDays(30), plan.getReviewOn());
    assertEquals(List.of(), keys(ATHLETE, plan));
  }

  @Test
  void whatItBeginsWithIsNeverBeyondItsOwnCaps() {
    PlanForm plan = plan(line("MASSAGE_45", 3, 60, 1), line("DEEP_TISSUE_60", 2, 30, 1));
    ATHLETE.fill(plan);
    assertEquals(List.of(), keys(ATHLETE, plan));
    assertEquals(24, plan.getLines().stream().mapToInt(PlanForm.Line::getVisits).sum());
    PlanForm one = plan(line("MASSAGE_45", 3, 60, 1));
    ATHLETE.fill(one);
    assertEquals(24, one.getLines().get(0).getVisits());
    assertEquals(List.of(), keys(ATHLETE, one));
  }

  @Test
  void treatmentsOfTheSameWeekCountTogetherAndPhasesDoNot() {
    assertEquals(
        List.of("profile_times"),
        keys(ATHLETE, plan(line("MASSAGE_45", 2, 4, 1), line("DEEP_TISSUE_60", 1, 1, 2))));
    assertEquals(
        List.of(),
        keys(ATHLETE, plan(line("MASSAGE_45", 2, 4, 1), line("DEEP_TISSUE_60", 1, 1, 3))));
  }

  @Test
  void anOpenEndHasNoMostVisitsButAReview() {
    PlanForm plan = plan(line("MASSAGE_45", 1, 150, 1));
    assertEquals(List.of(), keys(OPEN, plan));
    plan.setReviewOn(START.plusDays(85));
    assertEquals(List.of("profile_review"), keys(OPEN, plan));
  }

  @Test
  void aCapNamesTheProfileItsFigureAndWhatWasWritten() {
    Sentence said = ATHLETE.exceeded(plan(line("MASSAGE_45", 3, 30, 1))).get(0);
    assertEquals(List.of(ATHLETE.name(), 2, 3), said.args());
  }
}
