package org.restora.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Test;
import org.restora.access.SignInService.Outcome;
import org.restora.access.SignInService.Result;
import org.restora.shared.security.Role;
import org.restora.testing.Clinic;
import org.restora.testing.Owner;

class SignInServiceIT {

  private static final String PASSWORD = "a password of Anna's own";
  private static final String HASH = Passwords.hash(PASSWORD);

  /** As an older release wrote it: of one round. */
  private static final String OLD_HASH = oldHash();

  private final Clinic clinic = new Clinic();
  private final SignInService service = clinic.get(SignInService.class);
  private final String email =
      clinic.value(String.class, "select email from account where id = ?", clinic.annaAccount);

  SignInServiceIT() {
    hash(OLD_HASH);
  }

  private static String oldHash() {
    try {
      byte[] salt = new byte[16];
      byte[] key =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
              .generateSecret(new PBEKeySpec(PASSWORD.toCharArray(), salt, 1, 256))
              .getEncoded();
      Base64.Encoder text = Base64.getEncoder().withoutPadding();
      return "pbkdf2-sha256$1$" + text.encodeToString(salt) + "$" + text.encodeToString(key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void hash(String hash) {
    Owner.run("update account set password_hash = ? where id = ?", hash, clinic.annaAccount);
  }

  private Result signIn(String address, String password) {
    return clinic.services.call(() -> service.signIn(address, password, "test"));
  }

  private Outcome tryIt(String password) {
    return signIn(email, password).outcome();
  }

  private java.util.Optional<SignedIn> current(UUID signIn) {
    return clinic.services.call(() -> service.current(signIn));
  }

  @Test
  void theRightPasswordSignsInUnderAnyWritingOfTheAddress() {
    UUID signIn = signIn("  " + email.toUpperCase(java.util.Locale.ROOT) + " ", PASSWORD).signIn();
    assertEquals(clinic.annaAccount, current(signIn).orElseThrow().accountId());
    assertEquals(Outcome.WRONG, tryIt(PASSWORD + " "));
    assertEquals(Outcome.WRONG, tryIt(""));
  }

  @Test
  void anOldHashIsRenewedAtTheNextSignIn() {
    assertEquals(Outcome.SIGNED_IN, tryIt(PASSWORD));
    String renewed =
        clinic.value(
            String.class, "select password_hash from account where id = ?", clinic.annaAccount);
    assertTrue(renewed.startsWith("pbkdf2-sha256$600000$"), renewed);
    assertEquals(Outcome.SIGNED_IN, tryIt(PASSWORD), "and still the same password");
  }

  @Test
  void afterTenWrongTriesTheRightOneIsRefusedTooUntilTheWindowHasPassed() {
    for (int i = 0; i < 10; i++) {
      assertEquals(Outcome.WRONG, tryIt("guess " + i));
    }
    assertEquals(Outcome.TOO_MANY_TRIES, tryIt(PASSWORD));
    clinic.clock.pass(Duration.ofMinutes(14));
    assertEquals(Outcome.TOO_MANY_TRIES, tryIt(PASSWORD), "a refused try does not count anew");
    clinic.clock.pass(Duration.ofMinutes(2));
    assertEquals(Outcome.SIGNED_IN, tryIt(PASSWORD), "nobody is locked out for ever");
    assertEquals(Outcome.WRONG, tryIt("guess"), "and the count begins anew");
  }

  @Test
  void twentyTriesAtOnceAreStillNoMoreThanTen() throws Exception {
    var people = Executors.newFixedThreadPool(20);
    try {
      List<Callable<Outcome>> tries = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        String guess = "guess " + i;
        tries.add(() -> tryIt(guess));
      }
      int wrong = 0;
      for (Future<Outcome> outcome : people.invokeAll(tries)) {
        wrong += outcome.get() == Outcome.WRONG ? 1 : 0;
      }
      assertEquals(10, wrong, "tries whose password was looked at");
    } finally {
      people.shutdown();
    }
  }

  @Test
  void triesOnOneAddressDoNotHinderAnother() {
    for (int i = 0; i < 10; i++) {
      signIn("nobody-" + clinic.site + "@text.test", "guess");
    }
    assertEquals(
        Outcome.TOO_MANY_TRIES,
        signIn("nobody-" + clinic.site + "@text.test", PASSWORD).outcome(),
        "an unknown address is answered as a known one");
    assertEquals(Outcome.SIGNED_IN, tryIt(PASSWORD));
  }

  @Test
  void anUnknownAddressCostsTheSameWorkAsAKnownOne() {
    hash(HASH);
    try (CountedKeys counted = CountedKeys.begin()) {
      tryIt("a wrong password");
      long known = counted.rounds();
      assertEquals(600_000, known);
      signIn("nobody@text.test", "a wrong password");
      assertEquals(known, counted.rounds(), "unknown");
      hash(null);
      tryIt("a wrong password");
      assertEquals(known, counted.rounds(), "has not chosen a password yet");
      clinic.services.call(() -> service.redeem("nobody@text.test", "CODE", PASSWORD, "test"));
      assertEquals(known, counted.rounds(), "a code for an unknown address");
    }
  }

  @Test
  void whoeverIsDisabledIsOutAtTheNextRequestAndCannotComeIn() {
    UUID signIn = signIn(email, PASSWORD).signIn();
    clinic.services.signIn(clinic.desk, Role.ADMINISTRATOR);
    AccountService accounts = clinic.get(AccountService.class);
    UUID id =
        clinic.value(UUID.class, "select public_id from account where id = ?", clinic.annaAccount);
    int version = clinic.count("select version from account where id = ?", clinic.annaAccount);
    clinic.services.run(() -> accounts.disable(id, version));
    assertTrue(current(signIn).isEmpty());
    assertEquals(Outcome.WRONG, tryIt(PASSWORD), "and is not told why");
  }

  @Test
  void rolesAreReadAnewAtEachRequest() {
    UUID signIn = signIn(email, PASSWORD).signIn();
    assertEquals(List.of(Role.THERAPIST), current(signIn).orElseThrow().roles());
    clinic.services.signIn(clinic.desk, Role.ADMINISTRATOR);
    AccountService accounts = clinic.get(AccountService.class);
    AccountQueries queries = clinic.get(AccountQueries.class);
    UUID id =
        clinic.value(UUID.class, "select public_id from account where id = ?", clinic.annaAccount);
    var row = clinic.services.call(() -> queries.account(id));
    clinic.services.run(
        () ->
            accounts.change(
                id,
                row.version(),
                new AccountForm(email, "Anna", "en", Set.of(Role.MANAGER), Set.of())));
    assertEquals(List.of(Role.MANAGER), current(signIn).orElseThrow().roles());
  }

  @Test
  void aSignInLocksAfterAQuarterOfAnHourAndEndsAfterTwelve() {
    UUID signIn = signIn(email, PASSWORD).signIn();
    clinic.clock.pass(Duration.ofMinutes(15));
    assertFalse(current(signIn).orElseThrow().idle(clinic.clock.instant()));
    clinic.clock.pass(Duration.ofSeconds(1));
    assertTrue(current(signIn).orElseThrow().idle(clinic.clock.instant()));
    assertTrue(clinic.services.call(() -> service.confirm(signIn, PASSWORD)));
    assertFalse(current(signIn).orElseThrow().idle(clinic.clock.instant()), "unlocked");
    clinic.clock.pass(Duration.ofHours(12));
    assertTrue(current(signIn).isEmpty());
    assertFalse(clinic.services.call(() -> service.confirm(signIn, PASSWORD)));
  }

  @Test
  void aWrongPasswordAskedForAgainCountsAsATry() {
    UUID signIn = signIn(email, PASSWORD).signIn();
    hash(OLD_HASH);
    for (int i = 0; i < 10; i++) {
      assertFalse(clinic.services.call(() -> service.confirm(signIn, "guess")));
    }
    assertFalse(clinic.services.call(() -> service.confirm(signIn, PASSWORD)));
  }

  @Test
  void signingOutEndsThatSignInAndNoOther() {
    UUID tablet = signIn(email, PASSWORD).signIn();
    UUID desk = signIn(email, PASSWORD).signIn();
    clinic.services.run(() -> service.signOut(tablet));
    assertTrue(current(tablet).isEmpty());
    assertTrue(current(desk).isPresent());
  }
}
