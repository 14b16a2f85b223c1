package org.restora.schedule.safety;

import static org.restora.shared.security.Role.SUPERVISOR;
import static org.restora.shared.security.Role.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.restora.access.Site;
import org.restora.access.Sites;
import org.restora.catalog.Side;
import org.restora.plan.SafetyFile;
import org.restora.schedule.safety.VisitSafety.Checked;
import org.restora.schedule.safety.VisitSafety.Standing;
import org.restora.shared.audit.Audit;
import org.restora.shared.audit.Audited;
import org.restora.shared.data.Sql;
import org.restora.shared.data.Translated;
import org.restora.shared.time.ClinicTime;

/** The six questions, who answered them, and what follows from the answers. */
@Stateless
@Audited
@DenyAll
public class ScreeningQueries {

  @Inject private Sql sql;
  @Inject private Visits visits;
  @Inject private VisitSafety safety;
  @Inject private Screenings screenings;
  @Inject private SafetyFile file;
  @Inject private Sites sites;
  @Inject private ClinicTime time;

  /** What a yes can mean. */
  public record Meaning(
      String question, String condition, Translated name, boolean regionNeeded, boolean redFlag)
      implements Serializable {}

  /** A question. */
  public record Question(String code, Translated question, List<Meaning> meanings)
      implements Serializable {}

  /**
   * An asking, its author null where the patient answered alone; unclear is how many times the
   * patient said yes and nobody has yet said to what.
   */
  public record ScreeningRow(
      long id,
      long attendanceId,
      AnsweredBy answeredBy,
      String author,
      Instant recordedAt,
      int yes,
      int unclear)
      implements Serializable {

    /** Whether the questions are still to be asked, or an answer to be made clear. */
    public boolean due() {
      return answeredBy == AnsweredBy.NOBODY || unclear > 0;
    }
  }

  /** A yes and the alert it raised. */
  public record Yes(
      String question,
      Translated asked,
      Translated condition,
      boolean redFlag,
      Translated region,
      Side side,
      String detail,
      Translated advice,
      Long alertId)
      implements Serializable {}

  /** A booked visit that an answer touches, with what of it is not possible as prescribed. */
  public record Touched(Visits.Visit visit, List<Checked> doses) implements Serializable {}

  /** What follows from the answers of a visit. */
  public record Result(
      Visits.Visit visit,
      ScreeningRow screening,
      List<Yes> yes,
      List<Checked> today,
      List<Touched> coming)
      implements Serializable {

    /** Stop and refer. */
    public boolean redFlag() {
      return yes.stream().anyMatch(Yes::redFlag);
    }
  }

  private static final String SCREENING =
      """
      select s.id, s.attendance_id, s.answered_by, p.name as author, s.recorded_at,
             (select count(*)::int from screening_answer w where w.screening_id = s.id and w.yes) as yes,
             (select count(*)::int from screening_answer w
              where w.screening_id = s.id and w.yes and w.condition is null and w.detail = '') as unclear
      from screening s
      left join account p on p.id = s.recorded_by
      """;

  /** What is asked at a visit. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<Question> questions(UUID attendance) {
    Visits.Visit visit = visits.visit(attendance);
    Map<String, List<Meaning>> meanings =
        sql
            .list(
                Meaning.class,
                """
                select s.question, s.condition, c.name, c.region_needed, c.red_flag
                from screening_condition s join condition c on c.code = s.condition
                where in_use(c.valid_from, c.retired_on, ?) order by s.question, s.position
                """,
                time.today(visit.zone()))
            .stream()
            .collect(Collectors.groupingBy(Meaning::question));
    return screenings.questions(visit).stream()
        .map(q -> new Question(q.code(), q.question(), meanings.getOrDefault(q.code(), List.of())))
        .toList();
  }

  /** The last asking of each of these attendances; where nobody asked there is none. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public Map<Long, ScreeningRow> of(Collection<Long> attendances) {
    return sql
        .list(
            ScreeningRow.class,
            SCREENING
                + """
                where s.id in (select distinct on (attendance_id) id from screening
                               where attendance_id = any (?::bigint[]) order by attendance_id, recorded_at desc, id desc)
                """,
            attendances)
        .stream()
        .collect(Collectors.toMap(ScreeningRow::attendanceId, s -> s));
  }

  /** The patient's last asking. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public Optional<ScreeningRow> last(UUID patient) {
    sql.value(Long.class, "select id from patient where public_id = ?", patient)
        .ifPresent(Audit::patient);
    return sql.one(
        ScreeningRow.class,
        SCREENING
            + """
            where s.patient_id = (select id from patient where public_id = ?) and s.answered_by <> 'NOBODY'
            order by s.recorded_at desc, s.id desc limit 1
            """,
        patient);
  }

  /**
   * What follows from the last answers of a visit: for today, and for the patient's booked visits
   * at the caller's sites.
   */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public Result result(UUID attendance) {
    Visits.Visit visit = visits.visit(attendance);
    ScreeningRow last = of(List.of(visit.attendanceId())).get(visit.attendanceId());
    List<Yes> yes = last == null ? List.of() : yes(last.id(), time.today(visit.zone()));
    Set<Long> raised =
        yes.stream()
            .map(Yes::alertId)
            .filter(java.util.Objects::nonNull)
            .collect(Collectors.toSet());
    SafetyFile.Read known = file.read(visit.patientId());
    List<Checked> today =
        safety.today(
            visit.attendanceId(), visit.lineId(), visit.patientId(), sites.mine(visit.siteId()));
    return new Result(
        visit, last, yes, today, raised.isEmpty() ? List.of() : touched(visit, known, raised));
  }

  private List<Yes> yes(long screening, LocalDate today) {
    return sql.list(
        Yes.class,
        """
        select w.question, q.question as asked, c.name as condition, coalesce(c.red_flag, false) as red_flag,
               b.name as region, a.side, w.detail, w.alert_id,
               (select r.advice from contraindication_rule r where r.condition = c.code and in_use(r.valid_from, r.retired_on, ?)
                order by array_position(array['ABSOLUTE', 'CLEARANCE', 'LOCAL', 'PRECAUTION'], r.level), r.id limit 1) as advice
        from screening_answer w
        join screening_question q on q.code = w.question
        left join condition c on c.code = w.condition
        left join patient_alert a on a.id = w.alert_id
        left join body_region b on b.code = a.region
        where w.screening_id = ? and w.yes order by q.position
        """,
        today,
        screening);
  }

  private List<Touched> touched(Visits.Visit today, SafetyFile.Read known, Set<Long> raised) {
    Set<Long> mine =
        sites.mine().stream().map(Site::id).collect(Collectors.toCollection(HashSet::new));
    return visits.coming(today.patientId(), time.now()).stream()
        .filter(v -> v.attendanceId() != today.attendanceId() && mine.contains(v.siteId()))
        .map(
            v ->
                new Touched(
                    v,
                    safety.check(v.lineId(), known, v.startsAt(), v.zone(), List.of()).stream()
                        .filter(d -> d.standing() != Standing.POSSIBLE && d.blames(raised))
                        .toList()))
        .filter(t -> !t.doses().isEmpty())
        .toList();
  }
}
