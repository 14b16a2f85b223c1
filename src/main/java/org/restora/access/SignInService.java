package org.restora.access;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.restora.shared.data.Sql;
import org.restora.shared.time.ClinicTime;

/**
 * Signing in and out (rules A2–A4). The only service whose doors are open to everybody: each of
 * them asks for a secret. Its failures are answers, not exceptions, because an exception would roll
 * the counted failure back.
 */
@Stateless
@DenyAll
public class SignInService {

  static final Duration LONGEST = Duration.ofHours(12);

  private static final int TRIES = 10;
  private static final Duration WINDOW = Duration.ofMinutes(15);

  @PersistenceContext private EntityManager em;
  @Inject private Sql sql;
  @Inject private ClinicTime time;

  /** How a try ended. */
  public enum Outcome {
    SIGNED_IN,
    WRONG,
    TOO_MANY_TRIES
  }

  /** The outcome, and the new sign-in's id where it succeeded. */
  public record Result(Outcome outcome, UUID signIn) {}

  @PermitAll
  public Result signIn(String email, String password, String agent) {
    String address = normal(email);
    if (guessing(address)) {
      return new Result(Outcome.TOO_MANY_TRIES, null);
    }
    Optional<Account> account = find(address);
    boolean right = Passwords.matches(password, account.map(Account::passwordHash).orElse(null));
    if (!right || account.get().isDisabled()) {
      return failed(address, account);
    }
    if (Passwords.outdated(account.get().passwordHash())) {
      account.get().choosePassword(Passwords.hash(password));
    }
    return begin(account.get(), agent);
  }

  /** Chooses a password with a one-time code and signs in. */
  @PermitAll
  public Result redeem(String email, String code, String newPassword, String agent) {
    String address = normal(email);
    if (guessing(address)) {
      return new Result(Outcome.TOO_MANY_TRIES, null);
    }
    Optional<Account> account = find(address);
    String typed = code == null ? "" : code.strip().toUpperCase(Locale.ROOT);
    boolean right = Passwords.matches(typed, account.map(Account::oneTimeCodeHash).orElse(null));
    if (!right || account.get().isDisabled() || !account.get().codeHolds(time.now())) {
      return failed(address, account);
    }
    Passwords.check(newPassword, address, account.get().name());
    account.get().choosePassword(Passwords.hash(newPassword));
    return begin(account.get(), agent);
  }

  /**
   * Whether the password is the account's own: asked again before signing a note and after the
   * screen was locked.
   */
  @PermitAll
  public boolean confirm(UUID signIn, String password) {
    Optional<SignedIn> who = current(signIn);
    if (who.isEmpty() || guessing(who.get().email())) {
      return false;
    }
    Account account = em.find(Account.class, who.get().accountId());
    if (!Passwords.matches(password, account.passwordHash())) {
      failed(account.email(), Optional.of(account));
      return false;
    }
    sql.run("update sign_in set last_act_at = ? where id = ?", time.now(), signIn);
    return true;
  }

  /** Who this sign-in belongs to, if it still holds. Idle ones are given too: the asker decides. */
  @PermitAll
  public Optional<SignedIn> current(UUID signIn) {
    return sql.one(
        SignedIn.class,
        """
        select s.id as sign_in, a.id as account_id, a.name, a.email, a.language, s.started_at, s.last_act_at,
               array(select role from account_role r where r.account_id = a.id) as roles
        from sign_in s join account a on a.id = s.account_id
        where s.id = ? and s.ended_at is null and s.started_at > ? and a.disabled_at is null
        """,
        signIn,
        time.now().minus(LONGEST));
  }

  /** Notes that a person acted; written at most once a minute. */
  @PermitAll
  public void acted(SignedIn who) {
    Instant now = time.now();
    if (now.isAfter(who.lastActAt().plusSeconds(60))) {
      sql.run("update sign_in set last_act_at = ? where id = ?", now, who.signIn());
    }
  }

  @PermitAll
  public void signOut(UUID signIn) {
    sql.run(
        "update sign_in set ended_at = ? where id = ? and ended_at is null", time.now(), signIn);
  }

  private Result begin(Account account, String agent) {
    UUID id = UUID.randomUUID();
    Instant now = time.now();
    sql.run(
        "insert into sign_in (id, account_id, started_at, last_act_at, agent) values (?, ?, ?, ?, ?)",
        id,
        account.id(),
        now,
        now,
        agent == null ? "" : agent.substring(0, Math.min(agent.length(), 300)));
    sql.run("delete from sign_in_failure where email = ?", account.email());
    write(account.id(), "SignInService.signIn", "DONE");
    return new Result(Outcome.SIGNED_IN, id);
  }

  private Result failed(String email, Optional<Account> account) {
    sql.run("insert into sign_in_failure (email, at) values (?, ?)", email, time.now());
    sql.run("delete from sign_in_failure where at < ?", time.now().minus(WINDOW));
    write(account.map(Account::id).orElse(null), "SignInService.signIn", "REFUSED");
    return new Result(Outcome.WRONG, null);
  }

  private void write(Long account, String act, String outcome) {
    sql.run(
        "insert into audit_entry (account_id, act, outcome) values (?, ?, ?)",
        account,
        act,
        outcome);
  }

  /**
   * Whether enough was guessed at this address. Tries at the same time wait for one another, or all
   * of them would be counted before any has failed.
   */
  private boolean guessing(String email) {
    sql.value(String.class, "select pg_advisory_xact_lock(hashtextextended(?, 11))::text", email);
    int failures =
        sql.value(
                Integer.class,
                "select count(*)::int from sign_in_failure where email = ? and at > ?",
                email,
                time.now().minus(WINDOW))
            .orElse(0);
    return failures >= TRIES;
  }

  private Optional<Account> find(String email) {
    List<Account> found =
        em.createQuery("select a from Account a where a.email = :email", Account.class)
            .setParameter("email", email)
            .getResultList();
    return found.stream().findFirst();
  }

  private static String normal(String email) {
    String address = email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
    return address.substring(0, Math.min(address.length(), 254));
  }
}
