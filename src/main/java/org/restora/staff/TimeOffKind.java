package org.restora.staff;

/** Why somebody is away. */
public enum TimeOffKind {
  VACATION,
  SICKNESS,
  TRAINING,
  OTHER
}
