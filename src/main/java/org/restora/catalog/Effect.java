package org.restora.catalog;

/** What a contraindication rule does. */
public enum Effect {
  BLOCK,
  CAP_PRESSURE,
  POSITION,
  WARN
}
