package org.restora.catalog;

/** Where a treatment is given. */
public enum GivenAt {
  CLINIC,
  HOME
}
