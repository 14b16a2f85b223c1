package org.restora.schedule;

import static org.restora.shared.security.Role.FRONT_DESK;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.restora.access.Site;
import org.restora.access.Sites;
import org.restora.patient.Home;
import org.restora.plan.DayTime;
import org.restora.plan.rule.Rules;
import org.restora.plan.rule.Verdict;
import org.restora.schedule.VisitRules.Broken;
import org.restora.schedule.safety.Visits;
import org.restora.shared.audit.Audit;
import org.restora.shared.audit.Audited;
import org.restora.shared.data.Sql;
import org.restora.shared.data.Translated;
import org.restora.shared.fault.NotFound;

/** The schedule as pages show it. */
@Stateless
@Audited
@DenyAll
public class ScheduleQueries {

  @Inject private Sql sql;
  @Inject private Proposals proposals;
  @Inject private CourseFile courses;
  @Inject private VisitRules rules;
  @Inject private Visits visits;
  @Inject private FreeTimes freeTimes;
  @Inject private Sites sites;

  /** One patient in one session. */
  public record SessionRow(
      long attendanceId,
      UUID attendancePublicId,
      int version,
      long appointmentId,
      long siteId,
      long therapistId,
      String therapist,
      String room,
      Instant startsAt,
      Instant endsAt,
      Integer travelMinutes,
      long patientId,
      UUID patientPublicId,
      String patient,
      LocalDate birthDate,
      String phone,
      String treatmentType,
      Translated treatment,
      AttendanceStatus status,
      Long lineId,
      UUID planPublicId,
      String planTitle,
      int visits,
      int visitNumber,
      int alerts,
      String noteStatus,
      String reason,
      Translated remedy,
      String overrideReason,
      String overrideBy)
      implements Serializable {

    /** Whether it is given at the patient's home. */
    public boolean atHome() {
      return travelMinutes != null;
    }

    /** Whether the patient is expected and the start has passed. */
    public boolean late(Instant now) {
      return status.expected() && now.isAfter(startsAt);
    }
  }

  /**
   * What a therapist needs for a visit at the patient's home.
   *
   * @param kit what to take along, one thing a line; or null
   */
  public record HomeVisit(
      long attendanceId,
      long patientId,
      String street,
      String postcode,
      String city,
      String wayIn,
      Integer travelMinutes,
      Translated kit)
      implements Serializable {

    public Home home() {
      return new Home(street, postcode, city, wayIn, travelMinutes);
    }
  }

  /** A stretch of a column's background. */
  public record Band(long therapistId, String kind, Instant startsAt, Instant endsAt)
      implements Serializable {}

  /** A therapist's column. */
  public record Column(long id, UUID publicId, String name, int bookableMinutes, int bookedMinutes)
      implements Serializable {}

  /** A day of a site. */
  public record Board(
      Site site,
      LocalDate day,
      List<Column> columns,
      List<Band> bands,
      List<SessionRow> sessions,
      String closed)
      implements Serializable {}

  private static final String TRAVEL = "TRAVEL";

  record Therapist(long id, UUID publicId, String name) {}

  private static final String SESSION =
      """
      select x.id as attendance_id, x.public_id as attendance_public_id, x.version, a.id as appointment_id, a.site_id, r.resource_id as therapist_id,
             t.name as therapist, coalesce(m.name, '') as room, a.starts_at, a.ends_at, a.travel_minutes,
             p.id as patient_id, p.public_id as patient_public_id, p.given_name || ' ' || p.family_name as patient,
             p.birth_date, p.phone, a.treatment_type, y.name as treatment, x.status, x.visit_line_id as line_id,
             pl.public_id as plan_public_id, coalesce(pl.title, '') as plan_title, coalesce(l.visits, 0) as visits,
             case when l.id is null then 0 else (
               select count(*) from attendance e join appointment f on f.id = e.appointment_id
               where e.visit_line_id = x.visit_line_id and f.starts_at <= a.starts_at
                 and e.status not in ('NO_SHOW', 'CANCELLED', 'ENTERED_IN_ERROR'))::int end as visit_number,
             (select count(*)::int from patient_alert z
              where z.patient_id = p.id and z.ended_at is null and (z.until is null or z.until > a.starts_at)) as alerts,
             (select n.status from note n where n.attendance_id = x.id and n.status <> 'ENTERED_IN_ERROR') as note_status,
             x.reason, e.name as remedy, coalesce(x.override_reason, '') as override_reason,
             coalesce(o.name, '') as override_by
      from attendance x
      join appointment a on a.id = x.appointment_id
      join appointment_resource r on r.appointment_id = a.id and r.kind = 'T'
      join therapist t on t.id = r.resource_id
      join patient p on p.id = x.patient_id
      join treatment_type y on y.code = a.treatment_type
      left join appointment_resource rr on rr.appointment_id = a.id and rr.kind = 'R'
      left join room m on m.id = rr.resource_id
      left join visit_line l on l.id = x.visit_line_id
      left join plan pl on pl.id = l.plan_id
      left join ledger_line g on g.id = x.ledger_line_id
      left join remedy e on e.code = g.remedy
      left join account o on o.id = x.override_by
      """;

