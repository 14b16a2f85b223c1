package org.restora.shared.audit;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.TreeSet;

/**
 * Collects, while a service call runs, whose data it touches. A door that returns or changes
 * something of a patient says {@code Audit.patient(id)}; the interceptor around the door writes it
 * down.
 */
public final class Audit {

  private static final ThreadLocal<Deque<TreeSet<Long>>> CALLS =
      ThreadLocal.withInitial(ArrayDeque::new);

  private Audit() {}

  public static void patient(long patientId) {
    TreeSet<Long> call = CALLS.get().peek();
    if (call != null) {
      call.add(patientId);
    }
  }

  public static void patients(Collection<Long> patientIds) {
    patientIds.forEach(Audit::patient);
  }

  static void enter() {
    CALLS.get().push(new TreeSet<>());
  }

  static TreeSet<Long> leave() {
    TreeSet<Long> touched = CALLS.get().pop();
    if (CALLS.get().isEmpty()) {
      CALLS.remove();
    }
    return touched;
  }
}
