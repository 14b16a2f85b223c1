package org.restora.shared.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;
import org.restora.shared.audit.Anchor.Mark;
import org.restora.shared.data.Sql;
import org.restora.shared.job.Job;

/**
 * Seals the audit and checks the seals. A seal's hash is SHA-256 over the hash of the seal before,
 * its own number and time, and every entry it covers in the order of their ids, each field as
 * {@link DataOutputStream} writes it. The newest committed seal is anchored outside the database at
 * the next run.
 */
@ApplicationScoped
public class AuditChain implements Job {

  private static final Logger LOG = Logger.getLogger(AuditChain.class.getName());
  private static final int PART = 5_000;
  private static final byte[] BEGINNING = new byte[32];

  @Inject private Sql sql;
  @Inject private Anchor anchor;

  /** What is wrong with the chain, and at which seal; 0 where it is no seal's matter. */
  public record Fault(Kind kind, long seal) implements Serializable {}

  /** How a chain can be broken. */
  public enum Kind {
    /** An entry of the seal was changed or removed, or the seal itself. */
    CHANGED,
    /** A seal is missing in the row of numbers, or does not continue the one before. */
    BROKEN,
    /** An entry is neither sealed nor waiting: it was slipped in, or hidden from sealing. */
    NOT_SEALED,
    /** The anchor remembers a seal that is not there, or is another. */
    NOT_AS_ANCHORED
  }

  /** What a check found: how much is sealed, until when, and what is wrong. */
  public record Check(long seals, long entries, long waiting, Instant until, List<Fault> faults)
      implements Serializable {

    public boolean holds() {
      return faults.isEmpty();
    }
  }

  record Entry(
      long id,
      Instant at,
      Long accountId,
      String act,
      String ids,
      List<?> patients,
      String outcome) {}

  record Seal(long number, Instant at, int count, String previous, String hash) {}

  record Head(long number, String hash) {}

  @Override
  public String name() {
    return "audit.seal";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  /** Anchors the newest seal, then seals what waits. */
  @Override
  public boolean run(Instant now) {
    Optional<Head> head = head();
    anchor(head);
    List<Entry> waiting =
        sql.list(
            Entry.class,
            ENTRY
                + " where e.id in (select entry_id from audit_unsealed order by entry_id limit ?) order by e.id",
            PART);
    if (waiting.isEmpty()) {
      return false;
    }
    long number = head.map(Head::number).orElse(0L) + 1;
    byte[] previous = head.map(h -> HexFormat.of().parseHex(h.hash())).orElse(BEGINNING);
    Instant at = now.truncatedTo(ChronoUnit.MICROS);
    List<Long> ids = waiting.stream().map(Entry::id).toList();
    sql.run(
        """
        insert into audit_seal (number, at, entries, count, previous, hash)
        select ?, ?, range_agg(int8range(id, id, '[]')), ?, ?, ? from unnest(?::bigint[]) id
        """,
        number,
        at,
        waiting.size(),
        previous,
        hash(previous, number, at, waiting),
        ids);
    sql.run("delete from audit_unsealed where entry_id = any (?::bigint[])", ids);
    return waiting.size() == PART;
  }

  private void anchor(Optional<Head> head) {
    Optional<Mark> last = anchor.last();
    boolean asAnchored =
        last.isEmpty() || hashOf(last.get().number()).filter(last.get().hash()::equals).isPresent();
    if (!asAnchored) {
      LOG.severe(
          "the audit does not hold the seal "
              + last.get().number()
              + " that was anchored: its end was cut off or changed, or an older backup was restored");
    }
    head.filter(h -> last.isEmpty() || h.number() > last.get().number())
        .ifPresent(h -> anchor.set(new Mark(h.number(), h.hash())));
  }

  /** Reads the whole chain and says what does not hold. */
  public Check check() {
    List<Fault> faults = new ArrayList<>();
    byte[] previous = BEGINNING;
    long number = 0;
    long entries = 0;
    Instant until = null;
    Map<Long, String> hashes = new HashMap<>();
    List<Long> numbers = sql.values(Long.class, "select number from audit_seal order by number");
    for (long next : numbers) {
      Seal seal = sql.one(Seal.class, SEAL + " where number = ?", next).orElseThrow();
      List<Entry> covered = covered(next);
      if (seal.number() != number + 1
          || !HexFormat.of().formatHex(previous).equals(seal.previous())) {
        faults.add(new Fault(Kind.BROKEN, next));
      }
      byte[] hash =
          hash(HexFormat.of().parseHex(seal.previous()), seal.number(), seal.at(), covered);
      if (!HexFormat.of().formatHex(hash).equals(seal.hash()) || covered.size() != seal.count()) {
        faults.add(new Fault(Kind.CHANGED, next));
      }
      hashes.put(next, seal.hash());
      number = next;
      previous = HexFormat.of().parseHex(seal.hash());
      entries += covered.size();
      until = seal.at();
    }
    long waiting =
        count("select count(*) from audit_entry e join audit_unsealed u on u.entry_id = e.id");
    if (count("select count(*) from audit_entry") != entries + waiting) {
      faults.add(new Fault(Kind.NOT_SEALED, 0));
    }
    for (Mark mark : anchor.marks()) {
      if (!mark.hash().equals(hashes.get(mark.number()))) {
        faults.add(new Fault(Kind.NOT_AS_ANCHORED, mark.number()));
      }
    }
    return new Check(numbers.size(), entries, waiting, until, faults);
  }

  private List<Entry> covered(long seal) {
    return sql.list(
        Entry.class,
        ENTRY
            + """
             join (select unnest(entries) as ids from audit_seal where number = ?) s
                  on e.id >= lower(s.ids) and e.id < upper(s.ids)
             order by e.id
            """,
        seal);
  }

  private Optional<Head> head() {
    return sql.one(
        Head.class,
        "select number, encode(hash, 'hex') as hash from audit_seal order by number desc limit 1");
  }

  private Optional<String> hashOf(long number) {
    return sql.value(
        String.class, "select encode(hash, 'hex') from audit_seal where number = ?", number);
  }

  private long count(String question) {
    return sql.value(Long.class, question).orElse(0L);
  }

  private static final String ENTRY =
      "select e.id, e.at, e.account_id, e.act, e.ids, e.patients, e.outcome from audit_entry e";

  private static final String SEAL =
      """
      select number, at, count, encode(previous, 'hex') as previous, encode(hash, 'hex') as hash
      from audit_seal
      """;

  private static byte[] hash(byte[] previous, long number, Instant at, List<Entry> entries) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      try (DataOutputStream out =
          new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), sha))) {
        out.write(previous);
        out.writeLong(number);
        out.writeLong(micros(at));
        for (Entry entry : entries) {
          out.write(bytes(entry));
        }
      }
      return sha.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Entry entry) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeLong(entry.id());
      out.writeLong(micros(entry.at()));
      out.writeLong(entry.accountId() == null ? 0 : entry.accountId());
      for (String text : List.of(entry.act(), entry.ids(), entry.outcome())) {
        byte[] utf8 = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
      }
      out.writeInt(entry.patients().size());
      for (Object patient : entry.patients()) {
        out.writeLong((Long) patient);
      }
    }
    return bytes.toByteArray();
  }

  private static long micros(Instant at) {
    return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000);
  }
}
