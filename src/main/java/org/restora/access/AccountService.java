package org.restora.access;

import static org.restora.shared.security.Role.ADMINISTRATOR;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.restora.shared.audit.Audited;
import org.restora.shared.data.Sql;
import org.restora.shared.fault.NotFound;
import org.restora.shared.fault.RuleViolation;
import org.restora.shared.security.Caller;
import org.restora.shared.time.ClinicTime;

/** What an administrator does with accounts (rule A1). */
@Stateless
@Audited
@DenyAll
public class AccountService {

  @PersistenceContext private EntityManager em;
  @Inject private Sql sql;
  @Inject private Caller caller;
  @Inject private ClinicTime time;

  /**
   * A new account and the one-time code to hand over; the code is kept as a hash only and cannot be
   * shown again.
   */
  public record Issued(UUID account, String code) {}

  @RolesAllowed(ADMINISTRATOR)
  public Issued create(AccountForm form) {
    Account account = new Account(form, time.now());
    em.persist(account);
    return issue(account);
  }

  @RolesAllowed(ADMINISTRATOR)
  public void change(UUID id, int version, AccountForm form) {
    Account account = load(id, version);
    if (account.id() == caller.id() && !form.roles().contains(ADMINISTRATOR)) {
      throw new RuleViolation("account.own_administrator").at("roles");
    }
    account.change(form);
  }

  /** Voids the password, ends every sign-in of the account, and issues a one-time code. */
  @RolesAllowed(ADMINISTRATOR)
  public Issued reset(UUID id, int version) {
    Account account = load(id, version);
    endSignIns(account);
    return issue(account);
  }

  @RolesAllowed(ADMINISTRATOR)
  public void disable(UUID id, int version) {
    Account account = load(id, version);
    RuleViolation.unless(account.id() != caller.id(), "account.disable_self");
    account.disable(time.now());
    endSignIns(account);
  }

  @RolesAllowed(ADMINISTRATOR)
  public void enable(UUID id, int version) {
    load(id, version).enable();
  }

  private Issued issue(Account account) {
    String code = Passwords.randomCode();
    account.issueCode(Passwords.hash(code), time.now());
    return new Issued(account.publicId(), code);
  }

  private void endSignIns(Account account) {
    sql.run(
        "update sign_in set ended_at = ? where account_id = ? and ended_at is null",
        time.now(),
        account.id());
  }

  private Account load(UUID id, int version) {
    Account account =
        em.createQuery("select a from Account a where a.publicId = :id", Account.class)
            .setParameter("id", id)
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new NotFound("account", id));
    account.expect(version);
    return account;
  }
}
