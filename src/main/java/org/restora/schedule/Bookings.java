package org.restora.schedule;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.restora.access.Site;
import org.restora.access.Sites;
import org.restora.catalog.TreatmentType;
import org.restora.catalog.Validity;
import org.restora.schedule.Occupancy.Claim;
import org.restora.schedule.Occupancy.Key;
import org.restora.schedule.safety.VisitSafety;
import org.restora.shared.audit.Audit;
import org.restora.shared.data.Sql;
import org.restora.shared.data.Translated;
import org.restora.shared.fault.NotFound;
import org.restora.shared.fault.RuleViolation;
import org.restora.shared.security.Caller;
import org.restora.shared.time.ClinicTime;

/** One booking inside a running transaction: lock, check every rule, write. */
@Dependent
class Bookings {

  @PersistenceContext private EntityManager em;
  @Inject private Sql sql;
  @Inject private Occupancy occupancy;
  @Inject private VisitSafety safety;
  @Inject private CourseFile courses;
  @Inject private LedgerDraws draws;
  @Inject private Offers offers;
  @Inject private Skills skills;
  @Inject private Ways ways;
  @Inject private Sites sites;
  @Inject private Caller caller;
  @Inject private ClinicTime time;

  /** What is to be booked, with everything known that the rules ask. */
  record Facts(
      long planId,
      String status,
      LocalDate startsOn,
      long patientId,
      String treatmentType,
      int minutes,
      int timesPerWeek,
      int visits,
      int fromWeek,
      int minGapDays) {}

  record Room(long id, String name, int places) {}

  record Person(long id, String name) {}

  record VisitDay(LocalDate day) {}

  /** Takes the locks for all of these at once, before anything is read that decides. */
  void lock(List<BookVisit> wishes) {
    List<Key> keys = new ArrayList<>();
    for (BookVisit wish : wishes) {
      keys.add(new Key(ResourceKind.THERAPIST, wish.therapistId()));
      keys.add(new Key(ResourceKind.PATIENT, wish.patientId()));
      if (wish.roomId() != null) {
        keys.add(new Key(ResourceKind.ROOM, wish.roomId()));
      } else {
        rooms(wish).forEach(room -> keys.add(new Key(ResourceKind.ROOM, room.id())));
      }
    }
    occupancy.lockKeys(keys);
  }

  /** Books; the locks are held. Answers the appointment's id. */
  long book(BookVisit wish) {
    Site site = sites.mine(wish.siteId());
    Audit.patient(wish.patientId());
    Facts facts = wish.lineId() == null ? null : facts(wish);
    Offered offered = offers.of(facts == null ? wish.treatmentType() : facts.treatmentType());
    TreatmentType type = offered.type();
    int minutes = facts == null ? wish.minutes() : facts.minutes();
    LocalDate day = LocalDate.ofInstant(wish.startsAt(), site.zone());

    if (wish.startsAt().getEpochSecond() % Diary.STEP.toSeconds() != 0) {
      throw new RuleViolation("appointment_five_minute_grid");
    }
    RuleViolation.unless(!day.isBefore(time.today(site.zone())), "schedule.day_is_over");
    checkOffered(offered, day);
    if (facts == null && (minutes < type.minutesMin() || minutes > type.minutesMax())) {
      throw new RuleViolation("schedule.minutes", type.minutesMin(), type.minutesMax());
    }
    if (facts != null) {
      checkPlan(facts, wish, site, day);
      checkRules(facts, wish, site, day);
    }
    Appointment appointment =
        new Appointment(
            site.id(),
            type.code(),
            wish.startsAt(),
            minutes,
            type.turnoverMinutes(),
            ways.booked(type, wish),
            caller.id(),
            time.now());
    checkTherapist(wish, type, site, day, appointment);

    Claim therapist =
        new Claim(
            ResourceKind.THERAPIST,
            wish.therapistId(),
            0,
            appointment.leavesAt(),
            appointment.freeAgainAt());
    Claim patient =
        new Claim(
            ResourceKind.PATIENT,
            wish.patientId(),
            0,
            appointment.startsAt(),
            appointment.endsAt());
    checkFree(therapist, "schedule.therapist_busy", site);
    checkFree(patient, "schedule.patient_busy", site);
    List<Claim> claims = new ArrayList<>(List.of(therapist, patient));
    if (!type.atHome()) {
      claims.add(room(wish, type, appointment.freeAgainAt()));
    }

    em.persist(appointment);
    Attendance attendance = new Attendance(appointment.id(), wish.patientId(), wish.lineId());
    draws.draw(attendance, wish, type.code(), day, minutes);
    em.persist(attendance);
    em.flush();
    // the patient stands in the attendance
    for (Claim part : claims.stream().filter(c -> c.kind() != ResourceKind.PATIENT).toList()) {
      sql.run(
          "insert into appointment_resource (appointment_id, kind, resource_id, lane, starts_at) values (?, ?::\"char\", ?, ?, ?)",
          appointment.id(),
          part.kind().letter(),
          part.id(),
          part.lane(),
          wish.startsAt());
    }
    occupancy.claim(appointment.id(), claims);
    return appointment.id();
  }

