package org.restora.catalog;

/** What a leaflet is for. */
public enum LeafletKind {
  AFTERCARE,
  ADVICE,
  HOME_CARE
}
