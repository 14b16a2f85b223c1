package org.restora.catalog;

/** Why a site is closed. */
public enum ClosureKind {
  PUBLIC_HOLIDAY,
  COMPANY
}
