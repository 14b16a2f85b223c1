package org.restora.patient;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.restora.shared.data.Stored;

/**
 * A signed order: who prescribes, since when, who pays. What it allows stands in its ledger lines.
 */
@Entity
public class Prescription extends Stored {

  @Column(name = "public_id")
  private UUID publicId = UUID.randomUUID();

  @Column(name = "patient_id")
  private long patientId;

  private String prescriber;

  @Column(name = "issued_on")
  private LocalDate issuedOn;

  private String diagnosis = "";

  @Enumerated(EnumType.STRING)
  private Payer payer;

  @Column(name = "recorded_by")
  private long recordedBy;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  protected Prescription() {}

  Prescription(long patientId, long by, Instant now) {
    this.patientId = patientId;
    this.recordedBy = by;
    this.recordedAt = now;
  }

  void write(PrescriptionForm form) {
    prescriber = form.getPrescriber().strip();
    issuedOn = form.getIssuedOn();
    payer = form.getPayer();
  }

  void diagnose(String text) {
    diagnosis = text == null ? "" : text.strip();
  }

  UUID publicId() {
    return publicId;
  }

  long patientId() {
    return patientId;
  }
}
