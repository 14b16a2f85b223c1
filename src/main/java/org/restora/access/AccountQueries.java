package org.restora.access;

import static org.restora.shared.security.Role.ADMINISTRATOR;
import static org.restora.shared.security.Role.FRONT_DESK;
import static org.restora.shared.security.Role.MANAGER;
import static org.restora.shared.security.Role.SUPERVISOR;
import static org.restora.shared.security.Role.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.restora.shared.audit.AuditChain;
import org.restora.shared.audit.Audited;
import org.restora.shared.data.Sql;
import org.restora.shared.fault.NotFound;
import org.restora.shared.security.Caller;
import org.restora.shared.time.ClinicTime;

/** Accounts, sites and the audit as an administrator reads them; the sites of whoever asks. */
@Stateless
@Audited
@DenyAll
public class AccountQueries {

  @Inject private Sql sql;
  @Inject private Sites sites;
  @Inject private Caller caller;
  @Inject private ClinicTime time;
  @Inject private AuditChain chain;

  /** One line of the list of accounts. */
  public record AccountRow(
      UUID id,
      int version,
      String name,
      String email,
      String language,
      List<?> roles,
      List<?> siteIds,
      List<?> siteNames,
      Instant disabledAt,
      boolean hasPassword,
      Instant lastSignIn)
      implements Serializable {}

  /** One line of the audit. */
  public record AuditRow(
      long id, Instant at, String account, String act, String ids, List<?> patients, String outcome)
      implements Serializable {}

  /** A time of being signed in, as its own person sees it. */
  public record SignInRow(UUID id, Instant startedAt, Instant lastActAt, String agent)
      implements Serializable {}

  private static final String ROW =
      """
      select a.public_id as id, a.version, a.name, a.email, a.language, a.disabled_at,
             a.password_hash is not null as has_password,
             array(select role from account_role r where r.account_id = a.id order by role) as roles,
             array(select s.site_id from account_site s where s.account_id = a.id order by 1) as site_ids,
             array(select x.name from account_site s join site x on x.id = s.site_id
                   where s.account_id = a.id order by 1) as site_names,
             (select max(started_at) from sign_in s where s.account_id = a.id) as last_sign_in
      from account a
      """;

  @RolesAllowed(ADMINISTRATOR)
  public List<AccountRow> accounts() {
    return sql.list(AccountRow.class, ROW + " order by a.disabled_at is not null, a.name, a.id");
  }

  @RolesAllowed(ADMINISTRATOR)
  public AccountRow account(UUID id) {
    return sql.one(AccountRow.class, ROW + " where a.public_id = ?", id)
        .orElseThrow(() -> new NotFound("account", id));
  }

  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR, MANAGER, ADMINISTRATOR})
  public List<Site> mySites() {
    return sites.mine();
  }

  /** Where the asker is signed in now, the newest first. */
  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR, MANAGER, ADMINISTRATOR})
  public List<SignInRow> mySignIns() {
    return sql.list(
        SignInRow.class,
        """
        select id, started_at, last_act_at, agent from sign_in
        where account_id = ? and ended_at is null and started_at > ? order by started_at desc, id
        """,
        caller.id(),
        time.now().minus(SignInService.LONGEST));
  }

  /** Reads the whole chain of the audit's seals and says whether it holds. */
  @RolesAllowed(ADMINISTRATOR)
  public AuditChain.Check checkAudit() {
    return chain.check();
  }

  @RolesAllowed(ADMINISTRATOR)
  public List<Site> allSites() {
    return sql.list(Site.class, "select id, code, name, zone, country from site order by name, id");
  }

  /** The newest entries before the given one; 0 starts at the end. */
  @RolesAllowed(ADMINISTRATOR)
  public List<AuditRow> audit(long before, int limit) {
    return sql.list(
        AuditRow.class,
        """
        select e.id, e.at, coalesce(a.name, '') as account, e.act, e.ids, e.patients, e.outcome
        from audit_entry e left join account a on a.id = e.account_id
        where ? = 0 or e.id < ?
        order by e.id desc limit ?
        """,
        before,
        before,
        limit);
  }

  /** What stands above a letter of a site. */
  public record Letterhead(String name, String address, String phone) implements Serializable {}

  /** Of one of the caller's sites. */
  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR, MANAGER, ADMINISTRATOR})
  public Letterhead letterhead(long siteId) {
    sites.mine(siteId);
    return sql.one(Letterhead.class, "select name, address, phone from site where id = ?", siteId)
        .orElseThrow(() -> new NotFound("site", siteId));
  }
}
