package org.restora.app.demo;

/**
 * Surrogate ids, given out in memory; the database's sequence is set behind the last one at the
 * end.
 */
final class Ids {

  private long last;

  Ids(long after) {
    last = after;
  }

  long next() {
    return ++last;
  }

  long last() {
    return last;
  }
}