  /** The day board of one of the caller's sites. */
  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR})
  public Board board(long siteId, LocalDate day) {
    Site site = sites.mine(siteId);
    Instant from = day.atStartOfDay(site.zone()).toInstant();
    Instant until = day.plusDays(1).atStartOfDay(site.zone()).toInstant();
    List<SessionRow> sessions =
        sql.list(
            SessionRow.class,
            SESSION
                + """
                where a.site_id = ? and a.starts_at >= ? and a.starts_at < ? and x.status <> 'ENTERED_IN_ERROR'
                order by a.starts_at, x.id
                """,
            siteId,
            from,
            until);
    sessions.forEach(s -> Audit.patient(s.patientId()));
    List<Band> bands = bands(site, day, from, until);
    List<Long> ids = new ArrayList<>(bands.stream().map(Band::therapistId).toList());
    sessions.forEach(s -> ids.add(s.therapistId()));
    List<Column> columns =
        sql
            .list(
                Therapist.class,
                "select id, public_id, name from therapist where id = any (?::bigint[]) order by name, id",
                ids)
            .stream()
            .map(t -> column(t, bands, sessions, from, until))
            .toList();
    String closed =
        sql.value(
                String.class,
                "select name from closure where site_id = ? and ? between starts_on and ends_on limit 1",
                siteId,
                day)
            .orElse("");
    List<Band> shown = new ArrayList<>(bands);
    sessions.stream().flatMap(s -> travel(s, from, until)).forEach(shown::add);
    return new Board(site, day, columns, shown, sessions, closed);
  }

  /** The way there and the way back, as far as they lie on the day. */
  private static Stream<Band> travel(SessionRow session, Instant from, Instant until) {
    if (!session.atHome() || session.travelMinutes() == 0 || !session.status().claims()) {
      return Stream.of();
    }
    Duration way = Duration.ofMinutes(session.travelMinutes());
    Instant leaves = session.startsAt().minus(way);
    Instant back = session.endsAt().plus(way);
    return Stream.of(
        new Band(
            session.therapistId(),
            TRAVEL,
            leaves.isBefore(from) ? from : leaves,
            session.startsAt()),
        new Band(
            session.therapistId(), TRAVEL, session.endsAt(), back.isAfter(until) ? until : back));
  }

  private List<Band> bands(Site site, LocalDate day, Instant from, Instant until) {
    return sql.list(
        Band.class,
        """
        select therapist_id, kind, starts_at, ends_at from roster_windows(?, ?) where site_id = ?
        union all
        select o.therapist_id, 'AWAY', greatest(o.starts_at, ?), least(o.ends_at, ?)
        from time_off o
        where o.status = 'APPROVED' and o.during && tstzrange(?, ?, '[)')
          and o.therapist_id in (select therapist_id from roster_windows(?, ?) where site_id = ?)
        """,
        day,
        day,
        site.id(),
        from,
        until,
        from,
        until,
        day,
        day,
        site.id());
  }

  private static Column column(
      Therapist therapist,
      List<Band> bands,
      List<SessionRow> sessions,
      Instant from,
      Instant until) {
    Diary diary = new Diary(from, until);
    List<Band> own = bands.stream().filter(b -> b.therapistId() == therapist.id()).toList();
    own.stream()
        .filter(b -> b.kind().equals("WORK"))
        .forEach(b -> diary.open(therapist.id(), b.startsAt(), b.endsAt()));
    own.stream()
        .filter(b -> !b.kind().equals("WORK"))
        .forEach(b -> diary.close(therapist.id(), b.startsAt(), b.endsAt()));
    int bookable = diary.bookableMinutes(therapist.id());
    int booked =
        sessions.stream()
            .filter(s -> s.therapistId() == therapist.id() && s.status().claims())
            // a class is one session, however many attend it
            .collect(Collectors.toMap(SessionRow::appointmentId, s -> s, (one, same) -> one))
            .values()
            .stream()
            .mapToInt(s -> diary.bookableMinutes(therapist.id(), s.startsAt(), s.endsAt()))
            .sum();
    return new Column(therapist.id(), therapist.publicId(), therapist.name(), bookable, booked);
  }

  /** A therapist's sessions of a day, by the therapist's own zone. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<SessionRow> dayOf(long therapistId, Instant from, Instant until) {
    return mine(
        sql.list(
            SessionRow.class,
            SESSION
                + """
                where r.resource_id = ? and a.starts_at >= ? and a.starts_at < ?
                  and x.status not in ('CANCELLED', 'ENTERED_IN_ERROR')
                order by a.starts_at, x.id
                """,
            therapistId,
            from,
            until));
  }

  /** Where to go and what to take along, for those of these that are visits at home. */
  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR})
  public List<HomeVisit> homeVisits(Collection<Long> attendances) {
    List<HomeVisit> visits =
        sql.list(
            HomeVisit.class,
            """
            select x.id as attendance_id, p.id as patient_id, p.street, p.postcode, p.city, p.way_in, a.travel_minutes,
                   y.kit
            from attendance x
            join appointment a on a.id = x.appointment_id
            join patient p on p.id = x.patient_id
            join treatment_type y on y.code = a.treatment_type
            where x.id = any (?::bigint[]) and a.site_id = any (?::bigint[]) and a.travel_minutes is not null
            """,
            List.copyOf(attendances),
            sites.mine().stream().map(Site::id).toList());
    visits.forEach(visit -> Audit.patient(visit.patientId()));
    return visits;
  }

  /** All sessions of a patient, newest first. */
  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR})
  public List<SessionRow> sessionsOf(UUID patientId) {
    return mine(
        sql.list(
            SessionRow.class,
            SESSION
                + """
                where p.public_id = ? and x.status <> 'ENTERED_IN_ERROR' order by a.starts_at desc, x.id limit 300
                """,
            patientId));
  }

  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR})
  public SessionRow session(long attendanceId) {
    return mine(sql.list(SessionRow.class, SESSION + " where x.id = ?", attendanceId)).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("attendance", attendanceId));
  }

  private List<SessionRow> mine(Collection<SessionRow> rows) {
    List<Long> here = sites.mine().stream().map(Site::id).toList();
    List<SessionRow> mine = rows.stream().filter(row -> here.contains(row.siteId())).toList();
    mine.forEach(row -> Audit.patient(row.patientId()));
    return mine;
  }

  /**
   * The first free times from a day on for a plan's line or a treatment, with one therapist or
   * anybody.
   */
  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR})
  public List<FreeTime> freeTimes(
      long siteId,
      long patientId,
      Long lineId,
      String treatment,
      int minutes,
      Long therapistId,
      DayTime part,
      LocalDate day,
      int limit) {
    return freeTimes.from(
        siteId, patientId, lineId, treatment, minutes, therapistId, part, day, limit);
  }

  /** A first-fit proposal for every visit of an active plan that is not booked yet. */
  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR})
  public Proposal propose(UUID planId) {
    return proposals.ofPlan(planId);
  }

  /**
   * The same for what is left of a prescription, before there is a plan.
   *
   * @param wishes how each line is to be given; a line without one the usual way
   */
  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR})
  public Proposal proposeRest(UUID prescriptionId, long siteId, List<Proposal.Rest> wishes) {
    return proposals.ofPrescription(prescriptionId, siteId, wishes);
  }

  /** Rules of its course that a visit breaks if it takes place now (rule S15). */
  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR})
  public List<Broken> broken(UUID attendance) {
    return rules.before(visits.visit(attendance).attendanceId());
  }

  /**
   * Rules that booking this visit would break, the heaviest first: said before it is booked (rule
   * S10). None outside a plan.
   */
  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR})
  public List<Verdict> remarks(BookVisit wish) {
    Site site = sites.mine(wish.siteId());
    return wish.lineId() == null
        ? List.of()
        : Rules.once(
            courses.broken(
                courses.rules(
                    courses.line(wish).planId(), LocalDate.ofInstant(wish.startsAt(), site.zone())),
                wish,
                site));
  }
}
