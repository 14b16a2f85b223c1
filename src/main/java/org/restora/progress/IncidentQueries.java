package org.restora.progress;

import static org.restora.shared.security.Role.SUPERVISOR;
import static org.restora.shared.security.Role.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.restora.access.Site;
import org.restora.access.Sites;
import org.restora.catalog.Side;
import org.restora.shared.audit.Audit;
import org.restora.shared.audit.Audited;
import org.restora.shared.data.Sentence;
import org.restora.shared.data.Sql;
import org.restora.shared.data.Translated;

/** Incidents, and what would become one. */
@Stateless
@Audited
@DenyAll
public class IncidentQueries {

  @Inject private Sql sql;
  @Inject private Notes notes;
  @Inject private Deviations deviations;
  @Inject private Sites sites;

  /**
   * An incident; the condition is that of the rule.
   *
   * @param courseRule name of the rule of the course, or null
   * @param sessions starts of the other visits that rule is about, by the clock of the site
   */
  public record IncidentRow(
      long id,
      int version,
      IncidentKind kind,
      long patientId,
      UUID patientPublicId,
      String patient,
      LocalDate birthDate,
      UUID note,
      Instant occurredAt,
      ZoneId zone,
      Translated intervention,
      Translated region,
      Side side,
      Translated condition,
      Translated oil,
      Translated courseRule,
      List<?> sessions,
      String reason,
      String author,
      Instant recordedAt,
      String reviewedBy,
      Instant reviewedAt,
      String remark)
      implements Serializable {

    /** The rule of the course, with the other visits it is about. */
    public Sentence courseRuleSaid() {
      return sessions.isEmpty()
          ? new Sentence("incident.course_rule", courseRule)
          : new Sentence(
              "incident.course_rule_sessions",
              courseRule,
              sessions.stream()
                  .map(at -> LocalDateTime.parse((String) at))
                  .map(at -> new Sentence("incident.session", at.toLocalDate(), at.toLocalTime()))
                  .toList());
    }
  }

  private static final String INCIDENT =
      """
      select i.id, i.version, i.kind, i.patient_id, p.public_id as patient_public_id,
             p.given_name || ' ' || p.family_name as patient, p.birth_date, n.public_id as note, n.occurred_at, s.zone,
             v.name as intervention, b.name as region, i.side, c.name as condition, o.name as oil, k.name as course_rule,
             array(select to_char(m.starts_at at time zone s.zone, 'YYYY-MM-DD"T"HH24:MI')
                   from incident_session e join attendance z on z.id = e.attendance_id
                   join appointment m on m.id = z.appointment_id
                   where e.incident_id = i.id order by m.starts_at) as sessions, i.reason,
             a.name as author, i.recorded_at, w.name as reviewed_by, i.reviewed_at, i.remark
      from incident i
      join patient p on p.id = i.patient_id
      join note n on n.id = i.note_id
      join site s on s.id = i.site_id
      join account a on a.id = i.author
      left join account w on w.id = i.reviewed_by
      left join intervention v on v.code = i.intervention
      left join body_region b on b.code = i.region
      left join contraindication_rule r on r.id = i.rule_id
      left join condition c on c.code = r.condition
      left join oil o on o.code = i.oil
      left join course_rule k on k.code = i.course_rule
      where i.site_id = any (?::bigint[])
      """;

  private static final String LATEST = " order by i.recorded_at desc, i.id desc limit ?";

  /**
   * Incidents at the caller's sites, newest first.
   *
   * @param open only those nobody has reviewed yet
   * @param kind null for every kind
   */
  @RolesAllowed(SUPERVISOR)
  public List<IncidentRow> incidents(boolean open, IncidentKind kind) {
    return told(
        sql.list(
            IncidentRow.class,
            INCIDENT
                + " and (not ? or i.reviewed_at is null) and (?::text is null or i.kind = ?)"
                + LATEST,
            mine(),
            open,
            kind,
            kind,
            300));
  }

  /** Those of one patient at the caller's sites, newest first. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<IncidentRow> ofPatient(UUID patient) {
    return told(
        sql.list(
            IncidentRow.class, INCIDENT + " and p.public_id = ?" + LATEST, mine(), patient, 100));
  }

  /** Those of one note. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<IncidentRow> ofNote(UUID note) {
    return told(
        sql.list(IncidentRow.class, INCIDENT + " and n.public_id = ?" + LATEST, mine(), note, 100));
  }

  /** What of a note that is being written was done otherwise than allowed. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<Deviation> deviations(UUID note, NoteContent content) {
    Note written = notes.load(note);
    return deviations.of(written.patientId(), written.attendanceId(), content);
  }

  private List<Long> mine() {
    return sites.mine().stream().map(Site::id).toList();
  }

  private static List<IncidentRow> told(List<IncidentRow> rows) {
    rows.forEach(row -> Audit.patient(row.patientId()));
    return rows;
  }
}
