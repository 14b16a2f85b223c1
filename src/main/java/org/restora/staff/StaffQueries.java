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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.restora.shared.audit.AuditTrail;
import org.restora.shared.audit.Audited;
import org.restora.shared.data.Sql;
import org.restora.shared.data.Translated;
import org.restora.shared.fault.NotFound;
import org.restora.shared.security.Caller;
import org.restora.shared.time.ClinicTime;

/** Therapists as pages show them, of the sites the caller works at. */
@Stateless
@Audited
@DenyAll
public class StaffQueries {

  /** Absences that ended longer ago are not among those a supervisor looks at. */
  private static final Duration LATELY = Duration.ofDays(30);

  /**
   * Nobody is away longer than this in one piece; keeps addresses made by hand within what the
   * database can count.
   */
  private static final long LONGEST_STRETCH = 3660;

  @Inject private Sql sql;
  @Inject private Caller caller;
  @Inject private ClinicTime time;
  @Inject private BookedSessions booked;
  @Inject private AuditTrail trail;

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
      implements Serializable {

    /** Whether the employment has not ended before this day. */
    public boolean staysOn(LocalDate day) {
      return employedUntil == null || !employedUntil.isBefore(day);
    }
  }

  /**
   * A therapist and what today, the site's day, is for them; the times are null when they have no
   * hours today.
   */
  public record RollRow(
      long id,
      UUID publicId,
      String name,
      String profession,
      String site,
      ZoneId zone,
      LocalDate employedFrom,
      LocalDate employedUntil,
      LocalDate today,
      Instant startsAt,
      Instant endsAt,
      Instant awayUntil)
      implements Serializable {

    public Presence presence() {
      if (employedUntil != null && employedUntil.isBefore(today)) {
        return Presence.LEFT;
      }
      if (employedFrom.isAfter(today)) {
        return Presence.COMING;
      }
      if (awayUntil != null) {
        return Presence.ABSENT;
      }
      return startsAt == null ? Presence.OFF : Presence.AT_WORK;
    }

    /** The last day of the absence that today belongs to, or null. */
    public LocalDate awayLastDay() {
      return awayUntil == null ? null : LocalDate.ofInstant(awayUntil.minusNanos(1), zone);
    }
  }

  /**
   * A qualification somebody has or had, its times joined where one follows the other without a
   * gap.
   */
  public record HeldRow(
      long therapistId, Translated name, LocalDate validFrom, LocalDate expiresOn, LocalDate today)
      implements Serializable {

    public Validity validity() {
      return Validity.of(validFrom, expiresOn, today);
    }
  }

  /** A qualification of a therapist; renewed when the same one is held again later. */
  public record QualificationRow(
      long id,
      String code,
      Translated name,
      LocalDate validFrom,
      LocalDate expiresOn,
      boolean renewed)
      implements Serializable {}

  /** A roster with its first and last day. */
  public record RosterRow(
      long id, long siteId, String site, LocalDate validFrom, LocalDate validUntil, int cycleWeeks)
      implements Serializable {}

  /** A stretch of a roster. */
  public record ShiftRow(
      long rosterId, int week, int weekday, ShiftKind kind, LocalTime starts, LocalTime ends)
      implements Serializable {}

  /** An absence; mine when the caller asked for it or is the one who is away. */
  public record TimeOffRow(
      long id,
      int version,
      long therapistId,
      UUID therapistPublicId,
      String therapist,
      ZoneId zone,
      Instant startsAt,
      Instant endsAt,
      TimeOffKind kind,
      TimeOffStatus status,
      String note,
      long requestedBy,
      String decidedBy,
      boolean mine,
      boolean mayWithdraw)
      implements Serializable {

    public LocalDate firstDay() {
      return LocalDate.ofInstant(startsAt, zone);
    }

    public LocalDate lastDay() {
      return LocalDate.ofInstant(endsAt.minusNanos(1), zone);
    }

    /** Calendar days, first and last inclusive. */
    public long days() {
      return ChronoUnit.DAYS.between(firstDay(), lastDay()) + 1;
    }
  }

  /** An account that may be linked to a therapist. */
  public record AccountRow(long id, String name, String email) implements Serializable {}

  private static final String THERAPIST_ROW =
      """
      select t.id, t.public_id, t.version, t.name, t.profession, t.site_id, s.name as site, s.zone, t.account_id,
             t.employed_from, t.employed_until,
             array(select distinct q.qualification::text from therapist_qualification q
                   where q.therapist_id = t.id
                     and (q.expires_on is null or q.expires_on >= (?::timestamptz at time zone s.zone)::date)
                   order by 1) as qualifications
      from therapist t
      join site s on s.id = t.site_id
      where t.site_id in (select site_id from account_site where account_id = ?)
      """;

