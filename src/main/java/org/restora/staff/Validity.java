package org.restora.staff;

import java.time.LocalDate;

/** Whether a qualification holds on a day (rule T1), and whether somebody should renew it. */
public enum Validity {
  COMING,
  HOLDS,
  ENDING,
  ENDED;

  /** So many days before its last day a qualification is shown as ending. */
  static final int WARNING_DAYS = 30;

  /** Both days inclusive; no last day means that it holds without end. */
  public static Validity of(LocalDate validFrom, LocalDate expiresOn, LocalDate today) {
    if (expiresOn != null && expiresOn.isBefore(today)) {
      return ENDED;
    }
    if (validFrom.isAfter(today)) {
      return COMING;
    }
    return expiresOn != null && !expiresOn.isAfter(today.plusDays(WARNING_DAYS)) ? ENDING : HOLDS;
  }
}
