package org.restora.progress;

/** What went otherwise than it should. */
public enum IncidentKind {
  AGAINST_RULE,
  AGAINST_COURSE_RULE,
  OVER_CAP,
  WITHOUT_CONSENT,
  ADVERSE_REACTION
}
