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

  static Breach of(Visit earlier, Visit later, Remedy.Kind kind, Comparable<?> value) {
    return new Breach(List.of(earlier.key(), later.key()), new Remedy(kind, value));
  }

  static Breach of(Visit visit, Remedy.Kind kind, Comparable<?> value) {
    return new Breach(List.of(visit.key()), new Remedy(kind, value));
  }
}
