package org.restora.progress;

/** What a note tells of. */
public enum NoteKind {
  INITIAL_EVALUATION,
  DAILY,
  RE_EVALUATION,
  PROGRESS_REPORT,
  DISCHARGE,
  PHONE,
  INCIDENT
}
