package org.restora.plan.home;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.restora.access.Sites;
import org.restora.catalog.Intervention;
import org.restora.catalog.Side;
import org.restora.plan.Finding;
import org.restora.plan.PlanStatus;
import org.restora.plan.SafetyFile;
import org.restora.plan.home.Programme.Day;
import org.restora.plan.home.Programme.Row;
import org.restora.plan.home.Programme.Sheet;
import org.restora.plan.home.Programme.Task;
import org.restora.shared.audit.Audit;
import org.restora.shared.data.Sql;
import org.restora.shared.fault.NotFound;
import org.restora.shared.fault.RuleViolation;
import org.restora.shared.time.ClinicTime;

/** Reads home programmes, and keeps their ticks: the same for who works here and for the link. */
@Dependent
public class HomeBook {

  static final int DAYS = 7;

  private static final String TASK =
      """
      select t.id, t.public_id, t.task, h.name, h.kind, h.alike, h.safety, t.region, b.name as region_name, t.side,
             t.minutes, t.times_per_week, t.starts_on, t.ends_on, t.note, t.precaution_reason
      from plan_home_task t
      join home_task h on h.code = t.task
      left join body_region b on b.code = t.region
      where t.removed_at is null and t.plan_id = ?
      """;

  @Inject private Sql sql;
  @Inject private SafetyFile safety;
  @Inject private Sites sites;
  @Inject private ClinicTime time;

  /** A day on which a task was done. */
  record Tick(long taskId, LocalDate day) {}

  /** A plan of one of the caller's sites. */
  public HomePlan mine(UUID plan) {
    HomePlan found =
        sql.one(HomePlan.class, HomePlan.SELECT + " where p.public_id = ?", plan)
            .orElseThrow(() -> new NotFound("plan", plan));
    sites.mine(found.siteId());
    Audit.patient(found.patientId());
    return found;
  }

  Programme read(HomePlan plan) {
    LocalDate today = time.today(plan.zone());
    Set<Tick> ticks = ticks(plan);
    SafetyFile.Read file = safety.read(plan.patientId());
    List<Row> rows = tasks(plan).stream().map(task -> row(plan, task, today, ticks, file)).toList();
    List<Sheet> leaflets =
        sql.list(
            Sheet.class,
            """
            select l.code, l.name from plan_leaflet p join leaflet l on l.code = p.leaflet
            where p.plan_id = ? order by l.name ->> 'en'
            """,
            plan.id());
    Adherence whole = rows.stream().map(Row::adherence).reduce(Adherence.NONE, Adherence::plus);
    return new Programme(
        rows, leaflets, whole, !plan.status().ended(), plan.status() == PlanStatus.ACTIVE);
  }

  /**
   * How much was done in each week of the plan (rule H4), the first week first.
   *
   * @param weeks of seven days, counted from the plan's first day
   */
  public List<Adherence> weeks(HomePlan plan, int weeks) {
    Set<Tick> ticks = ticks(plan);
    List<Task> tasks = tasks(plan);
    LocalDate yesterday = plan.until(time.today(plan.zone()).minusDays(1));
    return IntStream.range(0, weeks)
        .mapToObj(
            week -> {
              LocalDate first = plan.startsOn().plusWeeks(week);
              return tasks.stream()
                  .map(task -> between(task, first, first.plusDays(DAYS - 1), yesterday, ticks))
                  .reduce(Adherence.NONE, Adherence::plus);
            })
        .toList();
  }

  private List<Task> tasks(HomePlan plan) {
    return sql.list(Task.class, TASK + " order by t.starts_on, h.name ->> 'en', t.id", plan.id());
  }

  private Set<Tick> ticks(HomePlan plan) {
    return new HashSet<>(
        sql.list(
            Tick.class,
            """
            select k.task_id, k.day from home_tick k join plan_home_task t on t.id = k.task_id
            where t.plan_id = ? and t.removed_at is null
            """,
            plan.id()));
  }

  /** Of one task from a day to a day; due is what lies before today. */
  private static Adherence between(
      Task task, LocalDate from, LocalDate to, LocalDate yesterday, Set<Tick> ticks) {
    LocalDate first = from.isBefore(task.startsOn()) ? task.startsOn() : from;
    LocalDate until =
        Stream.of(to, yesterday, task.endsOn())
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElseThrow();
    int days =
        Math.toIntExact(
            ticks.stream()
                .filter(tick -> tick.taskId() == task.id())
                .filter(tick -> !tick.day().isBefore(first) && !tick.day().isAfter(to))
                .count());
    return Adherence.of(first, until, task.timesPerWeek(), days);
  }

  private Row row(
      HomePlan plan, Task task, LocalDate today, Set<Tick> ticks, SafetyFile.Read file) {
    List<Day> week =
        IntStream.rangeClosed(1 - DAYS, 0)
            .mapToObj(today::plusDays)
            .map(day -> new Day(day, task.runs(day), ticks.contains(new Tick(task.id(), day))))
            .toList();
    LocalDate yesterday = plan.until(today.minusDays(1));
    boolean reasoned = task.precautionReason() != null;
    List<Finding> findings = check(plan, file, task.alike(), task.region(), task.side());
    Intervention alike = file.intervention(task.alike());
    return new Row(
        task,
        week,
        between(task, task.startsOn(), LocalDate.MAX, yesterday, ticks),
        findings.stream().anyMatch(finding -> finding.stops(reasoned)),
        findings.stream().map(finding -> finding.say(alike.name(), reasoned)).toList());
  }

  /** What speaks against a task today (rule H2), the strongest first. */
  List<Finding> check(HomePlan plan, SafetyFile.Read file, String alike, String region, Side side) {
    Intervention intervention = alike == null ? null : file.intervention(alike);
    return intervention == null
        ? List.of()
        : file.at(time.now(), plan.zone())
            .check(intervention, region, side, intervention.pressureMax(), null);
  }

  /**
   * Keeps that a task was or was not done on a day (rule H3).
   *
   * @param by null for the patient
   */
  void tick(HomePlan plan, UUID id, LocalDate day, boolean done, Long by) {
    RuleViolation.unless(plan.status() == PlanStatus.ACTIVE, "home.plan_not_active");
    Task task =
        sql.one(Task.class, TASK + " and t.public_id = ?", plan.id(), id)
            .orElseThrow(() -> new NotFound("home task", id));
    LocalDate today = time.today(plan.zone());
    RuleViolation.unless(
        !day.isAfter(today) && day.isAfter(today.minusDays(DAYS)), "home.not_this_week");
    RuleViolation.unless(task.runs(day), "home.not_then");
    if (done) {
      sql.run(
          """
          insert into home_tick (task_id, day, ticked_by, ticked_at) values (?, ?, ?::bigint, ?)
          on conflict (task_id, day) do nothing
          """,
          task.id(),
          day,
          by,
          time.now());
    } else {
      sql.run("delete from home_tick where task_id = ? and day = ?", task.id(), day);
    }
  }
}
