package org.restora.staff;

import static org.restora.shared.security.Role.ADMINISTRATOR;
import static org.restora.shared.security.Role.FRONT_DESK;
import static org.restora.shared.security.Role.MANAGER;
import static org.restora.shared.security.Role.SUPERVISOR;
import static org.restora.shared.security.Role.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.restora.shared.audit.Audited;
import org.restora.shared.data.Sql;
import org.restora.shared.data.Translated;
import org.restora.shared.fault.NotFound;
import org.restora.shared.security.Caller;

/** Therapists as pages show them, of the sites the caller works at. */
@Stateless
@Audited
@DenyAll
public class StaffQueries {

  @Inject private Sql sql;
  @Inject private Caller caller;

  /** A therapist. */
  public record TherapistRow(
      long id,
      UUID publicId,
      int version,
      String name,
      String profession,
      long siteId,
      String site,
      ZoneId zone,
      Long accountId,
      LocalDate employedFrom,
      LocalDate employedUntil,
      List<?> qualifications)
      implements Serializable {}

  /** A qualification of a therapist. */
  public record QualificationRow(
      long id, String code, Translated name, LocalDate validFrom, LocalDate expiresOn)
      implements Serializable {}

  /** A roster with its first and last day. */
  public record RosterRow(
      long id, long siteId, String site, LocalDate validFrom, LocalDate validUntil, int cycleWeeks)
      implements Serializable {}

  /** A stretch of a roster. */
  public record ShiftRow(
      long rosterId, int week, int weekday, ShiftKind kind, LocalTime starts, LocalTime ends)
      implements Serializable {}

  /** An absence. */
  public record TimeOffRow(
      long id,
      int version,
      long therapistId,
      String therapist,
      ZoneId zone,
      Instant startsAt,
      Instant endsAt,
      TimeOffKind kind,
      TimeOffStatus status,
      String note,
      long requestedBy,
      String decidedBy)
      implements Serializable {

    public LocalDate firstDay() {
      return LocalDate.ofInstant(startsAt, zone);
    }

    public LocalDate lastDay() {
      return LocalDate.ofInstant(endsAt.minusNanos(1), zone);
    }
  }

  private static final String THERAPIST_ROW =
      """
      select t.id, t.public_id, t.version, t.name, t.profession, t.site_id, s.name as site, s.zone, t.account_id,
             t.employed_from, t.employed_until,
             array(select distinct q.qualification::text from therapist_qualification q
                   where q.therapist_id = t.id and (q.expires_on is null or q.expires_on >= current_date) order by 1)
               as qualifications
      from therapist t
      join site s on s.id = t.site_id
      where t.site_id in (select site_id from account_site where account_id = ?)
      """;

  private static final String TIME_OFF_ROW =
      """
      select o.id, o.version, o.therapist_id, t.name as therapist, s.zone, o.starts_at, o.ends_at, o.kind, o.status,
             o.note, o.requested_by, coalesce(d.name, '') as decided_by
      from time_off o
      join therapist t on t.id = o.therapist_id
      join site s on s.id = t.site_id
      left join account d on d.id = o.decided_by
      where t.site_id in (select site_id from account_site where account_id = ?)
      """;

  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR, MANAGER, ADMINISTRATOR})
  public List<TherapistRow> therapists() {
    return sql.list(
        TherapistRow.class,
        THERAPIST_ROW + " order by t.employed_until is not null, t.name, t.id",
        caller.id());
  }

  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR, MANAGER, ADMINISTRATOR})
  public TherapistRow therapist(UUID id) {
    return sql.one(TherapistRow.class, THERAPIST_ROW + " and t.public_id = ?", caller.id(), id)
        .orElseThrow(() -> new NotFound("therapist", id));
  }

  /** The therapist the caller is, if they treat. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public Optional<TherapistRow> me() {
    return sql.one(
        TherapistRow.class, THERAPIST_ROW + " and t.account_id = ?", caller.id(), caller.id());
  }

  @RolesAllowed({THERAPIST, SUPERVISOR, MANAGER, ADMINISTRATOR})
  public List<QualificationRow> qualifications(long therapistId) {
    return sql.list(
        QualificationRow.class,
        """
        select q.id, q.qualification as code, c.name, q.valid_from, q.expires_on
        from therapist_qualification q join qualification c on c.code = q.qualification
        where q.therapist_id = ? order by q.valid_from, q.id
        """,
        therapistId);
  }

  /** Newest first. */
  @RolesAllowed({THERAPIST, SUPERVISOR, MANAGER, ADMINISTRATOR})
  public List<RosterRow> rosters(long therapistId) {
    return sql.list(
        RosterRow.class,
        """
        select r.id, r.site_id, s.name as site, r.valid_from, r.valid_until, r.cycle_weeks
        from roster r join site s on s.id = r.site_id
        where r.therapist_id = ? order by r.valid_from desc, r.id desc
        """,
        therapistId);
  }

  @RolesAllowed({THERAPIST, SUPERVISOR, MANAGER, ADMINISTRATOR})
  public List<ShiftRow> shifts(long rosterId) {
    return sql.list(
        ShiftRow.class,
        """
        select roster_id, week, weekday, kind, starts, ends from roster_shift
        where roster_id = ? order by week, weekday, starts, kind desc
        """,
        rosterId);
  }

  /** Absences that are asked for or still to come, and those of the last 30 days. */
  @RolesAllowed({SUPERVISOR, MANAGER, ADMINISTRATOR})
  public List<TimeOffRow> timeOff() {
    return sql.list(
        TimeOffRow.class,
        TIME_OFF_ROW
            + " and o.ends_at > now() - interval '30 days' order by o.status <> 'REQUESTED', o.starts_at, o.id",
        caller.id());
  }

  /** The caller's own absences, newest first. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<TimeOffRow> myTimeOff() {
    return sql.list(
        TimeOffRow.class,
        TIME_OFF_ROW + " and t.account_id = ? order by o.starts_at desc, o.id",
        caller.id(),
        caller.id());
  }
}
