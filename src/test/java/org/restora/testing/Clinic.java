package org.restora.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.restora.schedule.BookVisit;
import org.restora.schedule.ScheduleService;
import org.restora.shared.data.Sql;
import org.restora.shared.security.Role;

/**
 * A clinic of a test's own in the shared database: one site in Berlin, a front desk, a therapist
 * with everyday hours and every qualification, a treatment room. Other tests' clinics are other
 * sites and do not get in the way.
 */
public final class Clinic {

  public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** Monday, 08:00 in Berlin: everything begins here. */
  public static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  private static final AtomicInteger NUMBER = new AtomicInteger();

  public final TestClock clock = new TestClock(at(MONDAY, "08:00"));
  public final Services services = new Services(clock);
  public final long site;
  public final long desk;
  public final long annaAccount;
  public final long anna;
  public final long room;
  private final String name =
      "T"
          + NUMBER.incrementAndGet()
          + "_"
          + Long.toString(System.nanoTime(), 36).toUpperCase(java.util.Locale.ROOT);

  public Clinic() {
    this("Europe/Berlin");
  }

  public Clinic(String zone) {
    site =
        id(
            "insert into site (code, name, zone, country) values (?, ?, ?, 'DE') returning id",
            name,
            "Site " + name,
            zone);
    desk = account("desk", Role.FRONT_DESK);
    annaAccount = account("anna", Role.THERAPIST);
    anna = therapist("Anna Berg", annaAccount);
    roster(anna, "08:00", "18:00");
    room = room("Room 1", "TREATMENT", 1);
    asDesk();
  }

  public static Instant at(LocalDate day, String time) {
    return LocalDateTime.of(day, LocalTime.parse(time)).atZone(BERLIN).toInstant();
  }

  public Clinic asDesk() {
    services.signIn(desk, Role.FRONT_DESK);
    return this;
  }

  public Clinic asAnna() {
    services.signIn(annaAccount, Role.THERAPIST);
    return this;
  }

  public <T> T get(Class<T> service) {
    return services.get(service);
  }

  public long account(String who, String role) {
    long id =
        id(
            "insert into account (email, name) values (?, ?) returning id",
            (who + "@" + name + ".test").toLowerCase(java.util.Locale.ROOT),
            who);
    run("insert into account_role values (?, ?)", id, role);
    run("insert into account_site values (?, ?)", id, site);
    return id;
  }

  public long therapist(String person, Long account) {
    long id =
        id(
            """
            insert into therapist (account_id, site_id, name, profession, employed_from)
            values (?, ?, ?, 'Physiotherapist', '2020-01-01') returning id
            """,
            account,
            site,
            person);
    for (String qualification : new String[] {"PT", "MASSAGE", "MLD", "SPORTS", "EXERCISE"}) {
      qualify(id, qualification, LocalDate.of(2020, 1, 1), null);
    }
    return id;
  }

  public void qualify(long therapist, String qualification, LocalDate from, LocalDate until) {
    run(
        "insert into therapist_qualification (therapist_id, qualification, valid_from, expires_on) values (?, ?, ?, ?)",
        therapist,
        qualification,
        from,
        until);
  }

  /** The same hours every day of the week, from 2026 on. */
  public long roster(long therapist, String starts, String ends) {
    long roster =
        id(
            "insert into roster (therapist_id, site_id, valid_from) values (?, ?, '2026-01-01') returning id",
            therapist,
            site);
    for (int weekday = 1; weekday <= 7; weekday++) {
      shift(roster, weekday, "WORK", starts, ends);
    }
    return roster;
  }

  public void shift(long roster, int weekday, String kind, String starts, String ends) {
    run(
        "insert into roster_shift (roster_id, weekday, kind, starts, ends) values (?, ?, ?, ?, ?)",
        roster,
        weekday,
        kind,
        LocalTime.parse(starts),
        LocalTime.parse(ends));
  }

  public long room(String roomName, String kind, int places) {
    return id(
        "insert into room (site_id, name, kind, places) values (?, ?, ?, ?) returning id",
        site,
        roomName,
        kind,
        places);
  }

  public void timeOff(long therapist, LocalDate day, String from, String until, String status) {
    boolean decided = status.equals("APPROVED") || status.equals("REFUSED");
    run(
        """
        insert into time_off (therapist_id, starts_at, ends_at, kind, status, requested_by, requested_at, decided_by, decided_at)
        values (?, ?, ?, 'VACATION', ?, ?, ?, ?, ?)
        """,
        therapist,
        at(day, from),
        at(day, until),
        status,
        annaAccount,
        clock.instant(),
        decided ? desk : null,
        decided ? clock.instant() : null);
  }

  public void closed(LocalDate day, String why) {
    run(
        "insert into closure (site_id, starts_on, ends_on, kind, name) values (?, ?, ?, 'PUBLIC_HOLIDAY', ?)",
        site,
        day,
        day,
        why);
  }

