package org.restora.catalog;

/**
 * Whether a measure is asked and counted here, or only its score is kept because its wording is
 * licensed.
 */
public enum MeasureContent {
  FULL,
  SCORE_ONLY
}
