package org.restora.plan.home;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * What a patient's link ends with: which link, and its secret. A secret of 256 random bits needs no
 * slow hash.
 */
record HomeToken(UUID link, String secret) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;
  private static final int UUID_LENGTH = 36;
  private static final int LONGEST = 100;

  static HomeToken fresh() {
    byte[] secret = new byte[BYTES];
    RANDOM.nextBytes(secret);
    return new HomeToken(
        UUID.randomUUID(), Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  /** Reads one; nothing when it is none. */
  static Optional<HomeToken> read(String text) {
    if (text == null || text.length() > LONGEST || text.indexOf('.') != UUID_LENGTH) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new HomeToken(
              UUID.fromString(text.substring(0, UUID_LENGTH)), text.substring(UUID_LENGTH + 1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  String text() {
    return link + "." + secret;
  }

  String hash() {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether this secret has that hash; takes the same time for every wrong one. */
  boolean has(String expected) {
    return MessageDigest.isEqual(
        hash().getBytes(StandardCharsets.US_ASCII), expected.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public String toString() {
    return "link " + link;
  }
}