  private static final String TIME_OFF_ROW =
      """
      select o.id, o.version, o.therapist_id, t.public_id as therapist_public_id, t.name as therapist, s.zone,
             o.starts_at, o.ends_at, o.kind, o.status, o.note, o.requested_by, coalesce(d.name, '') as decided_by,
             (o.requested_by = me.id or t.account_id is not distinct from me.id) as mine,
             (o.requested_by = me.id and o.status in ('REQUESTED', 'APPROVED') and o.ends_at > ?) as may_withdraw
      from time_off o
      join therapist t on t.id = o.therapist_id
      join site s on s.id = t.site_id
      join account me on me.id = ?
      left join account d on d.id = o.decided_by
      where t.site_id in (select site_id from account_site where account_id = me.id)
      """;

  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR, MANAGER, ADMINISTRATOR})
  public List<TherapistRow> therapists() {
    return sql.list(
        TherapistRow.class,
        THERAPIST_ROW + " order by t.employed_until is not null, t.name, t.id",
        time.now(),
        caller.id());
  }

  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR, MANAGER, ADMINISTRATOR})
  public TherapistRow therapist(UUID id) {
    return sql.one(
            TherapistRow.class, THERAPIST_ROW + " and t.public_id = ?", time.now(), caller.id(), id)
        .orElseThrow(() -> new NotFound("therapist", id));
  }

  /** The therapist the caller is, if they treat. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public Optional<TherapistRow> me() {
    return sql.one(
        TherapistRow.class,
        THERAPIST_ROW + " and t.account_id = ?",
        time.now(),
        caller.id(),
        caller.id());
  }

  /** Everybody with what today is for them; who has left comes last. */
  @RolesAllowed({THERAPIST, SUPERVISOR, MANAGER, ADMINISTRATOR})
  public List<RollRow> roll() {
    return sql.list(
        RollRow.class,
        """
        select t.id, t.public_id, t.name, t.profession, s.name as site, s.zone, t.employed_from, t.employed_until,
               d.today, w.starts_at, w.ends_at, o.away_until
        from therapist t
        join site s on s.id = t.site_id
        cross join lateral (select (?::timestamptz at time zone s.zone)::date as today) d
        left join lateral (
          select min(r.starts_at) as starts_at, max(r.ends_at) as ends_at
          from roster_windows(d.today, d.today) r
          where r.therapist_id = t.id and r.kind = 'WORK'
            and not exists (select from closure c
                            where c.site_id = r.site_id and d.today between c.starts_on and c.ends_on)
        ) w on true
        left join lateral (
          select max(f.ends_at) as away_until
          from time_off f
          where f.therapist_id = t.id and f.status = 'APPROVED'
            and f.during && tstzrange(d.today::timestamp at time zone s.zone,
                                      (d.today + 1)::timestamp at time zone s.zone, '[)')
        ) o on true
        where t.site_id in (select site_id from account_site where account_id = ?)
        order by coalesce(t.employed_until < d.today, false), t.name, t.id
        """,
        time.now(),
        caller.id());
  }

  /**
   * What everybody may do: of each qualification the time that holds or comes next, else the one
   * that ended last.
   */
  @RolesAllowed({THERAPIST, SUPERVISOR, MANAGER, ADMINISTRATOR})
  public List<HeldRow> held() {
    return sql.list(
        HeldRow.class,
        """
        select h.therapist_id, c.name, lower(k.during) as valid_from, upper(k.during) - 1 as expires_on, h.today
        from (
          select q.therapist_id, q.qualification, d.today,
                 range_agg(daterange(q.valid_from, q.expires_on, '[]')) as times
          from therapist_qualification q
          join therapist t on t.id = q.therapist_id
          join site s on s.id = t.site_id
          cross join lateral (select (?::timestamptz at time zone s.zone)::date as today) d
          where t.site_id in (select site_id from account_site where account_id = ?)
          group by q.therapist_id, q.qualification, d.today
        ) h
        join qualification c on c.code = h.qualification
        cross join lateral (
          select u.during
          from unnest(h.times) as u (during)
          cross join lateral (select coalesce(upper(u.during) <= h.today, false) as ended) e
          order by e.ended, case when not e.ended then lower(u.during) end, lower(u.during) desc
          limit 1
        ) k
        order by h.therapist_id, c.name ->> 'en'
        """,
        time.now(),
        caller.id());
  }

  /** The ones that hold or come first, by name. */
  @RolesAllowed({THERAPIST, SUPERVISOR, MANAGER, ADMINISTRATOR})
  public List<QualificationRow> qualifications(long therapistId) {
    return sql.list(
        QualificationRow.class,
        """
        select q.id, q.qualification as code, c.name, q.valid_from, q.expires_on,
               exists (select from therapist_qualification n
                       where n.therapist_id = q.therapist_id and n.qualification = q.qualification
                         and n.valid_from > q.valid_from) as renewed
        from therapist_qualification q
        join qualification c on c.code = q.qualification
        join therapist t on t.id = q.therapist_id
        join site s on s.id = t.site_id
        where q.therapist_id = ? and t.site_id in (select site_id from account_site where account_id = ?)
        order by coalesce(q.expires_on < (?::timestamptz at time zone s.zone)::date, false), c.name ->> 'en',
                 q.valid_from desc, q.id
        """,
        therapistId,
        caller.id(),
        time.now());
  }

  /** Newest first. */
  @RolesAllowed({THERAPIST, SUPERVISOR, MANAGER, ADMINISTRATOR})
  public List<RosterRow> rosters(long therapistId) {
    return sql.list(
        RosterRow.class,
        """
        select r.id, r.site_id, s.name as site, r.valid_from, r.valid_until, r.cycle_weeks
        from roster r
        join site s on s.id = r.site_id
        join therapist t on t.id = r.therapist_id
        where r.therapist_id = ? and t.site_id in (select site_id from account_site where account_id = ?)
        order by r.valid_from desc, r.id desc
        """,
        therapistId,
        caller.id());
  }

  /** What all rosters of a therapist consist of. */
  @RolesAllowed({THERAPIST, SUPERVISOR, MANAGER, ADMINISTRATOR})
  public List<ShiftRow> shiftsOf(long therapistId) {
    return sql.list(
        ShiftRow.class,
        """
        select x.roster_id, x.week, x.weekday, x.kind, x.starts, x.ends
        from roster_shift x
        join roster r on r.id = x.roster_id
        join therapist t on t.id = r.therapist_id
        where r.therapist_id = ? and t.site_id in (select site_id from account_site where account_id = ?)
        order by x.roster_id, x.week, x.weekday, x.starts, x.kind desc
        """,
        therapistId,
        caller.id());
  }

  /**
   * The accounts that treat and belong to no therapist yet, and the one this therapist has; 0 is a
   * new therapist.
   */
  @RolesAllowed(ADMINISTRATOR)
  public List<AccountRow> accounts(long therapistId) {
    return sql.list(
        AccountRow.class,
        """
        select a.id, a.name, a.email
        from account a
        where (a.disabled_at is null
               and exists (select from account_role r
                           where r.account_id = a.id and r.role in ('THERAPIST', 'SUPERVISOR'))
               and not exists (select from therapist t where t.account_id = a.id))
           or a.id = (select t.account_id from therapist t where t.id = ?)
        order by a.name, a.id
        """,
        therapistId);
  }

  /** Absences that are asked for or still to come, and those of the last 30 days. */
  @RolesAllowed({SUPERVISOR, MANAGER, ADMINISTRATOR})
  public List<TimeOffRow> timeOff() {
    return sql.list(
        TimeOffRow.class,
        TIME_OFF_ROW + " and o.ends_at > ? order by o.status <> 'REQUESTED', o.starts_at, o.id",
        time.now(),
        caller.id(),
        time.now().minus(LATELY));
  }

  /**
   * The absences of one therapist, newest first; a therapist is told their own only, because kinds
   * are private.
   */
  @RolesAllowed({THERAPIST, SUPERVISOR, MANAGER, ADMINISTRATOR})
  public List<TimeOffRow> timeOff(long therapistId) {
    boolean all = caller.has(SUPERVISOR) || caller.has(MANAGER) || caller.has(ADMINISTRATOR);
    return sql.list(
        TimeOffRow.class,
        TIME_OFF_ROW
            + " and t.id = ? and (? or t.account_id = me.id) order by o.starts_at desc, o.id",
        time.now(),
        caller.id(),
        therapistId,
        all);
  }

  /** The caller's own absences, newest first. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<TimeOffRow> myTimeOff() {
    return sql.list(
        TimeOffRow.class,
        TIME_OFF_ROW + " and t.account_id = me.id order by o.starts_at desc, o.id",
        time.now(),
        caller.id());
  }

  /**
   * The sessions still booked in these days of a therapist, first and last inclusive: what somebody
   * must move when the therapist is away. They name patients, so looking leaves a row in the audit.
   */
  @RolesAllowed({SUPERVISOR, ADMINISTRATOR})
  public List<BookedSessions.Hit> sessions(UUID therapist, LocalDate firstDay, LocalDate lastDay) {
    TherapistRow row = therapist(therapist);
    long days = ChronoUnit.DAYS.between(firstDay, lastDay);
    if (days < 0 || days > LONGEST_STRETCH || Math.abs(firstDay.getYear()) > 9999) {
      return List.of();
    }
    return trail.act(
        "StaffQueries.sessions",
        List.of(therapist),
        () ->
            booked.of(
                row.id(),
                firstDay.atStartOfDay(row.zone()).toInstant(),
                lastDay.plusDays(1).atStartOfDay(row.zone()).toInstant()));
  }
}
