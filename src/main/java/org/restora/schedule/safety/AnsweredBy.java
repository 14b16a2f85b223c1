package org.restora.schedule.safety;

/** Who answered the six questions of a visit. */
public enum AnsweredBy {
  THERAPIST,
  PATIENT,
  /** The treatment began without them. */
  NOBODY
}
