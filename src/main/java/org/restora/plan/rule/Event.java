package org.restora.plan.rule;

/** A day in the life of a patient that rules count from. */
public enum Event {
  SURGERY,
  INJURY,
  WOUND_CLOSED,
  COMPETITION
}
