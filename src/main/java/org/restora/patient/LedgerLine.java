package org.restora.patient;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.restora.shared.data.Stored;
import org.restora.shared.fault.RuleViolation;

/**
 * So much of a remedy, from a first to a last day. What visits have drawn from it binds every
 * change (rule P9); closed, it is drawn from no more.
 */
@Entity
@Table(name = "ledger_line")
public class LedgerLine extends Stored {

  @Column(name = "prescription_id")
  private long prescriptionId;

  @Column(name = "patient_id")
  private long patientId;

  private String remedy;
  private int quantity;

  @Enumerated(EnumType.STRING)
  private LedgerUnit unit;

  @Column(name = "unit_minutes")
  private Integer unitMinutes;

  @Column(name = "starts_on")
  private LocalDate startsOn;

  @Column(name = "ends_on")
  private LocalDate endsOn;

  @Column(name = "no_show_counts")
  private boolean noShowCounts;

  @Column(name = "late_cancel_counts")
  private boolean lateCancelCounts;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "closed_by")
  private Long closedBy;

  @Column(name = "close_reason")
  private String closeReason;

  protected LedgerLine() {}

  LedgerLine(long prescriptionId, long patientId) {
    this.prescriptionId = prescriptionId;
    this.patientId = patientId;
  }

  /**
   * Writes what was ordered.
   *
   * @param drawn what visits have drawn so far
   */
  void write(PrescriptionForm.Line form, LedgerUse.Use drawn) {
    Integer blocks = form.getUnit() == LedgerUnit.UNIT ? form.getUnitMinutes() : null;
    if (form.getEndsOn().isBefore(form.getStartsOn())) {
      throw new RuleViolation("ledger_line_period").at("endsOn");
    }
    int used = drawn.used() + drawn.booked();
    if (used > 0) {
      RuleViolation.unless(
          form.getRemedy().equals(remedy)
              && form.getUnit() == unit
              && java.util.Objects.equals(blocks, unitMinutes)
              && form.isNoShowCounts() == noShowCounts
              && form.isLateCancelCounts() == lateCancelCounts,
          "ledger.drawn_from");
      if (form.getQuantity() < used) {
        throw new RuleViolation("ledger.below_use", used).at("quantity");
      }
    }
    if (drawn.first() != null && form.getStartsOn().isAfter(drawn.first())) {
      throw new RuleViolation("ledger.starts_after_use", drawn.first()).at("startsOn");
    }
    // a visit beyond the last day was let through by a supervisor and stays so
    if (drawn.last() != null
        && form.getEndsOn().isBefore(drawn.last())
        && (endsOn == null || form.getEndsOn().isBefore(endsOn))) {
      throw new RuleViolation("ledger.ends_before_use", drawn.last()).at("endsOn");
    }
    remedy = form.getRemedy();
    quantity = form.getQuantity();
    unit = form.getUnit();
    unitMinutes = blocks;
    startsOn = form.getStartsOn();
    endsOn = form.getEndsOn();
    noShowCounts = form.isNoShowCounts();
    lateCancelCounts = form.isLateCancelCounts();
  }

  void close(String reason, long by, Instant now) {
    RuleViolation.unless(closedAt == null, "ledger.already_closed");
    closedAt = now;
    closedBy = by;
    closeReason = reason.strip();
  }

  long prescriptionId() {
    return prescriptionId;
  }

  long patientId() {
    return patientId;
  }

  boolean closed() {
    return closedAt != null;
  }
}
