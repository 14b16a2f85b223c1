package org.restora.shared.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.restora.shared.data.Sql;
import org.restora.shared.security.Caller;

/**
 * Writes audit rows, in the transaction of the act: if the row cannot be written, the act does not
 * happen.
 */
@Dependent
public class AuditTrail {

  @Inject private Sql sql;
  @Inject private Caller caller;

  /**
   * Runs an act and writes who did it to which ids.
   *
   * @param act service and method
   * @param read whether it changes nothing; a read is written only when it touched a patient
   */
  <T> T write(String act, boolean read, Collection<?> ids, Callable<T> body) throws Exception {
    Audit.enter();
    Audit.Touched touched;
    T result;
    try {
      result = body.call();
    } finally {
      touched = Audit.leave();
    }
    if (!read || !touched.patients().isEmpty()) {
      String given =
          Stream.concat(ids.stream().map(String::valueOf), touched.things().stream())
              .collect(Collectors.joining(" "));
      sql.run(
          "insert into audit_entry (account_id, act, ids, patients, outcome) values (?, ?, ?, ?::bigint[], ?)",
          caller.idOrNobody(),
          act,
          AuditInterceptor.isId(result) ? (given + " → " + result).strip() : given,
          touched.patients(),
          read ? "READ" : "DONE");
    }
    return result;
  }

  /** Runs a command and writes it down; for doors whose transaction begins inside them. */
  public <T> T act(String act, Collection<?> ids, Callable<T> body) {
    try {
      return write(act, false, ids, body);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
