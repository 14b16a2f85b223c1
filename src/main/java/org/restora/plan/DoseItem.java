package org.restora.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.restora.catalog.Side;
import org.restora.shared.data.Stored;

/** What is done in one visit. Part of its plan; its id stands in notes. */
@Entity
@Table(name = "dose_item")
public class DoseItem extends Stored {

  private int position;
  private String key;
  private String intervention;
  private String region;

  @Enumerated(EnumType.STRING)
  private Side side;

  private int minutes;
  private Integer pressure;
  private String oil;
  private String purpose = "";

  @Column(name = "precaution_reason")
  private String precautionReason;

  private boolean withdrawn;

  protected DoseItem() {}

  void write(PlanForm.Item form, int at) {
    position = at;
    key = form.getKey();
    withdrawn = false;
    intervention = form.getIntervention();
    region = form.getRegion();
    side = form.getRegion() == null ? null : form.getSide();
    minutes = form.getMinutes();
    pressure = form.getPressure();
    oil = form.getOil();
    purpose = form.getPurpose() == null ? "" : form.getPurpose().strip();
    precautionReason = form.getPrecautionReason();
  }

  void withdraw() {
    withdrawn = true;
  }

  boolean is(String other) {
    return key.equals(other);
  }
}
