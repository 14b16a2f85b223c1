package org.restora.patient;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.restora.shared.data.Stored;

/** All care for one problem, from referral to discharge. A patient can have several at once. */
@Entity
public class Episode extends Stored {

  @Column(name = "patient_id")
  private long patientId;

  private String problem;

  @Column(name = "event_on")
  private LocalDate eventOn;

  @Column(name = "referred_by")
  private String referredBy = "";

  @Column(name = "opened_on")
  private LocalDate openedOn;

  @Column(name = "closed_on")
  private LocalDate closedOn;

  protected Episode() {}

  Episode(long patientId, String problem, LocalDate eventOn, String referredBy, LocalDate today) {
    this.patientId = patientId;
    this.problem = problem.strip();
    this.eventOn = eventOn;
    this.referredBy = referredBy == null ? "" : referredBy.strip();
    this.openedOn = today;
  }

  void close(LocalDate today) {
    closedOn = today;
  }
}
