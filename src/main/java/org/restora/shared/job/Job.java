package org.restora.shared.job;

import java.time.Duration;
import java.time.Instant;

/**
 * Something done again and again, by no person. Runs in a transaction, on one node at a time; a run
 * that fails is rolled back as a whole and tried again later.
 */
public interface Job {

  /** Its name in the table of jobs, for ever the same. */
  String name();

  /** From the end of a run to the beginning of the next. */
  Duration every();

  /**
   * Does a part of the work, small enough for one transaction.
   *
   * @return whether there is more to do at once
   */
  boolean run(Instant now);
}
