package org.restora.shared.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import org.restora.shared.data.Sql;

/**
 * A door that was refused, written down in a transaction of its own: the container refuses before
 * any interceptor of the service runs.
 */
@Stateless
public class Refusals {

  @Inject private Sql sql;
  @Inject private SecurityContext security;

  /** Writes the refusal of this address for whoever is asking. */
  static void record(String address) {
    CDI.current().select(Refusals.class).get().write(address);
  }

  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void write(String address) {
    Principal who = security.getCallerPrincipal();
    sql.run(
        "insert into audit_entry (account_id, act, outcome) values (?, ?, 'REFUSED')",
        who == null ? null : Long.valueOf(who.getName()),
        address);
  }
}
