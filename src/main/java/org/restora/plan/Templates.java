package org.restora.plan;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.restora.catalog.Side;
import org.restora.shared.data.Sql;
import org.restora.shared.data.Translated;
import org.restora.shared.fault.NotFound;

/** Fills a new plan from a template of the catalogue. */
@Dependent
class Templates {

  private static final int REVIEW_DAYS = 30;

  @Inject private Sql sql;

  record Head(Translated name, Integer reviewDays) {}

  record Line(
      long id, String treatmentType, int minutes, int timesPerWeek, int visits, int fromWeek) {}

  record Item(
      long id,
      long lineId,
      String intervention,
      String region,
      Side side,
      int minutes,
      Integer pressure) {}

  record Goal(String measure, Translated goal, BigDecimal target, int dueWeek) {}

  private static final String PROFILE =
      """
      select f.code, f.name, f.times_per_week, f.visits, f.review_days,
             array(select t.treatment_type::text from frequency_profile_treatment t where t.profile = f.code) as treatments
      from frequency_profile f
      """;

  /** The profile with this code, whether or not plans still begin with it. */
  FrequencyProfile profile(String code) {
    return sql.one(FrequencyProfile.class, PROFILE + " where f.code = ?", code)
        .orElseThrow(() -> new NotFound("frequency profile", code));
  }

  /** The profile with this code that a plan begun on this day can have. */
  FrequencyProfile offered(String code, LocalDate today) {
    return sql.one(
            FrequencyProfile.class,
            PROFILE + " where f.code = ? and in_use(f.valid_from, f.retired_on, ?)",
            code,
            today)
        .orElseThrow(() -> new NotFound("frequency profile", code));
  }

  /**
   * An empty form when no template is named.
   *
   * @param today on which the template is offered
   */
  PlanForm fill(String template, LocalDate today, LocalDate startsOn, String language) {
    PlanForm form = new PlanForm();
    form.setStartsOn(startsOn);
    form.setReviewOn(startsOn.plusDays(REVIEW_DAYS));
    if (template == null) {
      return form;
    }
    Head head =
        sql.one(
                Head.class,
                """
                select name, review_days from plan_template where code = ? and in_use(valid_from, retired_on, ?)
                """,
                template,
                today)
            .orElseThrow(() -> new NotFound("template", template));
    form.setTitle(head.name().in(language));
    if (head.reviewDays() != null) {
      form.setReviewOn(startsOn.plusDays(head.reviewDays()));
    }
    Map<Long, PlanForm.Line> lines = new HashMap<>();
    for (Line row :
        sql.list(
            Line.class,
            """
            select id, treatment_type, minutes, times_per_week, visits, from_week
            from template_line where template = ? order by position
            """,
            template)) {
      PlanForm.Line line = new PlanForm.Line();
      line.setKey("t" + row.id());
      line.setTreatmentType(row.treatmentType());
      line.setMinutes(row.minutes());
      line.setTimesPerWeek(row.timesPerWeek());
      line.setVisits(row.visits());
      line.setFromWeek(row.fromWeek());
      line.setMinGapDays(row.timesPerWeek() <= 3 ? 2 : 1);
      lines.put(row.id(), line);
      form.getLines().add(line);
    }
    for (Item row :
        sql.list(
            Item.class,
            """
            select i.id, i.line_id, i.intervention, i.region, i.side, i.minutes, i.pressure
            from template_item i join template_line l on l.id = i.line_id
            where l.template = ? order by l.position, i.position
            """,
            template)) {
      PlanForm.Item item = new PlanForm.Item();
      item.setKey("t" + row.id());
      item.setIntervention(row.intervention());
      item.setRegion(row.region());
      item.setSide(row.side());
      item.setMinutes(row.minutes());
      item.setPressure(row.pressure());
      lines.get(row.lineId()).getItems().add(item);
    }
    for (Goal row :
        sql.list(
            Goal.class,
            "select measure, goal, target, due_week from template_goal where template = ? order by position",
            template)) {
      PlanForm.Goal goal = new PlanForm.Goal();
      goal.setMeasure(row.measure());
      goal.setText(row.goal().in(language));
      goal.setTarget(row.target());
      goal.setDueOn(startsOn.plusWeeks(row.dueWeek()));
      form.getGoals().add(goal);
    }
    return form;
  }
}
