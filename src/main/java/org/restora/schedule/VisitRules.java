package org.restora.schedule;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.restora.access.Site;
import org.restora.access.Sites;
import org.restora.plan.rule.Dose;
import org.restora.plan.rule.Rules;
import org.restora.plan.rule.Verdict;
import org.restora.plan.rule.Visit;
import org.restora.shared.data.Sentence;
import org.restora.shared.data.Sql;
import org.restora.shared.data.Translated;
import org.restora.shared.fault.RuleViolation;
import org.restora.shared.security.Caller;
import org.restora.shared.security.Role;
import org.restora.shared.time.ClinicTime;

/**
 * The rules of a course at one of its visits (rule S15): before it starts and after it was
 * delivered, judged by what has happened until then.
 */
@Dependent
public class VisitRules {

  @Inject private Sql sql;
  @Inject private CourseFile courses;
  @Inject private Sites sites;
  @Inject private Caller caller;
  @Inject private ClinicTime time;

  /**
   * A rule that a visit breaks.
   *
   * @param name null for who reads effects only
   * @param remedy what would satisfy it
   * @param sessions the other visits it is about, in time
   * @param explained whether somebody wrote down why the visit takes place nevertheless
   */
  public record Broken(
      String rule,
      Translated name,
      boolean hard,
      Sentence remedy,
      List<Session> sessions,
      boolean explained)
      implements Serializable {

    /** Whether the visit waits for a reason. */
    public boolean waits() {
      return hard && !explained;
    }

    /** The whole of it in words. */
    public Sentence said() {
      String who = name == null ? "effect" : "rule";
      Object title = name == null ? "" : name;
      List<Sentence> named =
          sessions.stream().filter(s -> s.treatment() != null).map(Session::said).toList();
      return named.isEmpty()
          ? new Sentence("visit_rule." + who, title, remedy)
          : new Sentence("visit_rule." + who + "_sessions", title, remedy, named);
    }

    private Broken effect() {
      return new Broken(rule, null, hard, remedy, sessions, explained);
    }
  }

  /**
   * Another visit of the patient, by the clock of its site.
   *
   * @param treatment null for a visit at a site the caller does not work at, as day and clock are
   */
  public record Session(long attendanceId, LocalDate day, LocalTime clock, Translated treatment)
      implements Serializable {

    Sentence said() {
      return new Sentence("visit_rule.session", treatment, day, clock);
    }
  }

  record Subject(
      long attendanceId,
      long patientId,
      Long lineId,
      Long planId,
      long siteId,
      Instant startsAt,
      Instant endsAt) {}

  record Row(long id, Instant startsAt, ZoneId zone, Translated treatment, boolean mine) {}

  /**
   * What a visit breaks if it takes place as it is prescribed, the hardest first; who reads no
   * clinical words gets the effects.
   */
  List<Broken> before(long attendanceId) {
    Subject visit = subject(attendanceId);
    boolean clinical = caller.has(Role.THERAPIST) || caller.has(Role.SUPERVISOR);
    return judge(visit, null).stream().map(b -> clinical ? b : b.effect()).toList();
  }

  /** Before the patient is checked in or treated: a hard rule waits for a reason. */
  void check(long attendanceId) {
    before(attendanceId).stream()
        .filter(Broken::waits)
        .findFirst()
        .ifPresent(
            broken -> {
              throw new RuleViolation("schedule.rule_reason", broken.remedy());
            });
  }

  /** Writes down why a visit takes place although it breaks a hard rule. */
  void explain(long attendanceId, String rule, String reason) {
    if (reason == null || reason.isBlank()) {
      throw new RuleViolation("safety.reason_missing").at("reason");
    }
    RuleViolation.unless(
        before(attendanceId).stream().anyMatch(b -> b.waits() && b.rule().equals(rule)),
        "schedule.nothing_to_explain");
    sql.run(
        """
        insert into course_rule_override (attendance_id, course_rule, reason, recorded_by, recorded_at)
        values (?, ?, ?, ?, ?)
        """,
        attendanceId,
        rule,
        reason.strip(),
        caller.id(),
        time.now());
  }

