package org.restora.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.restora.shared.data.Stored;

/**
 * A session: one block of time in the diaries. Who attends stands in {@link Attendance}. A visit at
 * the patient's home has the minutes of its way, one way; it brings them before and after, also
 * where the therapist goes on to the next home: no way between two homes is known, so each visit
 * counts its own.
 */
@Entity
public class Appointment extends Stored {

  @Column(name = "public_id")
  private UUID publicId = UUID.randomUUID();

  @Column(name = "site_id")
  private long siteId;

  @Column(name = "treatment_type")
  private String treatmentType;

  @Column(name = "starts_at")
  private Instant startsAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  @Column(name = "turnover_minutes")
  private int turnoverMinutes;

  @Column(name = "travel_minutes")
  private Integer travelMinutes;

  @Column(name = "booked_by")
  private long bookedBy;

  @Column(name = "booked_at")
  private Instant bookedAt;

  protected Appointment() {}

  Appointment(
      long siteId,
      String treatmentType,
      Instant startsAt,
      int minutes,
      int turnover,
      Integer travel,
      long by,
      Instant now) {
    this.siteId = siteId;
    this.treatmentType = treatmentType;
    this.startsAt = startsAt;
    this.endsAt = startsAt.plus(Duration.ofMinutes(minutes));
    this.turnoverMinutes = turnover;
    this.travelMinutes = travel;
    this.bookedBy = by;
    this.bookedAt = now;
  }

  void moveTo(Instant start) {
    Duration length = Duration.between(startsAt, endsAt);
    startsAt = start;
    endsAt = start.plus(length);
  }

  Instant startsAt() {
    return startsAt;
  }

  Instant endsAt() {
    return endsAt;
  }

  /** When the therapist sets out: at the start, or earlier on the way to the patient's home. */
  Instant leavesAt() {
    return startsAt.minus(travel());
  }

  /** When the therapist's work for it ends: with the session, or back from the patient's home. */
  Instant backAt() {
    return endsAt.plus(travel());
  }

  /** When therapist and room are free for somebody else: after the turnover, or the way back. */
  Instant freeAgainAt() {
    return endsAt.plus(Duration.ofMinutes(turnoverMinutes)).plus(travel());
  }

  private Duration travel() {
    return Duration.ofMinutes(travelMinutes == null ? 0 : travelMinutes);
  }

  long siteId() {
    return siteId;
  }
}
