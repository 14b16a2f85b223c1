package org.restora.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.restora.shared.data.Stored;
import org.restora.shared.fault.RuleViolation;

/**
 * Somebody's absence: requested, then approved or refused by another person, or withdrawn (rules
 * T3, T4).
 */
@Entity
@Table(name = "time_off")
public class TimeOff extends Stored {

  @Column(name = "therapist_id")
  private long therapistId;

  @Column(name = "starts_at")
  private Instant startsAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  @Enumerated(EnumType.STRING)
  private TimeOffKind kind;

  @Enumerated(EnumType.STRING)
  private TimeOffStatus status = TimeOffStatus.REQUESTED;

  private String note;

  @Column(name = "requested_by")
  private long requestedBy;

  @Column(name = "requested_at")
  private Instant requestedAt;

  @Column(name = "decided_by")
  private Long decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  protected TimeOff() {}

  TimeOff(
      long therapistId,
      Instant startsAt,
      Instant endsAt,
      TimeOffKind kind,
      String note,
      long by,
      Instant now) {
    if (!startsAt.isBefore(endsAt)) {
      throw new RuleViolation("time_off_order").at("lastDay");
    }
    this.therapistId = therapistId;
    this.startsAt = startsAt;
    this.endsAt = endsAt;
    this.kind = kind;
    this.note = note == null ? "" : note.strip();
    this.requestedBy = by;
    this.requestedAt = now;
  }

  void approve(long by, Instant now) {
    decide(TimeOffStatus.APPROVED, by, now);
  }

  void refuse(long by, Instant now) {
    decide(TimeOffStatus.REFUSED, by, now);
  }

  private void decide(TimeOffStatus decision, long by, Instant now) {
    RuleViolation.unless(status == TimeOffStatus.REQUESTED, "time_off.already_decided");
    status = decision;
    decidedBy = by;
    decidedAt = now;
  }

  /** Sickness is reported, not asked for: it holds at once. */
  void report(long by, Instant now) {
    decide(TimeOffStatus.APPROVED, by, now);
  }

  void withdraw() {
    RuleViolation.unless(
        status == TimeOffStatus.REQUESTED || status == TimeOffStatus.APPROVED,
        "time_off.already_decided");
    status = TimeOffStatus.WITHDRAWN;
    decidedBy = null;
    decidedAt = null;
  }

  long therapistId() {
    return therapistId;
  }

  long requestedBy() {
    return requestedBy;
  }

  Instant startsAt() {
    return startsAt;
  }

  Instant endsAt() {
    return endsAt;
  }
}
