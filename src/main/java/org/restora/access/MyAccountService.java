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
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.restora.shared.audit.Audited;
import org.restora.shared.data.Sql;
import org.restora.shared.fault.NotFound;
import org.restora.shared.security.Caller;
import org.restora.shared.time.ClinicTime;

/** What a person does with their own account (rule A5). */
@Stateless
@Audited
@DenyAll
public class MyAccountService {

  @PersistenceContext private EntityManager em;
  @Inject private Sql sql;
  @Inject private Caller caller;
  @Inject private ClinicTime time;

  /**
   * Chooses another password; every other sign-in of the account ends. The asker has confirmed the
   * password of today before ({@link SignInService#confirm}, whose counted failures must outlive a
   * refusal).
   *
   * @param here the sign-in that stays
   */
  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR, MANAGER, ADMINISTRATOR})
  public void changePassword(UUID here, String newPassword) {
    Account account = me();
    Passwords.check(newPassword, account.email(), account.name());
    account.choosePassword(Passwords.hash(newPassword));
    endOthers(here);
  }

  /** The language of every page and sentence, from the next request on. */
  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR, MANAGER, ADMINISTRATOR})
  public void speak(String language) {
    me().speak(language);
  }

  /** Ends one sign-in of the account, wherever it is; its next request is asked to sign in. */
  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR, MANAGER, ADMINISTRATOR})
  public void endSignIn(UUID signIn) {
    int ended =
        sql.run(
            "update sign_in set ended_at = ? where id = ? and account_id = ? and ended_at is null",
            time.now(),
            signIn,
            caller.id());
    if (ended == 0) {
      throw new NotFound("sign-in", signIn);
    }
  }

  /** Ends every sign-in of the account but this one. */
  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR, MANAGER, ADMINISTRATOR})
  public void endOthers(UUID here) {
    sql.run(
        "update sign_in set ended_at = ? where account_id = ? and id <> ? and ended_at is null",
        time.now(),
        caller.id(),
        here);
  }

  private Account me() {
    return em.find(Account.class, caller.id());
  }
}
