package org.restora.patient;

/** In what a ledger line is counted. */
public enum LedgerUnit {
  /** One a session, however long. */
  VISIT,
  /** Blocks of so many minutes; the nearest whole number of them, half a block upward. */
  UNIT,
  MINUTES;

  /**
   * What so many minutes draw.
   *
   * @param unitMinutes length of a block; null where nothing is counted in blocks
   */
  public int drawn(int minutes, Integer unitMinutes) {
    return switch (this) {
      case VISIT -> 1;
      case UNIT -> (minutes + unitMinutes / 2) / unitMinutes;
      case MINUTES -> minutes;
    };
  }
}
