package org.restora.patient.consent;

/** How a consent is given. */
public enum ConsentForm {
  VERBAL,
  WRITTEN
}
