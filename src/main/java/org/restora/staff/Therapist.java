package org.restora.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;
import org.restora.shared.data.Stored;
import org.restora.shared.fault.RuleViolation;

/**
 * A person who treats. May have an account; stays after leaving, because sessions and notes refer
 * to them.
 */
@Entity
public class Therapist extends Stored {

  @Column(name = "public_id")
  private UUID publicId = UUID.randomUUID();

  @Column(name = "account_id")
  private Long accountId;

  @Column(name = "site_id")
  private long siteId;

  private String name;
  private String profession;

  @Column(name = "employed_from")
  private LocalDate employedFrom;

  @Column(name = "employed_until")
  private LocalDate employedUntil;

  protected Therapist() {}

  Therapist(TherapistForm form) {
    change(form);
  }

  final void change(TherapistForm form) {
    if (form.employedUntil() != null && form.employedUntil().isBefore(form.employedFrom())) {
      throw new RuleViolation("therapist_employment").at("employedUntil");
    }
    accountId = form.accountId();
    siteId = form.siteId();
    name = form.name().strip();
    profession = form.profession().strip();
    employedFrom = form.employedFrom();
    employedUntil = form.employedUntil();
  }

  UUID publicId() {
    return publicId;
  }
}
