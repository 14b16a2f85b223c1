package org.restora.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.restora.access.AccountQueries.SignInRow;
import org.restora.access.SignInService.Outcome;
import org.restora.shared.fault.NotFound;
import org.restora.shared.fault.RuleViolation;
import org.restora.shared.security.Role;
import org.restora.testing.Clinic;
import org.restora.testing.Owner;

class MyAccountServiceIT {

  private static final String PASSWORD = "a sentence to remember";

  private final Clinic clinic = new Clinic();
  private final MyAccountService service = clinic.get(MyAccountService.class);
  private final AccountQueries queries = clinic.get(AccountQueries.class);
  private final SignInService signIns = clinic.get(SignInService.class);
  private final String email =
      Owner.value(String.class, "select email from account where id = ?", clinic.annaAccount);

  {
    clinic.services.signIn(clinic.annaAccount, Role.THERAPIST);
    Owner.run(
        "update account set password_hash = ? where id = ?",
        Passwords.hash(PASSWORD),
        clinic.annaAccount);
  }

  private UUID signIn(String password) {
    return clinic.services.call(() -> signIns.signIn(email, password, "Firefox/1")).signIn();
  }

  private Set<UUID> open() {
    return clinic.services.call(queries::mySignIns).stream()
        .map(SignInRow::id)
        .collect(Collectors.toSet());
  }

  @Test
  void anotherPasswordEndsTheOtherSignIns() {
    signIn(PASSWORD);
    UUID here = signIn(PASSWORD);
    clinic.services.run(() -> service.changePassword(here, "another sentence of mine"));
    assertEquals(Set.of(here), open());
    assertEquals(
        Outcome.WRONG, clinic.services.call(() -> signIns.signIn(email, PASSWORD, "")).outcome());
    signIn("another sentence of mine");
    assertEquals(2, open().size());
  }

  @Test
  void aWeakPasswordIsRefusedAndNothingEnds() {
    UUID there = signIn(PASSWORD);
    UUID here = signIn(PASSWORD);
    RuleViolation refused =
        assertThrows(
            RuleViolation.class,
            () -> clinic.services.run(() -> service.changePassword(here, "short")));
    assertEquals("newPassword", refused.field());
    assertEquals(Set.of(here, there), open());
  }

  @Test
  void nobodyEndsSomebodyElsesSignIn() {
    UUID annas = signIn(PASSWORD);
    clinic.services.signIn(clinic.desk, Role.FRONT_DESK);
    assertThrows(NotFound.class, () -> clinic.services.run(() -> service.endSignIn(annas)));
    clinic.services.signIn(clinic.annaAccount, Role.THERAPIST);
    assertEquals(Set.of(annas), open());
    clinic.services.run(() -> service.endSignIn(annas));
    assertEquals(Set.of(), open());
  }

  @Test
  void theLanguageIsTheAccountsOwn() {
    UUID here = signIn(PASSWORD);
    clinic.services.run(() -> service.speak("de"));
    assertEquals("de", clinic.services.call(() -> signIns.current(here)).orElseThrow().language());
  }
}
