package org.restora.shared.data;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;
import org.restora.shared.fault.Faults;

/**
 * The inner half of a door for acts that can collide: a transaction of its own, so that the outer
 * half, which has none, can still ask the database something after the act was refused. Opens no
 * data by itself: what runs in it was let in by the outer door.
 */
@Stateless
public class NewTransaction {

  /** Runs the act in a transaction of its own. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public <T> T call(Supplier<T> act) {
    return act.get();
  }

  /** Tries once more when the act lost a race that a second try may win (40001, 40P01). */
  public static <T> T retried(Supplier<T> attempt) {
    try {
      return attempt.get();
    } catch (RuntimeException e) {
      if (Faults.lostRace(e)) {
        return attempt.get();
      }
      throw e;
    }
  }
}
