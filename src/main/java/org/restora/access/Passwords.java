package org.restora.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.restora.shared.fault.RuleViolation;

/**
 * Passwords and one-time codes: rules, hashing, checking. PBKDF2-HMAC-SHA256 with 600,000 rounds
 * (OWASP Password Storage Cheat Sheet, 2023); the number of rounds stands in the hash, so a later
 * rise rehashes at the next sign-in.
 */
public final class Passwords {

  static final int SHORTEST = 15;
  static final int LONGEST = 128;

  private static final int ROUNDS = 600_000;
  private static final String SCHEME = "pbkdf2-sha256";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Set<String> COMMON = common();

  /** Without the letters and digits that are taken for one another. */
  private static final String CODE_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

  /** A hash nobody has the password of: an unknown address costs the same time as a known one. */
  private static final String NOBODY = hash(randomCode());

  private Passwords() {}

  /** Refuses a password that the rules do not allow; says which rule. */
  static void check(String password, String email, String name) {
    if (password == null || password.codePointCount(0, password.length()) < SHORTEST) {
      throw new RuleViolation("password.too_short", SHORTEST).at("newPassword");
    }
    if (password.length() > LONGEST) {
      throw new RuleViolation("password.too_long", LONGEST).at("newPassword");
    }
    String lower = password.toLowerCase(Locale.ROOT);
    String local = email.substring(0, email.indexOf('@'));
    boolean monotonous = lower.chars().distinct().count() < 5;
    boolean personal =
        (local.length() > 3 && lower.contains(local))
            || lower.contains(name.toLowerCase(Locale.ROOT).replace(" ", ""));
    if (monotonous || personal || COMMON.contains(lower)) {
      throw new RuleViolation("password.too_common").at("newPassword");
    }
  }

  /** A salted hash, with scheme and rounds in it. */
  public static String hash(String password) {
    byte[] salt = new byte[16];
    RANDOM.nextBytes(salt);
    Base64.Encoder text = Base64.getEncoder().withoutPadding();
    return SCHEME
        + "$"
        + ROUNDS
        + "$"
        + text.encodeToString(salt)
        + "$"
        + text.encodeToString(derive(password, salt, ROUNDS));
  }

  /** Whether the password belongs to the hash; a null hash takes as long and is never right. */
  static boolean matches(String password, String hash) {
    String[] parts = (hash == null ? NOBODY : hash).split("\\$");
    byte[] salt = Base64.getDecoder().decode(parts[2]);
    byte[] expected = Base64.getDecoder().decode(parts[3]);
    byte[] actual = derive(password, salt, Integer.parseInt(parts[1]));
    return MessageDigest.isEqual(expected, actual) && hash != null;
  }

  static boolean outdated(String hash) {
    return !hash.startsWith(SCHEME + "$" + ROUNDS + "$");
  }

  /** Twelve letters in three groups: 59 bits, said over the telephone without mistakes. */
  public static String randomCode() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      if (i % 4 == 0 && i > 0) {
        code.append('-');
      }
      code.append(CODE_LETTERS.charAt(RANDOM.nextInt(CODE_LETTERS.length())));
    }
    return code.toString();
  }

  private static byte[] derive(String password, byte[] salt, int rounds) {
    char[] letters =
        password.length() > LONGEST
            ? password.substring(0, LONGEST).toCharArray()
            : password.toCharArray();
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
          .generateSecret(new PBEKeySpec(letters, salt, rounds, 256))
          .getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Set<String> common() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Passwords.class.getResourceAsStream("common-passwords.txt"),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
