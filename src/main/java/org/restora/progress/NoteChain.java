package org.restora.progress;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.restora.shared.data.JsonColumn;
import org.restora.shared.data.Sql;

/** The clinic's one chain of signatures (rule N3). */
@Dependent
class NoteChain {

  /** What the first link holds as the hash before it. */
  static final String BEGINNING = "0".repeat(64);

  /** Serialises signing: a chain has one end. */
  private static final long LOCK = 7_220_001;

  @Inject private Sql sql;

  record End(long chainNo, String hash) {}

  record Link(
      long id,
      long chainNo,
      String content,
      String contentHash,
      String previousHash,
      String hash) {}

  /** What is signed: everything of it stands in the hashed text. */
  record Signature(
      long noteId,
      UUID notePublicId,
      int number,
      Meaning meaning,
      String reason,
      long signer,
      String signerName,
      String signerRole,
      Instant signedAt,
      JsonObject content) {

    JsonObject envelope() {
      var json =
          Json.createObjectBuilder()
              .add("content", content)
              .add("meaning", meaning.name())
              .add("note", notePublicId.toString())
              .add("number", number);
      if (reason != null) {
        json.add("reason", reason);
      }
      return json.add("signedAt", signedAt.truncatedTo(ChronoUnit.MICROS).toString())
          .add("signer", signer)
          .add("signerName", signerName)
          .add("signerRole", signerRole)
          .build();
    }
  }

  /** Adds a link; answers its id. */
  long append(Signature signature) {
    sql.value(Integer.class, "select count(pg_advisory_xact_lock(?))::int", LOCK);
    End end =
        sql.one(End.class, "select chain_no, hash from note_version order by chain_no desc limit 1")
            .orElse(new End(0, BEGINNING));
    String content = Canonical.text(JsonColumn.checked(signature.envelope()));
    String contentHash = Canonical.hash(content);
    long id = sql.value(Long.class, "select nextval('restora_id')").orElseThrow();
    sql.run(
        """
        insert into note_version (id, note_id, number, meaning, content, reason, signer, signer_name, signer_role,
                                  signed_at, chain_no, previous_hash, content_hash, hash)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        signature.noteId(),
        signature.number(),
        signature.meaning(),
        content,
        signature.reason(),
        signature.signer(),
        signature.signerName(),
        signature.signerRole(),
        signature.signedAt(),
        end.chainNo() + 1,
        end.hash(),
        contentHash,
        Canonical.hash(end.hash() + contentHash));
    return id;
  }

  /** The number of the first link that does not fit, if the chain was tampered with. */
  Optional<Long> firstBreak() {
    var walk =
        new Object() {
          String previous = BEGINNING;
          long expected = 1;
          Long broken;
        };
    sql.each(
        Link.class,
        "select id, chain_no, content, content_hash, previous_hash, hash from note_version order by chain_no",
        link -> {
          boolean fits =
              link.chainNo() == walk.expected
                  && link.previousHash().equals(walk.previous)
                  && link.contentHash().equals(Canonical.hash(link.content()))
                  && link.hash().equals(Canonical.hash(link.previousHash() + link.contentHash()));
          if (!fits && walk.broken == null) {
            walk.broken = walk.expected;
          }
          walk.previous = link.hash();
          walk.expected++;
        });
    return Optional.ofNullable(walk.broken);
  }
}
