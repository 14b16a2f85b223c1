package org.restora.patient;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.restora.catalog.Side;
import org.restora.shared.data.Stored;
import org.restora.shared.fault.RuleViolation;

/**
 * Something true of a patient that matters for safety (rule P2): raised, perhaps cleared, ended
 * with a reason.
 */
@Entity
@Table(name = "patient_alert")
public class PatientAlert extends Stored {

  @Column(name = "patient_id")
  private long patientId;

  private String condition;
  private String region;

  @Enumerated(EnumType.STRING)
  private Side side;

  private LocalDate since;
  private Instant until;
  private String detail;
  private String oil;
  private Integer figure;

  @Column(name = "told_by")
  private String toldBy;

  @Column(name = "recorded_by")
  private long recordedBy;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "ended_by")
  private Long endedBy;

  @Column(name = "end_reason")
  private String endReason;

  protected PatientAlert() {}

  PatientAlert(long patientId, AlertForm form, Instant until, long by, Instant now) {
    this.patientId = patientId;
    this.condition = form.condition();
    this.region = form.region();
    this.side = form.side();
    this.since = form.since();
    this.until = until;
    this.detail = form.detail() == null ? "" : form.detail().strip();
    this.oil = form.oil();
    this.figure = form.figure();
    this.toldBy = form.toldBy().strip();
    this.recordedBy = by;
    this.recordedAt = now;
  }

  void end(String reason, long by, Instant now) {
    RuleViolation.unless(endedAt == null, "alert.already_ended");
    endedAt = now;
    endedBy = by;
    endReason = reason.strip();
  }

  boolean stands(Instant now) {
    return endedAt == null && (until == null || until.isAfter(now));
  }

  long patientId() {
    return patientId;
  }
}
