package org.restora.patient;

/** A day in the life of a patient that the rules of a course count from. */
public enum Event {
  SURGERY,
  INJURY,
  WOUND_CLOSED,
  COMPETITION
}
