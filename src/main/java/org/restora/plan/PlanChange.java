package org.restora.plan;

import java.io.Serializable;
import java.util.List;

/**
 * What two writings of a plan have differently: a field, or a whole part that only one of them has.
 *
 * @param path where it stands: the names of lists and the keys in them, in turn; empty for the plan
 *     itself
 * @param names what the parts on the path are: a goal's words; the code of a line's treatment, its
 *     first week, the code of a dose's intervention
 * @param field null when the whole part was added or left out
 * @param before as a text; null when it was not said
 */
public record PlanChange(
    List<String> path, List<String> names, String field, String before, String after)
    implements Serializable {

  /** Whether the whole part is new. */
  public boolean added() {
    return field == null && before == null;
  }

  /** Whether the whole part was left out. */
  public boolean removed() {
    return field == null && after == null;
  }

  /** The key of the line it is about, or null. */
  public String line() {
    return path.size() >= 2 && path.get(0).equals("lines") ? path.get(1) : null;
  }
}
