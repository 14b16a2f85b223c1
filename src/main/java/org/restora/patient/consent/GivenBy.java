package org.restora.patient.consent;

/** Who agrees. */
public enum GivenBy {
  PATIENT,
  GUARDIAN
}
