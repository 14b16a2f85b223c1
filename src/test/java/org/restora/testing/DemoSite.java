package org.restora.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A site of a test's own in the running application, beside the demo clinic's two: what happens
 * here collides with nothing.
 */
public final class DemoSite {

  /** Somebody to be treated. */
  public record Patient(long id, String publicId) {}

  /** A plan and its only line: recovery massage of 45 minutes, twice a week. */
  public record Plan(long id, String publicId, long line) {}

  public final long id;
  public final ZoneId zone;

  /** Opens it; the code must be nobody else's. */
  public DemoSite(String code, String name, ZoneId zone) {
    this.zone = zone;
    id =
        id(
            "insert into site (code, name, zone, country) values (?, ?, ?, 'DE') returning id",
            code,
            name,
            zone.getId());
  }

  /** One where it is about noon, whenever the test runs: the day's sessions are of today. */
  public static DemoSite atNoon(String code, String name) {
    int ahead = 12 - LocalTime.now(Clock.system(ZoneOffset.UTC)).getHour();
    String zone = ahead == 0 ? "Etc/GMT" : "Etc/GMT" + (ahead > 0 ? "-" : "+") + Math.abs(ahead);
    return new DemoSite(code, name, ZoneId.of(zone));
  }

  public LocalDate today() {
    return LocalDate.now(zone);
  }

  /** An account with the demo people's password. */
  public long person(String email, String name, String... roles) {
    long account =
        id(
            """
            insert into account (email, name, password_hash)
            select ?, ?, password_hash from account where email = 'desk@demo.restora' returning id
            """,
            email,
            name);
    for (String role : roles) {
      DemoData.run("insert into account_role values (?, ?)", account, role);
    }
    worksHere(account);
    return account;
  }

  public void worksHere(long account) {
    DemoData.run("insert into account_site values (?, ?)", account, id);
  }

  /** Qualified for the everyday, at work from eight to six on every day. */
  public long therapist(String name, String profession, Long account) {
    long therapist =
        id(
            """
            insert into therapist (account_id, site_id, name, profession, employed_from)
            values (?, ?, ?, ?, '2020-01-01') returning id
            """,
            account,
            id,
            name,
            profession);
    for (String qualification : List.of("PT", "MASSAGE", "MLD", "SPORTS", "EXERCISE")) {
      DemoData.run(
          "insert into therapist_qualification (therapist_id, qualification, valid_from) values (?, ?, '2020-01-01')",
          therapist,
          qualification);
    }
    long roster =
        id(
            "insert into roster (therapist_id, site_id, valid_from) values (?, ?, '2020-01-01') returning id",
            therapist,
            id);
    for (int weekday = 1; weekday <= 7; weekday++) {
      DemoData.run(
          "insert into roster_shift (roster_id, weekday, kind, starts, ends) values (?, ?, 'WORK', '08:00', '18:00')",
          roster,
          weekday);
    }
    return therapist;
  }

  public long room(String name) {
    return id(
        "insert into room (site_id, name, kind) values (?, ?, 'TREATMENT') returning id", id, name);
  }

  public Patient patient(String givenName, String familyName) {
    long patient =
        id(
            "insert into patient (given_name, family_name, birth_date) values (?, ?, '1980-03-12') returning id",
            givenName,
            familyName);
    return new Patient(
        patient, DemoData.value("select public_id from patient where id = ?", patient));
  }

  /** A plan of eight visits from this day on. */
  public Plan plan(
      Patient patient,
      long author,
      Long therapist,
      String status,
      String title,
      String problem,
      LocalDate from) {
    long episode =
        id(
            "insert into episode (patient_id, problem, opened_on) values (?, ?, ?) returning id",
            patient.id(),
            problem,
            from);
    long plan =
        id(
            """
            insert into plan (patient_id, episode_id, site_id, title, status, author, starts_on, review_on, created_at, activated_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, clock_timestamp(), case when ? = 'ACTIVE' then clock_timestamp() end) returning id
            """,
            patient.id(),
            episode,
            id,
            title,
            status,
            author,
            from,
            from.plusDays(30),
            status);
    long line =
        id(
            """
            insert into visit_line (plan_id, position, treatment_type, minutes, times_per_week, visits, preferred_therapist_id)
            values (?, 0, 'MASSAGE_45', 45, 2, 8, ?) returning id
            """,
            plan,
            therapist);
    DemoData.run(
        "insert into dose_item (line_id, position, intervention, region, side, minutes, pressure) values (?, 0, 'SWE', 'LOWER_BACK', 'BOTH', 45, 2)",
        line);
    DemoData.run(
        """
        insert into plan_revision (plan_id, number, author, made_at, content)
        select id, 1, author, activated_at, plan_content(id) from plan where id = ? and activated_at is not null
        """,
        plan);
    return new Plan(plan, DemoData.value("select public_id from plan where id = ?", plan), line);
  }

  /** A booked session of a line. */
  public long session(
      Patient patient,
      long line,
      long therapist,
      long room,
      long bookedBy,
      LocalDate day,
      String at,
      int minutes) {
    Instant starts = day.atTime(LocalTime.parse(at)).atZone(zone).toInstant();
    Instant ends = starts.plusSeconds(minutes * 60L);
    long appointment =
        id(
            """
            insert into appointment (site_id, treatment_type, starts_at, ends_at, booked_by, booked_at)
            values (?, 'MASSAGE_45', ?, ?, ?, clock_timestamp()) returning id
            """,
            id,
            starts,
            ends,
            bookedBy);
    uses(appointment, "T", therapist, starts, ends);
    uses(appointment, "R", room, starts, ends);
    DemoData.run(
        "insert into occupancy (appointment_id, kind, resource_id, lane, starts_at, ends_at) values (?, 'P', ?, 0, ?, ?)",
        appointment,
        patient.id(),
        starts,
        ends);
    return id(
        "insert into attendance (appointment_id, patient_id, visit_line_id, status) values (?, ?, ?, 'BOOKED') returning id",
        appointment,
        patient.id(),
        line);
  }

  private static void uses(
      long appointment, String kind, long resource, Instant starts, Instant ends) {
    DemoData.run(
        "insert into appointment_resource (appointment_id, kind, resource_id, starts_at) values (?, ?::\"char\", ?, ?)",
        appointment,
        kind,
        resource,
        starts);
    DemoData.run(
        "insert into occupancy (appointment_id, kind, resource_id, lane, starts_at, ends_at) values (?, ?, ?, 0, ?, ?)",
        appointment,
        kind,
        resource,
        starts,
        ends);
  }

  private static long id(String sql, Object... args) {
    return Long.parseLong(DemoData.value(sql, args));
  }
}
