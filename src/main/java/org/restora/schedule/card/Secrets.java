package org.restora.schedule.card;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Codes for people, tokens for devices, and their hashes. */
final class Secrets {

  static final int LENGTH = 6;

  /** Without the letters and digits that are taken for one another. */
  private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

  /** A code is found by its hash, so all have one salt; the rounds make up for what is short. */
  private static final byte[] SALT = "restora session card".getBytes(StandardCharsets.UTF_8);

  private static final int ROUNDS = 120_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  /** One of nearly nine hundred million. */
  static String code() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return code.toString();
  }

  /** As typed: small letters, blanks and hyphens do not matter. */
  static String hash(String typed) {
    String code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    char[] letters = code.substring(0, Math.min(code.length(), 20)).toCharArray();
    try {
      return HexFormat.of()
          .formatHex(
              SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                  .generateSecret(new PBEKeySpec(letters, SALT, ROUNDS, 256))
                  .getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String token() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static String hashOfToken(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
