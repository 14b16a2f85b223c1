package org.restora.schedule.card;

/** What a patient feels at a place. */
public enum Feeling {
  PAIN,
  TENSION
}
