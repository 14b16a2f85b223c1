package org.restora.staff;

/**
 * What a stretch of a roster is: hours at work, and inside them breaks and time kept for
 * administration.
 */
public enum ShiftKind {
  WORK,
  BREAK,
  ADMIN
}
