package org.restora.schedule;

/** Why a plan or a patient needs somebody to act, the most urgent first (rule S13). */
public enum Need {
  /** Visits are left, none is booked, and the last was more than two weeks ago. */
  LOST,
  /** The patient missed the last two visits. */
  TWO_NO_SHOWS,
  /** Authorised visits end within two weeks and are not used up. */
  ENDING,
  /** A certification, or the signature under a spoken order, is due within two weeks or overdue. */
  CERTIFICATION_DUE,
  /** Fewer visits are booked in the coming two weeks than the plan prescribes. */
  UNDER_BOOKED,
  /** The day of the review has passed. */
  REVIEW_OVERDUE
}
