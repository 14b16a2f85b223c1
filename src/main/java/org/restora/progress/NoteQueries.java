package org.restora.progress;

import static org.restora.shared.security.Role.SUPERVISOR;
import static org.restora.shared.security.Role.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.restora.access.Site;
import org.restora.access.Sites;
import org.restora.shared.audit.Audit;
import org.restora.shared.audit.Audited;
import org.restora.shared.data.JsonColumn;
import org.restora.shared.data.Sql;
import org.restora.shared.fault.NotFound;
import org.restora.shared.security.Caller;

/** Notes as those who treat read them (rule N7). */
@Stateless
@Audited
@DenyAll
public class NoteQueries {

  @Inject private Sql sql;
  @Inject private Sites sites;
  @Inject private Caller caller;
  @Inject private NoteChain chain;

  /** A note's head. */
  public record NoteHead(
      long id,
      UUID publicId,
      int version,
      NoteKind kind,
      NoteStatus status,
      long author,
      String authorName,
      Instant occurredAt,
      Instant savedAt,
      long patientId,
      UUID patientPublicId,
      String patient,
      Long attendanceId,
      Long siteId,
      ZoneId zone,
      String draft)
      implements Serializable {}

  /** One signature: the note itself or something added to it. */
  public record Signed(
      long noteId,
      int number,
      Meaning meaning,
      String reason,
      String signerName,
      String signerRole,
      Instant signedAt,
      String content,
      String hash)
      implements Serializable {

    /** The text of an addendum. */
    public String text() {
      return json().getString("text", "");
    }

    private JsonObject json() {
      return ((JsonObject) JsonColumn.parse(content)).getJsonObject("content");
    }

    NoteContent note() {
      return NoteContent.of(json());
    }
  }

  /** A note to read or to go on writing; mine is whether the caller may write it. */
  public record NoteView(NoteHead head, NoteContent content, List<Signed> signatures, boolean mine)
      implements Serializable {}

  /** A measurement over time. */
  public record Point(Instant takenAt, String moment, BigDecimal value) implements Serializable {}

  private static final String HEAD =
      """
      select n.id, n.public_id, n.version, n.kind, n.status, n.author, a.name as author_name, n.occurred_at, n.saved_at,
             n.patient_id, p.public_id as patient_public_id, p.given_name || ' ' || p.family_name as patient,
             n.attendance_id, s.id as site_id, coalesce(s.zone, 'UTC') as zone, n.draft::text as draft
      from note n
      join account a on a.id = n.author
      join patient p on p.id = n.patient_id
      left join attendance x on x.id = n.attendance_id
      left join appointment ap on ap.id = x.appointment_id
      left join site s on s.id = ap.site_id
      """;

  @RolesAllowed({THERAPIST, SUPERVISOR})
  public NoteView note(UUID id) {
    NoteHead head =
        sql.one(NoteHead.class, HEAD + " where n.public_id = ?", id)
            .orElseThrow(() -> new NotFound("note", id));
    if (head.siteId() != null) {
      sites.mine(head.siteId());
    }
    return views(List.of(head)).get(0);
  }

  /** The patient's notes at the caller's sites, newest first. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<NoteView> notesOf(UUID patientId, int limit) {
    List<Long> mine = sites.mine().stream().map(Site::id).toList();
    return views(
        sql.list(
            NoteHead.class,
            HEAD
                + """
                where p.public_id = ? and (s.id is null or s.id = any (?::bigint[]))
                order by n.occurred_at desc, n.id desc limit ?
                """,
            patientId,
            mine,
            limit));
  }

  /** The caller's drafts, oldest first. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<NoteHead> myDrafts() {
    List<NoteHead> drafts =
        sql.list(
            NoteHead.class,
            HEAD + " where n.author = ? and n.status = 'DRAFT' order by n.occurred_at, n.id",
            caller.id());
    drafts.forEach(d -> Audit.patient(d.patientId()));
    return drafts;
  }

  /** Pain of the patient over time, oldest first. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<Point> pain(UUID patientId) {
    return sql.list(
        Point.class,
        """
        select m.taken_at, m.moment, m.value from measurement m join patient p on p.id = m.patient_id
        where p.public_id = ? and m.measure = 'NPRS' order by m.taken_at, m.moment desc
        """,
        patientId);
  }

  /** The number of the first signature that was tampered with, if one was. */
  @RolesAllowed(SUPERVISOR)
  public Optional<Long> firstBreak() {
    return chain.firstBreak();
  }

  /** The notes with their signatures, which are read for all of them at once. */
  private List<NoteView> views(List<NoteHead> heads) {
    heads.forEach(head -> Audit.patient(head.patientId()));
    Map<Long, List<Signed>> signatures =
        sql
            .list(
                Signed.class,
                """
                select note_id, number, meaning, reason, signer_name, signer_role, signed_at, content, hash
                from note_version where note_id = any (?::bigint[]) order by note_id, number
                """,
                heads.stream().map(NoteHead::id).toList())
            .stream()
            .collect(Collectors.groupingBy(Signed::noteId));
    return heads.stream()
        .map(head -> view(head, signatures.getOrDefault(head.id(), List.of())))
        .toList();
  }

  private NoteView view(NoteHead head, List<Signed> signatures) {
    NoteContent content =
        head.draft() != null
            ? NoteContent.parse(head.draft())
            : signatures.isEmpty() ? NoteContent.empty(List.of()) : signatures.get(0).note();
    return new NoteView(head, content, signatures, head.author() == caller.id());
  }
}
