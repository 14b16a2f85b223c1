package org.restora.plan.rule;

import java.io.Serializable;
import java.util.List;

/**
 * A demand that is not met.
 *
 * @param visits keys of the visits it is about, in time; the last is the one to change (rule R3);
 *     empty where it is the course as a whole
 */
public record Breach(List<String> visits, Remedy remedy) implements Serializable {

  /**
   * Whether this visit is the one to change (rule R3), and not one that another must make room for.
   */
  public boolean changes(String visit) {
    return !visits.isEmpty() && visits.get(visits.size() - 1).equals(visit);
  }

  static Breach of(Visit earlier, Visit later, Remedy.Kind kind, Comparable<?> value) {
    return new Breach(List.of(earlier.key(), later.key()), new Remedy(kind, value));
  }

  static Breach of(Visit visit, Remedy.Kind kind, Comparable<?> value) {
    return new Breach(List.of(visit.key()), new Remedy(kind, value));
  }
}