  private Facts facts(BookVisit wish) {
    Facts facts =
        sql.one(
                Facts.class,
                """
                select p.id as plan_id, p.status, p.starts_on, p.patient_id, l.treatment_type, l.minutes, l.times_per_week,
                       l.visits, l.from_week, l.min_gap_days
                from visit_line l join plan p on p.id = l.plan_id
                where l.id = ? and p.site_id = ? and not l.withdrawn
                """,
                wish.lineId(),
                wish.siteId())
            .orElseThrow(() -> new NotFound("visit_line", wish.lineId()));
    if (facts.patientId() != wish.patientId()) {
      throw new NotFound("visit_line", wish.lineId());
    }
    return facts;
  }

  /** Rules S4 and S5. */
  private void checkPlan(Facts facts, BookVisit wish, Site site, LocalDate day) {
    RuleViolation.unless(facts.status().equals("ACTIVE"), "schedule.plan_not_active");
    LocalDate first = facts.startsOn().plusWeeks(facts.fromWeek() - 1L);
    RuleViolation.unless(!day.isBefore(first), "schedule.before_its_week", first);
    List<LocalDate> days =
        sql
            .list(
                VisitDay.class,
                """
                select (a.starts_at at time zone ?)::date as day
                from attendance t join appointment a on a.id = t.appointment_id
                where t.visit_line_id = ? and t.status not in ('NO_SHOW', 'CANCELLED', 'ENTERED_IN_ERROR')
                """,
                site.zone(),
                wish.lineId())
            .stream()
            .map(VisitDay::day)
            .toList();
    RuleViolation.unless(
        days.size() < facts.visits(), "schedule.all_visits_booked", facts.visits());
    LocalDate monday = monday(day);
    long inWeek = days.stream().filter(d -> monday(d).equals(monday)).count();
    RuleViolation.unless(
        inWeek < facts.timesPerWeek(), "schedule.week_is_full", facts.timesPerWeek());
    Optional<LocalDate> near =
        days.stream()
            .filter(d -> Math.abs(ChronoUnit.DAYS.between(d, day)) < facts.minGapDays())
            .findFirst();
    RuleViolation.unless(
        near.isEmpty(), "schedule.too_soon", facts.minGapDays(), near.orElse(null));
    safety.booking(wish.lineId(), facts.patientId(), wish.startsAt(), site.zone());
  }

  /** Rule S10: what nobody may break. What may be broken is said where a time is chosen. */
  private void checkRules(Facts facts, BookVisit wish, Site site, LocalDate day) {
    courses.broken(courses.rules(facts.planId(), day).hard(), wish, site).stream()
        .findFirst()
        .ifPresent(
            verdict -> {
              throw new RuleViolation(
                  "schedule.against_rule",
                  verdict.name(),
                  verdict.breach().remedy().say(site.zone()));
            });
  }

  /** Rule S16. */
  private static void checkOffered(Offered offered, LocalDate day) {
    Validity validity = offered.validity();
    switch (validity.on(day)) {
      case TO_COME ->
          throw new RuleViolation(
              "schedule.not_yet_offered", offered.type().name(), validity.validFrom());
      case RETIRED ->
          throw new RuleViolation(
              "schedule.no_longer_offered", offered.type().name(), validity.retiredOn());
      case IN_USE -> {}
    }
  }