  /** The hard rules that a visit broke and nobody explained before, with what was done in it. */
  public List<Broken> unexplained(long attendanceId, List<Dose> done) {
    return judge(subject(attendanceId), done).stream().filter(Broken::waits).toList();
  }

  private Subject subject(long attendanceId) {
    return sql.one(
            Subject.class,
            """
            select x.id as attendance_id, x.patient_id, x.visit_line_id as line_id, l.plan_id, a.site_id, a.starts_at,
                   a.ends_at
            from attendance x join appointment a on a.id = x.appointment_id
            left join visit_line l on l.id = x.visit_line_id
            where x.id = ?
            """,
            attendanceId)
        .orElseThrow();
  }

  /**
   * @param done null before the visit: as its note stands, or as it is prescribed
   */
  private List<Broken> judge(Subject of, List<Dose> done) {
    if (of.lineId() == null) {
      return List.of();
    }
    Site site = sites.mine(of.siteId());
    LocalDate day = LocalDate.ofInstant(of.startsAt(), site.zone());
    Rules rules = courses.rules(of.planId(), day);
    CourseFile.Judged known = courses.open(rules, of.planId(), of.patientId(), site, day, day);
    Visit visit = visit(of, done, known);
    List<Verdict> verdicts =
        rules.judge(known.course().without(visit.key()), visit).stream()
            .filter(verdict -> verdict.breach().changes(visit.key()))
            .toList();
    Set<String> explained = explained(of.attendanceId());
    return Rules.once(verdicts).stream()
        .map(v -> broken(v, visit, site, explained.contains(v.rule())))
        .toList();
  }

  private Visit visit(Subject of, List<Dose> done, CourseFile.Judged known) {
    Visit standing =
        known
            .course()
            .visit(Long.toString(of.attendanceId()))
            .orElseGet(() -> courses.visit(of.attendanceId(), known.dosesOf(of.lineId())));
    if (done != null) {
      return standing.with(done);
    }
    Instant now = time.now();
    boolean late = standing.startsAt().equals(of.startsAt()) && now.isBefore(of.endsAt());
    return late && now.isAfter(of.startsAt()) ? standing.startingAt(now) : standing;
  }

  private Set<String> explained(long attendanceId) {
    return Set.copyOf(
        sql.values(
            String.class,
            "select course_rule from course_rule_override where attendance_id = ?",
            attendanceId));
  }

  private Broken broken(Verdict verdict, Visit visit, Site site, boolean explained) {
    List<Long> others = new ArrayList<>();
    for (String key : verdict.breach().visits()) {
      if (!key.equals(visit.key())) {
        others.add(Long.valueOf(key));
      }
    }
    return new Broken(
        verdict.rule(),
        verdict.name(),
        verdict.hard(),
        verdict.breach().remedy().say(site.zone()),
        sessions(others),
        explained);
  }

  private List<Session> sessions(List<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : sql
            .list(
                Row.class,
                """
                select x.id, a.starts_at, z.zone, y.name as treatment, a.site_id = any (?::bigint[]) as mine
                from attendance x join appointment a on a.id = x.appointment_id
                join site z on z.id = a.site_id
                join treatment_type y on y.code = a.treatment_type
                where x.id = any (?::bigint[]) order by a.starts_at, x.id
                """,
                sites.mine().stream().map(Site::id).toList(),
                ids)
            .stream()
            .map(
                row ->
                    row.mine()
                        ? new Session(
                            row.id(),
                            LocalDate.ofInstant(row.startsAt(), row.zone()),
                            LocalTime.ofInstant(row.startsAt(), row.zone()),
                            row.treatment())
                        : new Session(row.id(), null, null, null))
            .toList();
  }
}
