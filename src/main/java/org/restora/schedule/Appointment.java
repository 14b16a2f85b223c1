package org.restora.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.restora.shared.data.Stored;

/** A session: one block of time in the diaries. Who attends stands in {@link Attendance}. */
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
      long by,
      Instant now) {
    this.siteId = siteId;
    this.treatmentType = treatmentType;
    this.startsAt = startsAt;
    this.endsAt = startsAt.plus(Duration.ofMinutes(minutes));
    this.turnoverMinutes = turnover;
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

  Instant freeAgainAt() {
    return endsAt.plus(Duration.ofMinutes(turnoverMinutes));
  }

  long siteId() {
    return siteId;
  }
}
