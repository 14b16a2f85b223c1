package org.restora.plan.home;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.restora.catalog.Side;
import org.restora.shared.data.Stored;

/** A task in a plan's home programme: added, taken out, put back; what was ticked stays with it. */
@Entity
@Table(name = "plan_home_task")
public class HomeTask extends Stored {

  @Column(name = "public_id")
  private UUID publicId = UUID.randomUUID();

  @Column(name = "plan_id")
  private long planId;

  private String task;
  private String region;

  @Enumerated(EnumType.STRING)
  private Side side;

  private int minutes;

  @Column(name = "times_per_week")
  private int timesPerWeek;

  @Column(name = "starts_on")
  private LocalDate startsOn;

  @Column(name = "ends_on")
  private LocalDate endsOn;

  private String note;

  @Column(name = "precaution_reason")
  private String precautionReason;

  @Column(name = "added_by")
  private long addedBy;

  @Column(name = "added_at")
  private Instant addedAt;

  @Column(name = "removed_by")
  private Long removedBy;

  @Column(name = "removed_at")
  private Instant removedAt;

  protected HomeTask() {}

  HomeTask(long planId, HomeForm form, long by, Instant now) {
    this.planId = planId;
    task = form.task();
    region = form.region();
    side = form.side();
    minutes = form.minutes();
    timesPerWeek = form.timesPerWeek();
    startsOn = form.startsOn();
    endsOn = form.endsOn();
    note = form.note() == null ? "" : form.note().strip();
    precautionReason =
        form.reason() == null || form.reason().isBlank() ? null : form.reason().strip();
    addedBy = by;
    addedAt = now;
  }

  void remove(long by, Instant now) {
    removedBy = by;
    removedAt = now;
  }

  void putBack() {
    removedBy = null;
    removedAt = null;
  }

  UUID publicId() {
    return publicId;
  }

  /** What it was added as. */
  HomeForm form() {
    return new HomeForm(
        task, region, side, minutes, timesPerWeek, startsOn, endsOn, note, precautionReason);
  }
}
