package org.restora.progress;

/** What a signature means. */
public enum Meaning {
  SIGNED,
  ADDENDUM,
  CORRECTION,
  CO_SIGNED,
  ENTERED_IN_ERROR
}
