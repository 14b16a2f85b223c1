package org.restora.shared.audit;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Collects, while a service call runs, what it touches. A door that returns or changes something of
 * a patient says {@code Audit.patient(id)}; one whose thing is known by a code, not by an id among
 * its arguments, says {@code Audit.about(code)}. The interceptor around the door writes it down.
 */
public final class Audit {

  private static final ThreadLocal<Deque<Touched>> CALLS = ThreadLocal.withInitial(ArrayDeque::new);

  /** What one call has touched so far. */
  record Touched(SortedSet<Long> patients, Set<String> things) {}

  private Audit() {}

  public static void patient(long patientId) {
    Touched call = CALLS.get().peek();
    if (call != null) {
      call.patients().add(patientId);
    }
  }

  public static void patients(Collection<Long> patientIds) {
    patientIds.forEach(Audit::patient);
  }

  /** Names a thing by its kind and code, for example {@code OIL LAVENDER}; never by its content. */
  public static void about(Enum<?> kind, String code) {
    Touched call = CALLS.get().peek();
    if (call != null) {
      call.things().add(kind.name() + " " + code);
    }
  }

  static void enter() {
    CALLS.get().push(new Touched(new TreeSet<>(), new LinkedHashSet<>()));
  }

  static Touched leave() {
    Touched touched = CALLS.get().pop();
    if (CALLS.get().isEmpty()) {
      CALLS.remove();
    }
    return touched;
  }
}
