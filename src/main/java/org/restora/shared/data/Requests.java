package org.restora.shared.data;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.restora.shared.fault.RuleViolation;
import org.restora.shared.security.Caller;

/**
 * Does a command once. The asker chooses a request id; a double click or a retry after a crash
 * carries the same id and is answered with the first result. The same id with other parameters is
 * refused.
 */
@Dependent
public class Requests {

  @Inject private Sql sql;
  @Inject private Caller caller;

  record Done(long accountId, String fingerprint, long result) {}

  /**
   * Runs the act unless the request was already done, and answers its result (an id) either way.
   * Two at the same time with the same id: the second waits for the first on a lock of its own and
   * then finds its result.
   */
  public long once(UUID requestId, String command, Object parameters, LongSupplier act) {
    String fingerprint = command + " " + parameters;
    sql.value(
        String.class,
        "select pg_advisory_xact_lock(hashtextextended(?, 7))::text",
        requestId.toString());
    var done =
        sql.one(
            Done.class,
            "select account_id, fingerprint, result::bigint as result from request where id = ?",
            requestId);
    if (done.isPresent()) {
      if (!done.get().fingerprint().equals(fingerprint) || done.get().accountId() != caller.id()) {
        throw new RuleViolation("request.id_reused");
      }
      return done.get().result();
    }
    long result = act.getAsLong();
    sql.run(
        "insert into request (id, account_id, command, fingerprint, result) values (?, ?, ?, ?, ?)",
        requestId,
        caller.id(),
        command,
        fingerprint,
        Long.toString(result));
    return result;
  }
}
