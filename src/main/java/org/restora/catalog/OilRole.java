package org.restora.catalog;

/** Whether an oil is chosen for its properties or carries the others. */
public enum OilRole {
  ESSENTIAL,
  CARRIER
}
