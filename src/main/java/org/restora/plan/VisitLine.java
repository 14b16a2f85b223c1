package org.restora.plan;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.restora.shared.data.Stored;

/** What gets booked: so many visits of a treatment, so often (rule L1). Part of its plan. */
@Entity
@Table(name = "visit_line")
public class VisitLine extends Stored {

  private int position;
  private String key;

  @Column(name = "treatment_type")
  private String treatmentType;

  private int minutes;

  @Column(name = "times_per_week")
  private int timesPerWeek;

  private int visits;

  @Column(name = "from_week")
  private int fromWeek;

  @Column(name = "min_gap_days")
  private int minGapDays;

  @Column(name = "preferred_therapist_id")
  private Long preferredTherapistId;

  @Enumerated(EnumType.STRING)
  @Column(name = "preferred_time")
  private DayTime preferredTime;

  @Column(name = "deviation_reason")
  private String deviationReason;

  private boolean withdrawn;

  @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
  @JoinColumn(name = "line_id", nullable = false)
  @OrderBy("position")
  private List<DoseItem> items = new ArrayList<>();

  protected VisitLine() {}

  void write(PlanForm.Line form, int at, boolean inForce) {
    position = at;
    key = form.getKey();
    withdrawn = false;
    deviationReason = form.getDeviationReason();
    treatmentType = form.getTreatmentType();
    minutes = form.getMinutes();
    timesPerWeek = form.getTimesPerWeek();
    visits = form.getVisits();
    fromWeek = form.getFromWeek();
    minGapDays = form.getMinGapDays();
    preferredTherapistId = form.getPreferredTherapistId();
    preferredTime = form.getPreferredTime();
    List<DoseItem> kept = new ArrayList<>();
    for (PlanForm.Item item : form.getItems()) {
      DoseItem dose =
          items.stream().filter(i -> i.is(item.getKey())).findFirst().orElseGet(DoseItem::new);
      dose.write(item, kept.size());
      kept.add(dose);
    }
    Plan.replace(items, kept, inForce, DoseItem::withdraw);
  }

  void withdraw() {
    withdrawn = true;
  }

  boolean is(String other) {
    return key.equals(other);
  }
}
