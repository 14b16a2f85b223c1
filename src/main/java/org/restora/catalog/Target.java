package org.restora.catalog;

/** What a contraindication rule is about. */
public enum Target {
  EVERYTHING,
  HANDS_ON,
  FAMILIES,
  INTERVENTIONS
}
