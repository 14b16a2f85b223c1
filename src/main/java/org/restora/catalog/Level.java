package org.restora.catalog;

/**
 * How strong a contraindication is. Absolute and clearance yield to a physician's clearance only;
 * local holds for a region and side; a precaution yields to a reason.
 */
public enum Level {
  ABSOLUTE,
  LOCAL,
  PRECAUTION,
  CLEARANCE
}
