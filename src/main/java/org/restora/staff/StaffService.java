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
import java.util.Comparator;
import java.util.List;
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
    therapist.expect(version);
    therapist.change(form);
  }

  @RolesAllowed(ADMINISTRATOR)
  public void qualify(
      long therapistId, String qualification, LocalDate validFrom, LocalDate expiresOn) {
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

  /** Ends a qualification with this day as its last; one that has not begun is taken back. */
  @RolesAllowed(ADMINISTRATOR)
  public void endQualification(long qualificationId, LocalDate lastDay) {
    int ended =
        sql.run(
            "update therapist_qualification set expires_on = ?, version = version + 1 where id = ? and valid_from <= ?",
            lastDay,
            qualificationId,
            lastDay);
    if (ended == 0) {
      sql.run(
          "delete from therapist_qualification where id = ? and valid_from > ?",
          qualificationId,
          lastDay);
    }
  }

  /** A new weekly pattern from a day on; the one before ends the day before (rule T2). */
  @RolesAllowed(ADMINISTRATOR)
  public long setRoster(
      long therapistId, long siteId, LocalDate from, int cycleWeeks, List<Shift> shifts) {
    sites.mine(siteId);
    check(shifts);
    booked.lock(therapistId);
    sql.run(
        "delete from roster_shift where roster_id in (select id from roster where therapist_id = ? and site_id = ? and valid_from >= ?)",
        therapistId,
        siteId,
        from);
    if (sql.value(
                Integer.class,
                "select count(*)::int from roster where therapist_id = ? and site_id = ? and valid_from > ?",
                therapistId,
                siteId,
                from)
            .orElse(0)
        > 0) {
      throw new RuleViolation("roster.later_exists").at("from");
    }
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
    long roster =
        sql.value(
                Long.class,
                "select id from roster where therapist_id = ? and site_id = ? and valid_from = ?",
                therapistId,
                siteId,
                from)
            .orElseGet(
                () -> {
                  long id = sql.value(Long.class, "select nextval('restora_id')").orElseThrow();
                  sql.run(
                      "insert into roster (id, therapist_id, site_id, valid_from, cycle_weeks) values (?, ?, ?, ?, ?)",
                      id,
                      therapistId,
                      siteId,
                      from,
                      cycleWeeks);
                  return id;
                });
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

  /** Hours at work must not overlap; breaks and administration lie inside them. */
  static void check(List<Shift> shifts) {
    List<Shift> work =
        shifts.stream()
            .filter(s -> s.kind() == ShiftKind.WORK)
            .sorted(
                Comparator.comparing(Shift::week)
                    .thenComparing(Shift::weekday)
                    .thenComparing(Shift::starts))
            .toList();
    if (work.isEmpty()) {
      throw new RuleViolation("roster.empty");
    }
    for (Shift shift : shifts) {
      if (!shift.starts().isBefore(shift.ends())) {
        throw new RuleViolation("roster.shift_order", shift.starts(), shift.ends());
      }
      if (shift.kind() != ShiftKind.WORK && work.stream().noneMatch(w -> holds(w, shift))) {
        throw new RuleViolation("roster.outside_work", shift.starts(), shift.ends());
      }
    }
    for (int i = 1; i < work.size(); i++) {
      Shift before = work.get(i - 1);
      Shift after = work.get(i);
      boolean sameDay = before.week() == after.week() && before.weekday() == after.weekday();
      if (sameDay && after.starts().isBefore(before.ends())) {
        throw new RuleViolation("roster.overlap", after.starts(), before.ends());
      }
    }
  }

  private static boolean holds(Shift work, Shift inner) {
    return work.week() == inner.week()
        && work.weekday() == inner.weekday()
        && !inner.starts().isBefore(work.starts())
        && !inner.ends().isAfter(work.ends());
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
    TimeOff request = load(timeOffId, version);
    RuleViolation.unless(request.requestedBy() != caller.id(), "time_off.own_request");
    booked.lock(request.therapistId());
    request.approve(caller.id(), time.now());
    em.flush();
    return booked.of(request.therapistId(), request.startsAt(), request.endsAt());
  }

  @RolesAllowed({SUPERVISOR, ADMINISTRATOR})
  public void refuse(long timeOffId, int version) {
    TimeOff request = load(timeOffId, version);
    RuleViolation.unless(request.requestedBy() != caller.id(), "time_off.own_request");
    request.refuse(caller.id(), time.now());
  }

  @RolesAllowed({THERAPIST, SUPERVISOR, ADMINISTRATOR})
  public void withdraw(long timeOffId, int version) {
    TimeOff request = load(timeOffId, version);
    boolean may =
        request.requestedBy() == caller.id() || caller.has(SUPERVISOR) || caller.has(ADMINISTRATOR);
    if (!may) {
      throw new NotFound("time_off", timeOffId);
    }
    booked.lock(request.therapistId());
    request.withdraw();
  }

  /** Somebody reported sick: holds at once; answers the sessions it hits. */
  @RolesAllowed({FRONT_DESK, SUPERVISOR, ADMINISTRATOR})
  public List<BookedSessions.Hit> reportSick(
      long therapistId, LocalDate firstDay, LocalDate lastDay) {
    ZoneId zone =
        sql.value(
                ZoneId.class,
                "select s.zone from therapist t join site s on s.id = t.site_id where t.id = ?",
                therapistId)
            .orElseThrow(() -> new NotFound("therapist", therapistId));
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

  private TimeOff load(long id, int version) {
    TimeOff request = em.find(TimeOff.class, id);
    if (request == null) {
      throw new NotFound("time_off", id);
    }
    request.expect(version);
    return request;
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }
}
