package org.restora.catalog;

/** The patient's left or right. */
public enum Side {
  LEFT,
  RIGHT,
  BOTH;

  /** Whether two sides share anything; null (a midline region, or not said) meets every side. */
  public static boolean meet(Side one, Side other) {
    return one == null || other == null || one == BOTH || other == BOTH || one == other;
  }
}
