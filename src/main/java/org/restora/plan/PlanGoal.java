package org.restora.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.restora.shared.data.Stored;
import org.restora.shared.fault.RuleViolation;

/** A goal of a plan; part of it. */
@Entity
@Table(name = "plan_goal")
public class PlanGoal extends Stored {

  private int position;
  private String key;
  private String problem;
  private String measure;
  private String goal;
  private BigDecimal baseline;
  private BigDecimal target;

  @Column(name = "due_on")
  private LocalDate dueOn;

  @Enumerated(EnumType.STRING)
  private Attainment result;

  @Column(name = "result_value")
  private BigDecimal resultValue;

  @Column(name = "result_note")
  private String resultNote;

  protected PlanGoal() {}

  void write(PlanForm.Goal form, int at) {
    position = at;
    key = form.getKey();
    problem = form.getProblem() == null ? "" : form.getProblem().strip();
    measure = form.getMeasure();
    goal = form.getText().strip();
    baseline = form.getBaseline();
    target = form.getTarget();
    dueOn = form.getDueOn();
  }

  /** Says how it came out; a plan that had begun is not ended without. */
  void conclude(Map<String, PlanService.GoalResult> results) {
    PlanService.GoalResult said = results.get(key);
    if (said == null || said.attained() == null) {
      throw new RuleViolation("plan.result_missing", goal);
    }
    result = said.attained();
    resultValue = said.value();
    resultNote = said.note() == null ? null : said.note().strip();
  }

  boolean is(String other) {
    return key.equals(other);
  }
}
