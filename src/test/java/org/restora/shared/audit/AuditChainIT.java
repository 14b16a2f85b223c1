package org.restora.shared.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.restora.app.AnchorFile;
import org.restora.shared.audit.AuditChain.Check;
import org.restora.shared.audit.AuditChain.Fault;
import org.restora.shared.audit.AuditChain.Kind;
import org.restora.testing.Owner;
import org.restora.testing.Services;

/** Whoever may do anything in the database cannot change the audit unseen. */
class AuditChainIT {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  @TempDir private Path folder;
  private Services services;
  private AuditChain chain;

  @BeforeEach
  void threeSealsOfThreeEntries() {
    forget();
    services = new Services(Clock.systemUTC());
    services.with(
        Anchor.class,
        new AnchorFile(java.util.Optional.of(folder.resolve("anchor.txt").toString())));
    chain = services.get(AuditChain.class);
    for (int seal = 0; seal < 3; seal++) {
      for (int entry = 0; entry < 3; entry++) {
        Owner.run(
            "insert into audit_entry (act, ids, patients, outcome) values ('Act', '7 é', '{1,2}', 'READ')");
      }
      run();
    }
    run(); // anchors the last
  }

  /** The other tests of this database write entries of their own: here the chain begins anew. */
  @AfterEach
  void forget() {
    Owner.run("truncate audit_seal, audit_unsealed, audit_entry");
  }

  @Test
  void anUntouchedChainHolds() throws Exception {
    Check check = check();
    assertEquals(List.of(), check.faults());
    assertEquals(3, check.seals());
    assertEquals(9, check.entries());
    assertEquals(0, check.waiting());
    assertEquals(
        3,
        Files.readAllLines(folder.resolve("anchor.txt")).stream()
            .filter(l -> !l.isBlank())
            .count());
  }

  @Test
  void aLineOfTheAnchorThatACrashHasTornIsPassedOver() throws Exception {
    Files.writeString(
        folder.resolve("anchor.txt"), "4 0123abc", java.nio.file.StandardOpenOption.APPEND);
    assertTrue(check().holds());
    Owner.run("insert into audit_entry (act, outcome) values ('Act', 'DONE')");
    run();
    run(); // anchors the fourth
    assertTrue(check().holds());
    Owner.run("delete from audit_entry where id = (select max(id) from audit_entry)");
    Owner.run("delete from audit_seal where number = 4");
    assertEquals(List.of(new Fault(Kind.NOT_AS_ANCHORED, 4)), check().faults());
  }

  @Test
  void entriesThatWaitAreNoFault() {
    Owner.run("insert into audit_entry (act, outcome) values ('Act', 'DONE')");
    assertTrue(check().holds());
    assertEquals(1, check().waiting());
  }

  @Test
  void aChangedEntryIsFound() {
    for (String change :
        List.of(
            "act = 'Other'",
            "ids = '8 é'",
            "patients = '{1,3}'",
            "outcome = 'DONE'",
            "account_id = 5",
            "at = at + interval '1 microsecond'")) {
      Owner.run("create table kept as select * from audit_entry");
      Owner.run(
          "update audit_entry set " + change + " where id = (select min(id) + 4 from audit_entry)");
      assertEquals(List.of(new Fault(Kind.CHANGED, 2)), check().faults(), change);
      Owner.run(
          "update audit_entry e set act = k.act, ids = k.ids, patients = k.patients, outcome = k.outcome,"
              + " account_id = k.account_id, at = k.at from kept k where k.id = e.id");
      Owner.run("drop table kept");
      assertTrue(check().holds(), change);
    }
  }

  @Test
  void aRemovedEntryIsFound() {
    Owner.run("delete from audit_entry where id = (select max(id) from audit_entry)");
    assertEquals(List.of(new Fault(Kind.CHANGED, 3)), check().faults());
  }

  @Test
  void anEntrySlippedInIsFound() {
    Owner.run("insert into audit_entry (act, outcome) values ('Forged', 'DONE')");
    Owner.run("delete from audit_unsealed");
    assertEquals(List.of(new Fault(Kind.NOT_SEALED, 0)), check().faults());
  }

  @Test
  void aSealMadeAnewOverChangedEntriesDoesNotFitTheNext() {
    Owner.run("update audit_seal set hash = sha256('other') where number = 2");
    assertEquals(
        List.of(
            new Fault(Kind.CHANGED, 2),
            new Fault(Kind.BROKEN, 3),
            new Fault(Kind.NOT_AS_ANCHORED, 2)),
        check().faults());
  }

  @Test
  void aCutTailIsFoundByTheAnchorAlone() {
    Owner.run(
        "delete from audit_entry where id in (select id from audit_entry order by id desc limit 3)");
    Owner.run("delete from audit_seal where number = 3");
    assertEquals(List.of(new Fault(Kind.NOT_AS_ANCHORED, 3)), check().faults());
    Owner.run("insert into audit_entry (act, outcome) values ('Act', 'DONE')");
    run();
    assertEquals(
        List.of(new Fault(Kind.NOT_AS_ANCHORED, 3)),
        check().faults(),
        "and is not forgotten when the chain goes on");
  }

  @Test
  void anEntryWhoseTransactionEndsLateIsSealedLater() {
    // its id is smaller than those already sealed
    Owner.run(
        "insert into audit_entry (id, act, outcome) overriding system value select min(id) - 1, 'Late', 'DONE' from audit_entry");
    run();
    Check check = check();
    assertEquals(List.of(), check.faults());
    assertEquals(10, check.entries());
    assertFalse(check.seals() < 4);
  }

  private void run() {
    services.call(() -> chain.run(NOW));
  }

  private Check check() {
    return services.call(chain::check);
  }
}
