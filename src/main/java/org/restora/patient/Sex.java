package org.restora.patient;

/** Administrative sex. */
public enum Sex {
  FEMALE,
  MALE,
  DIVERSE,
  UNKNOWN
}
