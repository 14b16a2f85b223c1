package org.restora.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.restora.shared.data.Stored;

/** A goal of a plan; part of it. */
@Entity
@Table(name = "plan_goal")
public class PlanGoal extends Stored {

  private int position;
  private String measure;
  private String goal;
  private BigDecimal baseline;
  private BigDecimal target;

  @Column(name = "due_on")
  private LocalDate dueOn;

  protected PlanGoal() {}

  void write(PlanForm.Goal form, int at) {
    position = at;
    measure = form.getMeasure();
    goal = form.getText().strip();
    baseline = form.getBaseline();
    target = form.getTarget();
    dueOn = form.getDueOn();
  }

  boolean is(Long other) {
    return id() != null && id().equals(other);
  }
}
