package org.restora.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.restora.access.AccountService.Issued;
import org.restora.access.SignInService.Outcome;
import org.restora.access.SignInService.Result;
import org.restora.shared.fault.Fault;
import org.restora.shared.fault.Faults;
import org.restora.shared.fault.RuleViolation;
import org.restora.shared.security.Role;
import org.restora.testing.Clinic;

class AccountServiceIT {

  private static final String PASSWORD = "horses on the roof at noon";

  private final Clinic clinic = new Clinic();
  private final AccountService service = clinic.get(AccountService.class);
  private final AccountQueries queries = clinic.get(AccountQueries.class);
  private final SignInService signIns = clinic.get(SignInService.class);
  private final long administrator = clinic.account("admin", Role.ADMINISTRATOR);
  private final String email = "new-" + clinic.site + "@account.test";

  AccountServiceIT() {
    clinic.services.signIn(administrator, Role.ADMINISTRATOR);
  }

  private AccountForm form(String address, String... roles) {
    return new AccountForm(address, "New Person", "de", Set.of(roles), Set.of(clinic.site));
  }

  private Issued create() {
    return clinic.services.call(() -> service.create(form(email, Role.FRONT_DESK)));
  }

  private int version(UUID id) {
    return clinic.services.call(() -> queries.account(id)).version();
  }

  private Result redeem(String code, String password) {
    return clinic.services.call(() -> signIns.redeem(email, code, password, "test"));
  }

  private Outcome signIn(String password) {
    return clinic.services.call(() -> signIns.signIn(email, password, "test")).outcome();
  }

  private Fault refused(Supplier<?> act) {
    return Faults.in(assertThrows(RuntimeException.class, () -> clinic.services.call(act)))
        .orElseThrow();
  }

  private Void run(Runnable act) {
    act.run();
    return null;
  }

  @Test
  void aNewAccountComesInByItsCodeOnceAndByItsPasswordFromThenOn() {
    Issued issued = create();
    assertEquals(Outcome.WRONG, signIn(issued.code()), "the code is no password");
    assertEquals(
        Outcome.SIGNED_IN,
        redeem(" " + issued.code().toLowerCase(java.util.Locale.ROOT) + " ", PASSWORD).outcome());
    assertEquals(Outcome.WRONG, redeem(issued.code(), PASSWORD).outcome(), "it works once");
    assertEquals(Outcome.SIGNED_IN, signIn(PASSWORD));
  }

  @Test
  void aCodeHoldsForThreeDays() {
    Issued issued = create();
    clinic.clock.pass(Duration.ofHours(72));
    assertEquals(Outcome.WRONG, redeem(issued.code(), PASSWORD).outcome());
    Issued again =
        clinic.services.call(() -> service.reset(issued.account(), version(issued.account())));
    assertNotEquals(issued.code(), again.code());
    clinic.clock.pass(Duration.ofHours(71));
    assertEquals(Outcome.SIGNED_IN, redeem(again.code(), PASSWORD).outcome());
  }

  @Test
  void aPasswordThatBreaksARuleIsRefusedAndTheCodeStays() {
    Issued issued = create();
    for (String weak :
        new String[] {"short", "aaaaaaaaaaaaaaaaaaaa", email + " and more", "x".repeat(129)}) {
      RuleViolation refusal = (RuleViolation) refused(() -> redeem(issued.code(), weak));
      assertEquals("newPassword", refusal.field(), weak);
    }
    assertEquals(Outcome.SIGNED_IN, redeem(issued.code(), PASSWORD).outcome());
  }

  @Test
  void resettingVoidsThePasswordAndEndsEverySignIn() {
    Issued issued = create();
    UUID signIn = redeem(issued.code(), PASSWORD).signIn();
    clinic.services.call(() -> service.reset(issued.account(), version(issued.account())));
    assertTrue(clinic.services.call(() -> signIns.current(signIn)).isEmpty());
    assertEquals(Outcome.WRONG, signIn(PASSWORD));
  }

  @Test
  void aDisabledAccountComesInAgainOnlyWhenItIsEnabled() {
    Issued issued = create();
    redeem(issued.code(), PASSWORD);
    clinic.services.run(() -> service.disable(issued.account(), version(issued.account())));
    assertEquals(Outcome.WRONG, signIn(PASSWORD));
    assertEquals(
        "account.already_disabled",
        refused(() -> run(() -> service.disable(issued.account(), version(issued.account()))))
            .key());
    clinic.services.run(() -> service.enable(issued.account(), version(issued.account())));
    assertEquals(Outcome.SIGNED_IN, signIn(PASSWORD));
  }

  @Test
  void anAddressBelongsToOneAccountHoweverItIsWritten() {
    create();
    RuleViolation twice =
        (RuleViolation)
            refused(
                () -> service.create(form(email.toUpperCase(java.util.Locale.ROOT), Role.MANAGER)));
    assertEquals("account_email_once", twice.key());
    assertEquals("emailOnce", twice.field());
    assertEquals(
        "account_email_shape",
        refused(() -> service.create(form("no address", Role.MANAGER))).key());
  }

  @Test
  void anAccountHasARole() {
    assertEquals("account.no_role", refused(() -> service.create(form(email))).key());
  }

  @Test
  void administratorsDoNotShutThemselvesOut() {
    UUID own =
        clinic.value(UUID.class, "select public_id from account where id = ?", administrator);
    assertEquals(
        "account.disable_self", refused(() -> run(() -> service.disable(own, version(own)))).key());
    assertEquals(
        "account.own_administrator",
        refused(() -> run(() -> service.change(own, version(own), form(email, Role.MANAGER))))
            .key());
  }

  @Test
  void theSecondOfTwoAdministratorsIsTold() {
    UUID id = create().account();
    int read = version(id);
    clinic.services.run(() -> service.change(id, read, form(email, Role.MANAGER)));
    assertEquals(
        "stale",
        refused(() -> run(() -> service.change(id, read, form(email, Role.THERAPIST)))).key());
    assertEquals(
        java.util.List.of(Role.MANAGER), clinic.services.call(() -> queries.account(id)).roles());
  }
}
