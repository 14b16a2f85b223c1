package org.restora.catalog;

/** From when on a cancellation is late. */
public enum LateCancelBasis {
  ELAPSED_24_HOURS,
  LAST_WORKING_DAY
}
