package org.restora.patient.consent;

/** What a consent is for. */
public enum ConsentKind {
  GENERAL,
  SENSITIVE_AREA
}
