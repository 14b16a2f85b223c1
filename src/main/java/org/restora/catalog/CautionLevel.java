package org.restora.catalog;

/** Whether an oil is not used at all with a condition, or with care. */
public enum CautionLevel {
  AVOID,
  CAUTION
}
