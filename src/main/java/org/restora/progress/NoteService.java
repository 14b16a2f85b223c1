package org.restora.progress;

import static org.restora.shared.security.Role.SUPERVISOR;
import static org.restora.shared.security.Role.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.restora.access.Sites;
import org.restora.catalog.Side;
import org.restora.shared.audit.Audit;
import org.restora.shared.audit.Audited;
import org.restora.shared.data.Sql;
import org.restora.shared.fault.NotFound;
import org.restora.shared.security.Caller;
import org.restora.shared.time.ClinicTime;

/** Writing drafts (rules N1, N2). */
@Stateless
@Audited
@DenyAll
public class NoteService {

  @PersistenceContext private EntityManager em;
  @Inject private Sql sql;
  @Inject private Notes known;
  @Inject private Sites sites;
  @Inject private Caller caller;
  @Inject private ClinicTime time;

  record Visit(
      long patientId, long siteId, Instant startsAt, Long visitLineId, boolean evaluation) {}

  record Planned(
      long id,
      String intervention,
      String region,
      Side side,
      int minutes,
      Integer pressure,
      String oil) {}

  /** The note of an attendance; a new draft, filled from the plan, when there is none yet. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public UUID open(long attendanceId) {
    Visit visit =
        sql.one(
                Visit.class,
                """
                select x.patient_id, a.site_id, a.starts_at, x.visit_line_id, t.evaluation
                from attendance x
                join appointment a on a.id = x.appointment_id
                join treatment_type t on t.code = a.treatment_type
                where x.id = ?
                """,
                attendanceId)
            .orElseThrow(() -> new NotFound("attendance", attendanceId));
    sites.mine(visit.siteId());
    Audit.patient(visit.patientId());
    Optional<UUID> there =
        sql.value(
            UUID.class,
            "select public_id from note where attendance_id = ? and status <> 'ENTERED_IN_ERROR'",
            attendanceId);
    if (there.isPresent()) {
      return there.get();
    }
    List<NoteContent.Delivered> planned =
        sql
            .list(
                Planned.class,
                "select id, intervention, region, side, minutes, pressure, oil from dose_item where line_id = ? and not withdrawn order by position",
                visit.visitLineId())
            .stream()
            .map(
                p ->
                    new NoteContent.Delivered(
                        p.id(),
                        p.intervention(),
                        p.region(),
                        p.side(),
                        p.minutes(),
                        p.pressure(),
                        p.oil(),
                        true,
                        null))
            .toList();
    NoteKind kind = visit.evaluation() ? NoteKind.INITIAL_EVALUATION : NoteKind.DAILY;
    Note note =
        new Note(
            visit.patientId(),
            attendanceId,
            kind,
            caller.id(),
            visit.startsAt(),
            NoteContent.empty(planned),
            time.now());
    em.persist(note);
    em.flush();
    return note.publicId();
  }

  /** Keeps a draft; answers its new version. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public int save(UUID id, int version, NoteContent content) {
    Note note = known.load(id);
    note.expect(version);
    note.write(content, caller.id(), time.now());
    em.flush();
    return note.version();
  }
}
