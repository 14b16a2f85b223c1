package org.restora.patient.preference;

/** How a patient likes to lie or sit. */
public enum BodyPosition {
  PRONE,
  SUPINE,
  SIDE_LYING,
  SEATED
}
