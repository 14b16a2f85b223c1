package org.restora.catalog;

/** What stands behind a caution about an oil, the weakest first. */
public enum Evidence {
  TRADITION,
  GENERAL,
  PHARMACOLOGY,
  TOXICOLOGY,
  CLINICAL
}
