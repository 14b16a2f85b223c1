package org.restora.progress;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.restora.shared.data.Sql;
import org.restora.shared.fault.RuleViolation;
import org.restora.shared.security.Caller;

/** Incidents inside a running signature (rule N8). */
@Dependent
class Incidents {

  @Inject private Sql sql;
  @Inject private Deviations deviations;
  @Inject private Caller caller;

  /** One incident before it is written. */
  record Made(Deviation deviation, String reason) {}

  /**
   * What a note and its author report.
   *
   * @throws RuleViolation when something was done otherwise and nobody says why
   */
  List<Made> of(Note note, NoteContent content, Explanation explanation) {
    List<Made> made = new ArrayList<>();
    String reason = text(explanation.reason());
    for (Deviation deviation : deviations.of(note.patientId(), note.attendanceId(), content)) {
      if (reason.isEmpty()) {
        throw new RuleViolation("note.incident_reason").at("incidentReason");
      }
      made.add(new Made(deviation, reason));
    }
    String reaction = text(explanation.adverseReaction());
    if (!reaction.isEmpty() && note.attendanceId() != null) {
      made.add(new Made(Deviation.of(IncidentKind.ADVERSE_REACTION, null), reaction));
    }
    return made;
  }

  void write(Note note, List<Made> incidents, Instant now) {
    for (Made made : incidents) {
      Deviation d = made.deviation();
      sql.run(
          """
          with made as (
            insert into incident (kind, patient_id, site_id, attendance_id, note_id, intervention, region, side, rule_id,
                                  oil, course_rule, reason, author, recorded_at)
            select ?, ?, a.site_id, x.id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
            from attendance x join appointment a on a.id = x.appointment_id where x.id = ?
            returning id)
          insert into incident_session (incident_id, attendance_id)
          select made.id, unnest(?::bigint[]) from made
          """,
          d.kind(),
          note.patientId(),
          note.id(),
          d.intervention(),
          d.region(),
          d.side(),
          d.ruleId(),
          d.oil(),
          d.courseRule(),
          made.reason(),
          caller.id(),
          now,
          note.attendanceId(),
          d.sessions());
    }
  }

  /** As it stands under the signature. */
  static JsonArray json(List<Made> incidents) {
    var array = Json.createArrayBuilder();
    for (Made made : incidents) {
      var json =
          Json.createObjectBuilder()
              .add("kind", made.deviation().kind().name())
              .add("reason", made.reason());
      Deviation deviation = made.deviation();
      if (deviation.intervention() != null) {
        json.add("intervention", deviation.intervention());
      }
      if (deviation.courseRule() != null) {
        json.add("rule", deviation.courseRule());
        json.add("sessions", Json.createArrayBuilder(deviation.sessions()));
      }
      array.add(json);
    }
    return array.build();
  }

  private static String text(String typed) {
    return typed == null ? "" : typed.strip();
  }
}
