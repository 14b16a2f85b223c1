package org.restora.progress;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.restora.schedule.Attendances;
import org.restora.shared.data.Sql;
import org.restora.shared.fault.RuleViolation;
import org.restora.shared.security.Caller;
import org.restora.shared.security.Role;
import org.restora.shared.time.ClinicTime;

/** A signature inside a running transaction. */
@Dependent
class Signing {

  @Inject private Notes notes;
  @Inject private Sql sql;
  @Inject private NoteChain chain;
  @Inject private Incidents incidents;
  @Inject private Attendances attendances;
  @Inject private Caller caller;
  @Inject private ClinicTime time;

  long sign(UUID id, int version, NoteContent content, Explanation explanation) {
    Note note = notes.load(id);
    note.expect(version);
    check(content);
    List<Incidents.Made> made = incidents.of(note, content, explanation);
    Instant now = time.now();
    note.sign(caller.id(), now);
    long link = append(note, 1, Meaning.SIGNED, null, signed(note, content, made), now);
    writeFacts(link, note, content);
    incidents.write(note, made, now);
    if (note.attendanceId() != null) {
      attendances.completeIfOpen(note.attendanceId());
    }
    return link;
  }

  long addendum(UUID id, String text, String reason) {
    Note note = notes.load(id);
    note.checkSigned();
    if (text == null || text.isBlank()) {
      throw new RuleViolation("note.addendum_empty").at("addendum");
    }
    if (reason == null || reason.isBlank()) {
      throw new RuleViolation("note.reason_missing").at("addendumReason");
    }
    // the end of the note's own list is settled under the chain's lock
    int number =
        sql.value(
                Integer.class,
                "select max(number) + 1 from note_version where note_id = ?",
                note.id())
            .orElse(1);
    return append(
        note,
        number,
        Meaning.ADDENDUM,
        reason.strip(),
        Json.createObjectBuilder().add("text", text.strip()).build(),
        time.now());
  }

  /**
   * The note's content with the facts of its head: what it tells of must not change under the
   * signature either.
   */
  private static JsonObject signed(Note note, NoteContent content, List<Incidents.Made> made) {
    var json = Json.createObjectBuilder(content.toJson());
    if (!made.isEmpty()) {
      json.add("incidents", Incidents.json(made));
    }
    return json.add("kind", note.kind().name())
        .add("occurredAt", note.occurredAt().toString())
        .add("patient", note.patientId())
        .build();
  }

  private long append(
      Note note, int number, Meaning meaning, String reason, JsonObject content, Instant now) {
    String name =
        sql.value(String.class, "select name from account where id = ?", caller.id()).orElseThrow();
    String role = caller.has(Role.SUPERVISOR) ? Role.SUPERVISOR : Role.THERAPIST;
    return chain.append(
        new NoteChain.Signature(
            note.id(),
            note.publicId(),
            number,
            meaning,
            reason,
            caller.id(),
            name,
            role,
            now,
            content));
  }

  /** What a note must hold before it can be signed (rule N1). */
  static void check(NoteContent content) {
    boolean silent =
        List.of(content.subjective(), content.objective(), content.assessment(), content.plan())
            .stream()
            .allMatch(String::isBlank);
    if (silent) {
      throw new RuleViolation("note.empty").at("objective");
    }
    for (NoteContent.Delivered dose : content.delivered()) {
      RuleViolation.unless(
          dose.done() || (dose.reason() != null && !dose.reason().isBlank()),
          "note.not_done_reason");
      RuleViolation.unless(!dose.done() || dose.minutes() > 0, "note.minutes");
    }
  }

  private void writeFacts(long link, Note note, NoteContent content) {
    int position = 0;
    for (NoteContent.Delivered dose : content.delivered()) {
      if (dose.done()) {
        sql.run(
            """
            insert into delivered_dose (note_version_id, position, dose_item_id, intervention, region, side, minutes,
                                        pressure, oil)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            link,
            position++,
            dose.doseItemId(),
            dose.intervention(),
            dose.region(),
            dose.side(),
            dose.minutes(),
            dose.pressure(),
            dose.oil());
      }
    }
    measure(link, 0, note, "BEFORE", content.painBefore());
    measure(link, 1, note, "AFTER", content.painAfter());
  }

  private void measure(long link, int position, Note note, String moment, Integer pain) {
    if (pain != null) {
      sql.run(
          """
          insert into measurement (note_version_id, position, patient_id, measure, moment, value, taken_at)
          values (?, ?, ?, 'NPRS', ?, ?, ?)
          """,
          link,
          position,
          note.patientId(),
          moment,
          java.math.BigDecimal.valueOf(pain),
          note.occurredAt());
    }
  }
}