  /** Rules S2 and S3. */
  private void checkTherapist(
      BookVisit wish, TreatmentType type, Site site, LocalDate day, Appointment session) {
    Person therapist =
        sql.one(
                Person.class,
                """
                select id, name from therapist
                where id = ? and employed_from <= ?::date and (employed_until is null or employed_until >= ?::date)
                """,
                wish.therapistId(),
                day,
                day)
            .orElseThrow(() -> new NotFound("therapist", wish.therapistId()));
    Optional<Translated> missing =
        skills.missing(wish.therapistId(), skills.needed(type, wish.lineId()), day);
    if (missing.isPresent()) {
      throw new RuleViolation(
          "schedule.not_qualified", therapist.name(), type.name(), missing.get());
    }
    Optional<String> closed =
        sql.value(
            String.class,
            "select name from closure where site_id = ? and daterange(starts_on, ends_on, '[]') @> ?::date limit 1",
            site.id(),
            day);
    RuleViolation.unless(closed.isEmpty(), "schedule.closed", closed.orElse(""));
    record Away(Instant startsAt, Instant endsAt) {}
    Optional<Away> away =
        sql
            .list(
                Away.class,
                """
                select starts_at, ends_at from time_off
                where therapist_id = ? and status = 'APPROVED' and during && tstzrange(?, ?, '[)') limit 1
                """,
                wish.therapistId(),
                session.leavesAt(),
                session.backAt())
            .stream()
            .findFirst();
    RuleViolation.unless(away.isEmpty(), "schedule.therapist_away", therapist.name());
    boolean atWork =
        sql.value(
                Boolean.class,
                """
                select coalesce(range_agg(tstzrange(starts_at, ends_at)) filter (where kind = 'WORK'), '{}')
                       - coalesce(range_agg(tstzrange(starts_at, ends_at)) filter (where kind <> 'WORK'), '{}')
                       @> tstzrange(?, ?, '[)')
                from roster_windows(?, ?) where therapist_id = ? and site_id = ?
                """,
                session.leavesAt(),
                session.backAt(),
                day,
                day,
                wish.therapistId(),
                site.id())
            .orElse(false);
    boolean travels = session.leavesAt().isBefore(session.startsAt());
    RuleViolation.unless(
        atWork,
        travels ? "schedule.travel_outside_hours" : "schedule.outside_hours",
        therapist.name(),
        session.leavesAt().atZone(site.zone()).toLocalTime(),
        session.backAt().atZone(site.zone()).toLocalTime());
  }

  private void checkFree(Claim claim, String key, Site site) {
    Optional<Occupancy.Conflict> conflict = occupancy.conflict(List.of(claim));
    if (conflict.isPresent()) {
      String name =
          claim.kind() == ResourceKind.THERAPIST
              ? sql.value(String.class, "select name from therapist where id = ?", claim.id())
                  .orElse("")
              : sql.value(
                      String.class,
                      "select given_name || ' ' || family_name from patient where id = ?",
                      claim.id())
                  .orElse("");
      throw new Taken(
          key,
          List.of(),
          name,
          conflict.get().startsAt().atZone(site.zone()).toLocalTime(),
          conflict.get().endsAt().atZone(site.zone()).toLocalTime());
    }
  }

  private List<Room> rooms(BookVisit wish) {
    String code =
        wish.lineId() == null
            ? wish.treatmentType()
            : sql.value(
                    String.class,
                    "select treatment_type from visit_line where id = ?",
                    wish.lineId())
                .orElseThrow(() -> new NotFound("visit_line", wish.lineId()));
    return sql.list(
        Room.class,
        """
        select r.id, r.name, r.places from room r join treatment_type t on t.room_kind = r.kind
        where r.site_id = ? and t.code = ? and r.retired_on is null order by r.name, r.id
        """,
        wish.siteId(),
        code);
  }

  private Claim room(BookVisit wish, TreatmentType type, Instant freeAgain) {
    List<Room> candidates =
        rooms(wish).stream().filter(r -> wish.roomId() == null || r.id() == wish.roomId()).toList();
    RuleViolation.unless(!candidates.isEmpty(), "schedule.no_such_room", type.roomKind());
    for (Room room : candidates) {
      for (int lane = 0; lane < room.places(); lane++) {
        Claim claim = new Claim(ResourceKind.ROOM, room.id(), lane, wish.startsAt(), freeAgain);
        if (occupancy.conflict(List.of(claim)).isEmpty()) {
          return claim;
        }
      }
    }
    throw new Taken(
        "schedule.rooms_busy",
        List.of(),
        candidates.size() == 1 ? candidates.get(0).name() : "",
        type.roomKind());
  }

  static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
