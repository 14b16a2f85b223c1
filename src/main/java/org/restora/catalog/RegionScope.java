package org.restora.catalog;

/** Where on the body a contraindication rule holds. */
public enum RegionScope {
  ANYWHERE,
  REGION_OF_ALERT,
  LISTED
}
