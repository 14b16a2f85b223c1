package org.restora.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.restora.catalog.Side;
import org.restora.progress.NoteContent.Delivered;
import org.restora.progress.NoteContent.Mark;
import org.restora.shared.data.Sql;
import org.restora.shared.fault.RuleViolation;
import org.restora.testing.AnnasVisit;
import org.restora.testing.Clinic;
import org.restora.testing.Clinic.Plan;
import org.restora.testing.Owner;

class SigningServiceIT {

  private final Clinic clinic = new Clinic();
  private final NoteService notes = clinic.get(NoteService.class);
  private final NoteQueries queries = clinic.get(NoteQueries.class);
  private final SigningService signing = clinic.get(SigningService.class);
  private final Plan plan = clinic.plan(clinic.patient("Kim", "Park"), 6, 2, 1);
  private final AnnasVisit visit = new AnnasVisit(clinic, plan);
  private final long attendance = visit.attendance;
  private final UUID signIn = visit.signIn;

  private UUID open() {
    return visit.open();
  }

  private NoteContent content(UUID note) {
    NoteContent planned = visit.read(note).content();
    return new NoteContent(
        "Slept „well“ 🙂",
        "Soft\ttissue\n\"free\"",
        "Better",
        "Go on",
        6,
        3,
        planned.delivered(),
        List.of(new Mark("LOWER_BACK", Side.LEFT, MarkKind.PAIN, 6, Layer.BEFORE)));
  }

  private int version(UUID note) {
    return visit.version(note);
  }

  @Test
  void aNoteOpensFilledFromThePlanAndOnlyOnce() {
    UUID note = open();
    assertEquals(note, open());
    List<Delivered> delivered = visit.read(note).content().delivered();
    assertEquals(1, delivered.size());
    assertEquals(plan.item(), delivered.get(0).doseItemId());
    assertEquals(45, delivered.get(0).minutes());
  }

  @Test
  void signingFreezesTheContentCompletesTheSessionAndCountsTheDose() {
    UUID note = open();
    NoteContent content = content(note);
    signing.sign(note, version(note), content, signIn, AnnasVisit.PASSWORD);
    var view = visit.read(note);
    assertEquals(NoteStatus.SIGNED, view.head().status());
    assertEquals(content, view.content());
    assertEquals(
        "COMPLETED",
        clinic.value(String.class, "select status from attendance where id = ?", attendance));
    assertEquals(
        45,
        clinic.count(
            "select sum(minutes)::int from delivered_dose where dose_item_id = ?", plan.item()));
    assertEquals(
        2,
        clinic.count(
            "select count(*)::int from measurement where patient_id = ?", plan.patient().id()));
    assertEquals(
        "note.not_a_draft",
        assertThrows(
                RuleViolation.class,
                () -> clinic.services.run(() -> notes.save(note, version(note), content)))
            .key());
  }

  @Test
  void aWrongPasswordSignsNothingAndIsCounted() {
    UUID note = open();
    assertEquals(
        "note.wrong_password",
        assertThrows(
                RuleViolation.class,
                () -> signing.sign(note, version(note), content(note), signIn, "wrong"))
            .key());
    assertEquals(NoteStatus.DRAFT, visit.read(note).head().status());
    assertEquals(
        1,
        clinic.count(
            "select count(*)::int from sign_in_failure f join account a on a.email = f.email where a.id = ?",
            clinic.annaAccount));
  }

  @Test
  void onlyTheAuthorWritesAndSigns() {
    UUID note = open();
    NoteContent content = content(note);
    long other = clinic.account("ben", "THERAPIST");
    clinic.services.signIn(other, "THERAPIST");
    assertEquals(
        "note.not_the_author",
        assertThrows(
                RuleViolation.class,
                () -> clinic.services.run(() -> notes.save(note, version(note), content)))
            .key());
  }

  @Test
  void whatWasNotDoneNeedsAReason() {
    UUID note = open();
    NoteContent c = content(note);
    Delivered d = c.delivered().get(0);
    Delivered skipped =
        new Delivered(
            d.doseItemId(),
            d.intervention(),
            d.region(),
            d.side(),
            d.minutes(),
            d.pressure(),
            d.oil(),
            false,
            null);
    NoteContent without =
        new NoteContent(
            c.subjective(),
            c.objective(),
            c.assessment(),
            c.plan(),
            6,
            3,
            List.of(skipped),
            List.of());
    assertEquals(
        "note.not_done_reason",
        assertThrows(
                RuleViolation.class,
                () -> signing.sign(note, version(note), without, signIn, AnnasVisit.PASSWORD))
            .key());
  }

  @Test
  void anAddendumIsAddedAndTheOriginalStays() {
    UUID note = open();
    NoteContent content = content(note);
    signing.sign(note, version(note), content, signIn, AnnasVisit.PASSWORD);
    signing.addendum(note, "Left, not right.", "Side was mixed up", signIn, AnnasVisit.PASSWORD);
    var view = visit.read(note);
    assertEquals(content, view.content());
    assertEquals(2, view.signatures().size());
    assertEquals("Left, not right.", view.signatures().get(1).text());
  }

  @Test
  void theApplicationsRoleCannotChangeOrDeleteWhatWasSigned() {
    UUID note = open();
    signing.sign(note, version(note), content(note), signIn, AnnasVisit.PASSWORD);
    for (String attempt :
        List.of(
            "update note_version set content = '{}'",
            "delete from note_version",
            "update audit_entry set act = ''",
            "delete from audit_entry",
            "update delivered_dose set minutes = 0",
            "truncate note_version",
            "drop table note_version")) {
      var refused =
          assertThrows(
              RuntimeException.class,
              () -> clinic.services.run(() -> clinic.get(Sql.class).run(attempt)),
              attempt);
      assertTrue(
          String.valueOf(refused.getCause()).contains("permission denied")
              || String.valueOf(refused.getCause()).contains("must be owner"),
          attempt + ": " + refused.getCause());
    }
  }

  @Test
  void theChainShowsWhatASuperuserChanged() {
    UUID note = open();
    signing.sign(note, version(note), content(note), signIn, AnnasVisit.PASSWORD);
    NoteChain chain = clinic.get(NoteChain.class);
    assertTrue(clinic.services.call(chain::firstBreak).isEmpty());
    long link =
        clinic.value(
            Long.class,
            "select v.chain_no from note_version v join note n on n.id = v.note_id where n.public_id = ?",
            note);
    String original =
        Owner.value(String.class, "select content from note_version where chain_no = ?", link);
    Owner.run(
        "update note_version set content = replace(content, 'Better', 'Worse') where chain_no = ?",
        link);
    assertEquals(link, clinic.services.call(chain::firstBreak).orElseThrow());
    Owner.run("update note_version set content = ? where chain_no = ?", original, link);
    assertTrue(clinic.services.call(chain::firstBreak).isEmpty());
  }
}
