package org.restora.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.restora.shared.data.Stored;
import org.restora.shared.fault.RuleViolation;

/** One patient in one session: expected, arrived, treated; or missed, cancelled, a mistake. */
@Entity
public class Attendance extends Stored {

  @Column(name = "appointment_id")
  private long appointmentId;

  @Column(name = "patient_id")
  private long patientId;

  @Column(name = "visit_line_id")
  private Long visitLineId;

  @Enumerated(EnumType.STRING)
  private AttendanceStatus status = AttendanceStatus.BOOKED;

  @Column(name = "arrived_at")
  private Instant arrivedAt;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "told_at")
  private Instant toldAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "cancelled_by")
  private CancelledBy cancelledBy;

  private String reason;

  @Column(name = "ledger_line_id")
  private Long ledgerLineId;

  @Column(name = "override_reason")
  private String overrideReason;

  @Column(name = "override_by")
  private Long overrideBy;

  @Column(name = "override_at")
  private Instant overrideAt;

  protected Attendance() {}

  Attendance(long appointmentId, long patientId, Long visitLineId) {
    this.appointmentId = appointmentId;
    this.patientId = patientId;
    this.visitLineId = visitLineId;
  }

  /** Draws from authorised visits. */
  void draw(long ledgerLine) {
    ledgerLineId = ledgerLine;
  }

  /** Draws from a line that has nothing left for it, as somebody decided. */
  void overdraw(long ledgerLine, String why, long by, Instant now) {
    ledgerLineId = ledgerLine;
    overrideReason = why.strip();
    overrideBy = by;
    overrideAt = now;
  }

  void confirm() {
    go(AttendanceStatus.CONFIRMED);
  }

  void arrive(Instant now) {
    go(AttendanceStatus.ARRIVED);
    arrivedAt = now;
  }

  void start(Instant now) {
    go(AttendanceStatus.IN_TREATMENT);
    startedAt = now;
  }

  void complete(Instant now) {
    boolean timed = status == AttendanceStatus.IN_TREATMENT;
    go(AttendanceStatus.COMPLETED);
    endedAt = timed ? now : null;
  }

  void stop(String why, Instant now) {
    go(AttendanceStatus.STOPPED_EARLY);
    endedAt = now;
    reason = why.strip();
  }

  void sendHome(String why) {
    go(AttendanceStatus.NOT_TREATED);
    reason = why.strip();
  }

  void miss() {
    go(AttendanceStatus.NO_SHOW);
  }

  void cancel(CancelledBy by, String why, Instant told) {
    go(AttendanceStatus.CANCELLED);
    cancelledBy = by;
    toldAt = told;
    reason = why == null ? "" : why.strip();
  }

  void enteredInError(String why) {
    go(AttendanceStatus.ENTERED_IN_ERROR);
    clearEnd();
    reason = why.strip();
  }

  /** Back to the state before, after a slip. */
  void undo(AttendanceStatus before) {
    go(before);
    clearEnd();
    reason = null;
    if (before.expected()) {
      arrivedAt = null;
      startedAt = null;
    }
  }

  private void clearEnd() {
    toldAt = null;
    cancelledBy = null;
    endedAt = null;
  }

  private void go(AttendanceStatus to) {
    RuleViolation.unless(status.next().contains(to), "attendance.no_such_step", status, to);
    status = to;
  }

  AttendanceStatus status() {
    return status;
  }

  long appointmentId() {
    return appointmentId;
  }

  long patientId() {
    return patientId;
  }

  Long visitLineId() {
    return visitLineId;
  }

  /** Whether it takes part in keeping a ledger line within its quantity. */
  boolean drawsWithinLine() {
    return ledgerLineId != null && overrideReason == null;
  }

  Long ledgerLineId() {
    return ledgerLineId;
  }
}
