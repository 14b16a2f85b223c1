package org.restora.plan;

/** How a goal came out at discharge. */
public enum Attainment {
  ATTAINED,
  PARTLY,
  NOT_ATTAINED
}
