package org.restora.patient.preference;

/** What a patient likes to hear meanwhile. */
public enum Sound {
  MUSIC,
  TALK,
  QUIET
}
