package org.restora.catalog;

/** What a patient does at home. */
public enum HomeTaskKind {
  ROLLER,
  BALL,
  PERCUSSIVE_DEVICE,
  STRETCHING,
  WALKING,
  YOGA,
  SWIMMING,
  BREATHING
}
