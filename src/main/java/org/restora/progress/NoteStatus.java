package org.restora.progress;

/** The life of a note: a draft is signed, or closed without a signature, or was a mistake. */
public enum NoteStatus {
  DRAFT,
  SIGNED,
  CLOSED_UNSIGNED,
  ENTERED_IN_ERROR
}
