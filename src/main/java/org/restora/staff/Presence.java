package org.restora.staff;

/** What a day is for a therapist; an absence goes before hours, the employment before both. */
public enum Presence {
  AT_WORK,
  ABSENT,
  OFF,
  COMING,
  LEFT
}
