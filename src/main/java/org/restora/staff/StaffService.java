package org.restora.staff;

import static org.restora.shared.security.Role.ADMINISTRATOR;
import static org.restora.shared.security.Role.FRONT_DESK;
import static org.restora.shared.security.Role.SUPERVISOR;
import static org.restora.shared.security.Role.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.restora.access.Sites;
import org.restora.shared.audit.Audited;
import org.restora.shared.data.Sql;
import org.restora.shared.fault.NotFound;
import org.restora.shared.fault.RuleViolation;
import org.restora.shared.security.Caller;
import org.restora.shared.time.ClinicTime;

/** Hiring, qualifying, rostering, and who is away. */
@Stateless
@Audited
@DenyAll
public class StaffService {

  @PersistenceContext private EntityManager em;
  @Inject private Sql sql;
  @Inject private Sites sites;
  @Inject private Caller caller;
  @Inject private ClinicTime time;
  @Inject private BookedSessions booked;

  @RolesAllowed(ADMINISTRATOR)
  public UUID hire(TherapistForm form) {
    sites.mine(form.siteId());
    mayTreat(form.accountId());
    Therapist therapist = new Therapist(form);
    em.persist(therapist);
    return therapist.publicId();
  }

  @RolesAllowed(ADMINISTRATOR)
  public void change(UUID id, int version, TherapistForm form) {
    sites.mine(form.siteId());
    Therapist therapist =
        em.createQuery("select t from Therapist t where t.publicId = :id", Therapist.class)
            .setParameter("id", id)
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new NotFound("therapist", id));
    Home home = home(therapist.id());
    therapist.expect(version);
    if (!Objects.equals(home.accountId(), form.accountId())) {
      mayTreat(form.accountId());
    }
    therapist.change(form);
  }

  /**
   * An account linked to a therapist has the role of one: without it the person would see none of
   * their work.
   */
  private void mayTreat(Long accountId) {
    boolean treats =
        accountId == null
            || sql.value(
                    Boolean.class,
                    "select true from account_role where account_id = ? and role in (?, ?) limit 1",
                    accountId,
                    THERAPIST,
                    SUPERVISOR)
                .isPresent();
    if (!treats) {
      throw new RuleViolation("therapist.account_does_not_treat");
    }
  }

  @RolesAllowed(ADMINISTRATOR)
  public void qualify(
      long therapistId, String qualification, LocalDate validFrom, LocalDate expiresOn) {
    home(therapistId);
    if (expiresOn != null && expiresOn.isBefore(validFrom)) {
      throw new RuleViolation("therapist_qualification_order").at("expiresOn");
    }
    sql.run(
        "insert into therapist_qualification (therapist_id, qualification, valid_from, expires_on) values (?, ?, ?, ?)",
        therapistId,
        qualification,
        validFrom,
        expiresOn);
  }

  /**
   * Ends a qualification with this day as its last; one that has not begun is taken back. It is not
   * made longer this way: a renewal is a qualification of its own.
   */
  @RolesAllowed(ADMINISTRATOR)
  public void endQualification(long qualificationId, LocalDate lastDay) {
    Held held =
        sql.one(
                Held.class,
                "select therapist_id, valid_from, expires_on from therapist_qualification where id = ?",
                qualificationId)
            .orElseThrow(() -> new NotFound("therapist_qualification", qualificationId));
    home(held.therapistId());
    if (held.expiresOn() != null && held.expiresOn().isBefore(lastDay)) {
      throw new RuleViolation("qualification.ends_before", held.expiresOn()).at("qualificationEnd");
    }
    if (held.validFrom().isAfter(lastDay)) {
      sql.run("delete from therapist_qualification where id = ?", qualificationId);
    } else {
      sql.run(
          "update therapist_qualification set expires_on = ?, version = version + 1 where id = ?",
          lastDay,
          qualificationId);
    }
  }

  record Held(long therapistId, LocalDate validFrom, LocalDate expiresOn) {}

  /** A new weekly pattern from a day on; the one before ends the day before (rule T2). */
  @RolesAllowed(ADMINISTRATOR)
  public long setRoster(
      long therapistId, long siteId, LocalDate from, int cycleWeeks, List<Shift> shifts) {
    sites.mine(siteId);
    home(therapistId);
    check(shifts);
    booked.lock(therapistId);
    sql.value(
            LocalDate.class,
            "select min(valid_from) from roster where therapist_id = ? and site_id = ? and valid_from > ?",
            therapistId,
            siteId,
            from)
        .ifPresent(
            later -> {
              throw new RuleViolation("roster.later_exists", later).at("from");
            });
    sql.run(
        """
        update roster set valid_until = ?, version = version + 1
        where therapist_id = ? and site_id = ? and valid_from < ? and (valid_until is null or valid_until >= ?)
        """,
        from.minusDays(1),
        therapistId,
        siteId,
        from,
        from);
    long roster = emptyRoster(therapistId, siteId, from, cycleWeeks);
    for (Shift shift : shifts) {
      sql.run(
          "insert into roster_shift (roster_id, week, weekday, kind, starts, ends) values (?, ?, ?, ?, ?, ?)",
          roster,
          shift.week(),
          shift.weekday(),
          shift.kind(),
          shift.starts(),
          shift.ends());
    }
    return roster;
  }

  /**
   * The roster that begins on this day, open to the end and without hours: a new one, or the one
   * that began then.
   */
  private long emptyRoster(long therapistId, long siteId, LocalDate from, int cycleWeeks) {
    Optional<Long> same =
        sql.value(
            Long.class,
            "select id from roster where therapist_id = ? and site_id = ? and valid_from = ?",
            therapistId,
            siteId,
            from);
    if (same.isPresent()) {
      sql.run("delete from roster_shift where roster_id = ?", same.get());
      sql.run(
          "update roster set cycle_weeks = ?, valid_until = null, version = version + 1 where id = ?",
          cycleWeeks,
          same.get());
      return same.get();
    }
    long id = sql.value(Long.class, "select nextval('restora_id')").orElseThrow();
    sql.run(
        "insert into roster (id, therapist_id, site_id, valid_from, cycle_weeks) values (?, ?, ?, ?, ?)",
        id,
        therapistId,
        siteId,
        from,
        cycleWeeks);
    return id;
  }

  /** Refuses a pattern without hours, and one that breaks a rule of {@link RosterCheck}. */
  static void check(List<Shift> shifts) {
    if (shifts.stream().noneMatch(s -> s.kind() == ShiftKind.WORK)) {
      throw new RuleViolation("roster.empty");
    }
    RosterCheck.problems(shifts).stream()
        .findFirst()
        .ifPresent(
            problem -> {
              throw new RuleViolation(problem.key(), problem.args());
            });
  }

  /** Asks for time off for oneself; whole days, first and last inclusive. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public long request(LocalDate firstDay, LocalDate lastDay, TimeOffKind kind, String note) {
    Me me =
        sql.one(
                Me.class,
                "select t.id, s.zone from therapist t join site s on s.id = t.site_id where t.account_id = ?",
                caller.id())
            .orElseThrow(() -> new RuleViolation("time_off.no_therapist"));
    TimeOff request =
        new TimeOff(
            me.id(),
            start(firstDay, me.zone()),
            start(lastDay.plusDays(1), me.zone()),
            kind,
            note,
            caller.id(),
            time.now());
    em.persist(request);
    em.flush();
    return request.id();
  }

  record Me(long id, ZoneId zone) {}

  /** Approves a request; answers the sessions it hits, which somebody must now move. */
  @RolesAllowed({SUPERVISOR, ADMINISTRATOR})
  public List<BookedSessions.Hit> approve(long timeOffId, int version) {
    TimeOff request = toDecide(timeOffId, version);
    booked.lock(request.therapistId());
    request.approve(caller.id(), time.now());
    em.flush();
    return booked.of(request.therapistId(), request.startsAt(), request.endsAt());
  }

  @RolesAllowed({SUPERVISOR, ADMINISTRATOR})
  public void refuse(long timeOffId, int version) {
    TimeOff request = toDecide(timeOffId, version);
    request.refuse(caller.id(), time.now());
  }

  @RolesAllowed({THERAPIST, SUPERVISOR, ADMINISTRATOR})
  public void withdraw(long timeOffId, int version) {
    TimeOff request = load(timeOffId);
    if (request.requestedBy() != caller.id()) {
      if (!caller.has(SUPERVISOR) && !caller.has(ADMINISTRATOR)) {
        throw new NotFound("time_off", timeOffId);
      }
      home(request.therapistId());
    }
    request.expect(version);
    booked.lock(request.therapistId());
    request.withdraw();
  }

  /** Somebody reported sick: holds at once; answers the sessions it hits. */
  @RolesAllowed({FRONT_DESK, SUPERVISOR, ADMINISTRATOR})
  public List<BookedSessions.Hit> reportSick(
      long therapistId, LocalDate firstDay, LocalDate lastDay) {
    ZoneId zone = home(therapistId).zone();
    booked.lock(therapistId);
    Instant from = start(firstDay, zone);
    Instant until = start(lastDay.plusDays(1), zone);
    TimeOff absence =
        new TimeOff(therapistId, from, until, TimeOffKind.SICKNESS, "", caller.id(), time.now());
    absence.report(caller.id(), time.now());
    em.persist(absence);
    em.flush();
    return booked.of(therapistId, from, until);
  }

  /**
   * A request that the caller may decide: of somebody else (rule T4), at one of the caller's sites.
   */
  private TimeOff toDecide(long id, int version) {
    TimeOff request = load(id);
    Home home = home(request.therapistId());
    boolean own =
        request.requestedBy() == caller.id() || Objects.equals(home.accountId(), caller.id());
    RuleViolation.unless(!own, "time_off.own_request");
    request.expect(version);
    return request;
  }

  private TimeOff load(long id) {
    TimeOff request = em.find(TimeOff.class, id);
    if (request == null) {
      throw new NotFound("time_off", id);
    }
    return request;
  }

  /** A therapist's account and wall clock; somebody at none of the caller's sites is not found. */
  private Home home(long therapistId) {
    return sql.one(
            Home.class,
            """
            select t.account_id, s.zone from therapist t
            join site s on s.id = t.site_id
            join account_site mine on mine.site_id = t.site_id and mine.account_id = ?
            where t.id = ?
            """,
            caller.id(),
            therapistId)
        .orElseThrow(() -> new NotFound("therapist", therapistId));
  }

  record Home(Long accountId, ZoneId zone) {}

  private static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }
}
