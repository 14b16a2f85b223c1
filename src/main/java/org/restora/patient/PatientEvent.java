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

/** A day that rules of a course count from (rule P5). A mistaken one is withdrawn. */
@Entity
@Table(name = "patient_event")
public class PatientEvent extends Stored {

  @Column(name = "patient_id")
  private long patientId;

  @Enumerated(EnumType.STRING)
  private Event kind;

  private LocalDate day;
  private String note;

  @Column(name = "recorded_by")
  private long recordedBy;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  @Column(name = "withdrawn_by")
  private Long withdrawnBy;

  protected PatientEvent() {}

  PatientEvent(long patientId, EventForm form, LocalDate today, long by, Instant now) {
    if (form.kind() == null) {
      throw new RuleViolation("required").at("kind");
    }
    if (form.day() == null) {
      throw new RuleViolation("required").at("day");
    }
    if (form.kind() == Event.WOUND_CLOSED && form.day().isAfter(today)) {
      throw new RuleViolation("event.ahead").at("day");
    }
    this.patientId = patientId;
    this.kind = form.kind();
    this.day = form.day();
    this.note = form.note() == null ? "" : form.note().strip();
    this.recordedBy = by;
    this.recordedAt = now;
  }

  void withdraw(long by, Instant now) {
    RuleViolation.unless(withdrawnAt == null, "event.already_withdrawn");
    withdrawnAt = now;
    withdrawnBy = by;
  }

  long patientId() {
    return patientId;
  }
}