  public Patient patient(String givenName, String familyName) {
    UUID publicId = UUID.randomUUID();
    long id =
        id(
            "insert into patient (public_id, given_name, family_name, birth_date) values (?, ?, ?, '1980-03-12') returning id",
            publicId,
            givenName,
            familyName);
    return new Patient(id, publicId);
  }

  public void alert(Patient patient, String condition, String region, String side) {
    run(
        """
        insert into patient_alert (patient_id, condition, region, side, told_by, recorded_by, recorded_at)
        values (?, ?, ?, ?, 'patient', ?, ?)
        """,
        patient.id(),
        condition,
        region,
        side,
        annaAccount,
        clock.instant());
  }

  /**
   * An active plan with one line of 45 minutes of recovery massage: Swedish massage of the lower
   * back at pressure 3.
   */
  public Plan plan(Patient patient, int visits, int timesPerWeek, int gapDays) {
    long episode =
        id(
            "insert into episode (patient_id, problem, opened_on) values (?, 'Back pain', ?) returning id",
            patient.id(),
            MONDAY);
    UUID publicId = UUID.randomUUID();
    long plan =
        id(
            """
            insert into plan (public_id, patient_id, episode_id, site_id, title, status, author, starts_on, review_on, created_at, activated_at)
            values (?, ?, ?, ?, 'Plan', 'ACTIVE', ?, ?, ?, ?, ?) returning id
            """,
            publicId,
            patient.id(),
            episode,
            site,
            annaAccount,
            MONDAY,
            MONDAY.plusDays(30),
            clock.instant(),
            clock.instant());
    long line =
        id(
            """
            insert into visit_line (plan_id, position, treatment_type, minutes, times_per_week, visits, min_gap_days)
            values (?, 0, 'MASSAGE_45', 45, ?, ?, ?) returning id
            """,
            plan,
            timesPerWeek,
            visits,
            gapDays);
    long item =
        id(
            """
            insert into dose_item (line_id, position, intervention, region, side, minutes, pressure)
            values (?, 0, 'SWE', 'LOWER_BACK', 'BOTH', 45, 3) returning id
            """,
            line);
    Owner.run(
        """
        insert into plan_revision (plan_id, number, author, made_at, content)
        select id, 1, author, activated_at, plan_content(id) from plan where id = ?
        """,
        plan);
    return new Plan(plan, publicId, patient, line, item);
  }

  /** So many authorised visits; neither a no-show nor a late cancellation counts. */
  public long ledger(
      Patient patient, String remedy, int quantity, LocalDate from, LocalDate until) {
    long prescription =
        id(
            """
            insert into prescription (patient_id, prescriber, issued_on, payer, recorded_by, recorded_at)
            values (?, 'Dr Wu', ?, 'STATUTORY', ?, ?) returning id
            """,
            patient.id(),
            from,
            desk,
            clock.instant());
    return id(
        """
        insert into ledger_line (prescription_id, patient_id, remedy, quantity, unit, starts_on, ends_on, no_show_counts,
                                 late_cancel_counts)
        values (?, ?, ?, ?, 'VISIT', ?, ?, false, false) returning id
        """,
        prescription,
        patient.id(),
        remedy,
        quantity,
        from,
        until);
  }

  /** A patient. */
  /** The wish to book a visit of this plan with Anna, in whatever room is free. */
  public BookVisit wish(Plan plan, Instant startsAt) {
    return wish(plan, anna, startsAt);
  }

  /** The wish to book a visit of this plan with a therapist, in whatever room is free. */
  public BookVisit wish(Plan plan, long therapist, Instant startsAt) {
    return new BookVisit(
        UUID.randomUUID(),
        site,
        plan.patient().id(),
        plan.line(),
        null,
        0,
        therapist,
        null,
        startsAt);
  }

  /** The wish to book a session outside any plan. */
  public BookVisit wish(
      Patient patient, String treatmentType, int minutes, long therapist, Instant startsAt) {
    return new BookVisit(
        UUID.randomUUID(),
        site,
        patient.id(),
        null,
        treatmentType,
        minutes,
        therapist,
        null,
        startsAt);
  }

  /** The wish to book a session outside any plan with Anna. */
  public BookVisit wish(Patient patient, String treatmentType, int minutes, Instant startsAt) {
    return wish(patient, treatmentType, minutes, anna, startsAt);
  }

  /** Books it; answers the attendance. */
  public long booked(BookVisit wish) {
    long appointment = get(ScheduleService.class).book(wish);
    return value(Long.class, "select id from attendance where appointment_id = ?", appointment);
  }

  public record Patient(long id, UUID publicId) {}

  /** A plan with its one line and one item. */
  public record Plan(long id, UUID publicId, Patient patient, long line, long item) {}

  /** One value out of the database, as the application sees it. */
  public <T> T value(Class<T> type, String sql, Object... args) {
    return services.call(() -> services.get(Sql.class).value(type, sql, args).orElse(null));
  }

  public int count(String sql, Object... args) {
    return value(Integer.class, sql, args);
  }

  private long id(String sql, Object... args) {
    return Owner.value(Long.class, sql, args);
  }

  private void run(String sql, Object... args) {
    Owner.run(sql, args);
  }
}
