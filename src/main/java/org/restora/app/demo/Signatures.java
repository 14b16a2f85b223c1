package org.restora.app.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.PriorityQueue;
import java.util.UUID;
import org.restora.progress.Meaning;

/** The clinic's one chain of signatures, in the order in which they were given. */
final class Signatures {

  /** What is signed; the content is canonical JSON. */
  record Signature(
      long id,
      long noteId,
      UUID note,
      int number,
      Meaning meaning,
      String reason,
      Therapist signer,
      Instant at,
      String content) {

    /** Keys in alphabetical order, which is the order they are hashed in. */
    String envelope() {
      return new Json()
          .open('{')
          .raw("content", content)
          .put("meaning", meaning)
          .put("note", note.toString())
          .put("number", number)
          .put("reason", reason)
          .put("signedAt", at.toString())
          .put("signer", signer.account)
          .put("signerName", signer.name)
          .put("signerRole", signer.role)
          .close('}')
          .toString();
    }
  }

  private final Tables tables;
  private final MessageDigest sha256;
  private final PriorityQueue<Signature> waiting =
      new PriorityQueue<>(Comparator.comparing(Signature::at).thenComparingLong(Signature::id));
  private String previous = "0".repeat(64);
  private long links;

  Signatures(Tables tables) {
    this.tables = tables;
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Chained once no earlier one can come any more. */
  void add(Signature signature) {
    waiting.add(signature);
  }

  /** Chains what was signed before this instant. */
  void chain(Instant before) {
    while (!waiting.isEmpty() && waiting.peek().at.isBefore(before)) {
      append(waiting.poll());
    }
  }

  private void append(Signature signature) {
    String content = signature.envelope();
    String contentHash = hash(content);
    String hash = hash(previous + contentHash);
    tables.noteVersion.row(
        signature.id,
        signature.noteId,
        signature.number,
        signature.meaning,
        content,
        signature.reason,
        signature.signer.account,
        signature.signer.name,
        signature.signer.role,
        signature.at,
        ++links,
        previous,
        contentHash,
        hash);
    previous = hash;
  }

  private String hash(String text) {
    return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
