package org.restora.catalog;

/** Which way a measure improves. */
public enum Better {
  LOWER,
  HIGHER,
  NEITHER
}
