package org.restora.plan;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A prescriber's yes to a plan, as it was written down.
 *
 * @param signs the spoken order that this signature confirms, or null
 * @param withdrawnAt null while it stands
 */
public record Certification(
    long id,
    long planId,
    CertificationMethod method,
    String prescriber,
    LocalDate certifiedOn,
    Long signs,
    String recordedBy,
    Instant recordedAt,
    Instant withdrawnAt,
    String withdrawnBy,
    String withdrawReason)
    implements Serializable {

  public boolean stands() {
    return withdrawnAt == null;
  }

  /** Whether it begins a period by itself, and does not only confirm what was spoken. */
  boolean begins() {
    return stands() && signs == null;
  }
}
