package org.restora.shared.audit;

import java.util.List;
import java.util.Optional;

/**
 * A place outside the database that remembers the seals of the audit: a chain alone does not show
 * that its end was cut off.
 */
public interface Anchor {

  /** A seal by its number and the hash in lower-case hex. */
  record Mark(long number, String hash) {}

  /** Every mark that was set, in order; empty at the beginning. */
  List<Mark> marks();

  /** The newest mark; empty at the beginning. */
  Optional<Mark> last();

  /** Adds a mark, written to disk when this returns. */
  void set(Mark mark);
}
