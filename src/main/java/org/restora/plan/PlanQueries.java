package org.restora.plan;

import static org.restora.shared.security.Role.FRONT_DESK;
import static org.restora.shared.security.Role.SUPERVISOR;
import static org.restora.shared.security.Role.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.restora.access.Site;
import org.restora.access.Sites;
import org.restora.catalog.CatalogQueries;
import org.restora.catalog.Side;
import org.restora.plan.rule.FactFile;
import org.restora.plan.rule.RuleBook;
import org.restora.shared.audit.Audit;
import org.restora.shared.audit.Audited;
import org.restora.shared.data.Sql;
import org.restora.shared.data.Translated;
import org.restora.shared.fault.NotFound;
import org.restora.shared.security.Caller;
import org.restora.shared.time.ClinicTime;

/** Plans as pages show them. The desk sees lines and counts, never goals and doses. */
@Stateless
@Audited
@DenyAll
public class PlanQueries {

  @Inject private Sql sql;
  @Inject private CatalogQueries catalog;
  @Inject private SafetyFile safety;
  @Inject private RuleBook book;
  @Inject private FactFile facts;
  @Inject private Sites sites;
  @Inject private BookedVisits visits;
  @Inject private Caller caller;
  @Inject private ClinicTime time;

  /** A plan's head. */
  public record PlanHead(
      long id,
      UUID publicId,
      int version,
      long patientId,
      UUID patientPublicId,
      String patient,
      long siteId,
      String problem,
      LocalDate eventOn,
      String title,
      Translated template,
      PlanStatus status,
      String author,
      LocalDate startsOn,
      LocalDate reviewOn,
      Instant endedAt,
      String endReason)
      implements Serializable {}

  /** A visit line with what was done of it. */
  public record LineRow(
      long id,
      long planId,
      UUID planPublicId,
      String planTitle,
      PlanStatus planStatus,
      String treatmentType,
      Translated treatment,
      int minutes,
      int timesPerWeek,
      int visits,
      int fromWeek,
      BookedVisits.Count count)
      implements Serializable {

    /** Visits not yet booked. */
    public int toBook() {
      return Math.max(0, visits - count.booked() - count.delivered());
    }
  }

  record LineFact(
      long id,
      long planId,
      UUID planPublicId,
      String planTitle,
      PlanStatus planStatus,
      String treatmentType,
      Translated treatment,
      int minutes,
      int timesPerWeek,
      int visits,
      int fromWeek) {}

  /** A goal. */
  public record GoalRow(
      String measure,
      Translated measureName,
      String goal,
      BigDecimal baseline,
      BigDecimal target,
      LocalDate dueOn)
      implements Serializable {}

  /** A dose item. */
  public record ItemRow(
      long id,
      long lineId,
      String intervention,
      Translated name,
      String region,
      Translated regionName,
      Side side,
      int minutes,
      Integer pressure,
      String precautionReason)
      implements Serializable {}

  private static final String HEAD =
      """
      select p.id, p.public_id, p.version, p.patient_id, x.public_id as patient_public_id,
             x.given_name || ' ' || x.family_name as patient, p.site_id, e.problem, e.event_on, p.title,
             t.name as template, p.status, a.name as author, p.starts_on, p.review_on, p.ended_at, p.end_reason
      from plan p
      join patient x on x.id = p.patient_id
      join episode e on e.id = p.episode_id
      join account a on a.id = p.author
      left join plan_template t on t.code = p.template
      """;

  /** The plan is one of the caller's sites. */
  private static final String MINE =
      " p.site_id in (select site_id from account_site where account_id = ?)";

  private static final String LINE =
      """
      select l.id, l.plan_id, p.public_id as plan_public_id, p.title as plan_title, p.status as plan_status,
             l.treatment_type, t.name as treatment, l.minutes, l.times_per_week, l.visits, l.from_week
      from visit_line l
      join plan p on p.id = l.plan_id
      join treatment_type t on t.code = l.treatment_type
      """;

  @RolesAllowed({THERAPIST, SUPERVISOR})
  public PlanHead plan(UUID id) {
    PlanHead head =
        sql.one(PlanHead.class, HEAD + " where p.public_id = ?", id)
            .orElseThrow(() -> new NotFound("plan", id));
    sites.mine(head.siteId());
    Audit.patient(head.patientId());
    return head;
  }

  /** The patient's plans, those in force first. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<PlanHead> plansOf(UUID patientId) {
    List<PlanHead> plans =
        sql.list(
            PlanHead.class,
            HEAD
                + """
                where x.public_id = ?
                order by array_position(array['ACTIVE', 'ON_HOLD', 'PROPOSED', 'DRAFT'], p.status) nulls last,
                         p.starts_on desc, p.id desc
                """,
            patientId);
    plans.forEach(p -> Audit.patient(p.patientId()));
    return plans;
  }

  /** The lines of the patient's active plans: what may be booked. */
  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR})
  public List<LineRow> bookableLines(UUID patientId) {
    return counted(
        sql.list(
            LineFact.class,
            LINE
                + """
                join patient x on x.id = p.patient_id
                where x.public_id = ? and p.status = 'ACTIVE' order by p.starts_on, p.id, l.position
                """,
            patientId));
  }

  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR})
  public List<LineRow> lines(long planId) {
    return counted(
        sql.list(
            LineFact.class,
            LINE + " where l.plan_id = ? and " + MINE + " order by l.position",
            planId,
            caller.id()));
  }

  private List<LineRow> counted(List<LineFact> facts) {
    Map<Long, BookedVisits.Count> counts = visits.of(facts.stream().map(LineFact::id).toList());
    return facts.stream()
        .map(
            f ->
                new LineRow(
                    f.id(),
                    f.planId(),
                    f.planPublicId(),
                    f.planTitle(),
                    f.planStatus(),
                    f.treatmentType(),
                    f.treatment(),
                    f.minutes(),
                    f.timesPerWeek(),
                    f.visits(),
                    f.fromWeek(),
                    counts.getOrDefault(f.id(), BookedVisits.Count.NONE)))
        .toList();
  }

  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<GoalRow> goals(long planId) {
    return sql.list(
        GoalRow.class,
        """
        select g.measure, m.name as measure_name, g.goal, g.baseline, g.target, g.due_on
        from plan_goal g
        join outcome_measure m on m.code = g.measure
        join plan p on p.id = g.plan_id
        where g.plan_id = ? and
        """
            + MINE
            + " order by g.position",
        planId,
        caller.id());
  }

  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<ItemRow> items(long planId) {
    return sql.list(
        ItemRow.class,
        """
        select i.id, i.line_id, i.intervention, v.name, i.region, b.name as region_name, i.side, i.minutes, i.pressure,
               i.precaution_reason
        from dose_item i
        join visit_line l on l.id = i.line_id
        join intervention v on v.code = i.intervention
        left join body_region b on b.code = i.region
        join plan p on p.id = l.plan_id
        where l.plan_id = ? and
        """
            + MINE
            + " order by l.position, i.position",
        planId,
        caller.id());
  }

  record FormHead(
      long id, long patientId, long siteId, String title, LocalDate startsOn, LocalDate reviewOn) {}

  record FormGoal(
      long id,
      String measure,
      String goal,
      BigDecimal baseline,
      BigDecimal target,
      LocalDate dueOn) {}

  record FormLine(
      long id,
      String treatmentType,
      int minutes,
      int timesPerWeek,
      int visits,
      int fromWeek,
      int minGapDays,
      Long preferredTherapistId,
      DayTime preferredTime) {}

  record FormItem(
      long id,
      long lineId,
      String intervention,
      String region,
      Side side,
      int minutes,
      Integer pressure,
      String oil,
      String purpose,
      String precautionReason) {}

  /** The plan as a form to go on writing. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public PlanForm form(UUID id) {
    FormHead head =
        sql.one(
                FormHead.class,
                "select id, patient_id, site_id, title, starts_on, review_on from plan where public_id = ?",
                id)
            .orElseThrow(() -> new NotFound("plan", id));
    sites.mine(head.siteId());
    Audit.patient(head.patientId());
    PlanForm form = new PlanForm();
    form.setTitle(head.title());
    form.setStartsOn(head.startsOn());
    form.setReviewOn(head.reviewOn());
    for (FormGoal row :
        sql.list(
            FormGoal.class,
            "select id, measure, goal, baseline, target, due_on from plan_goal where plan_id = ? order by position",
            head.id())) {
      PlanForm.Goal goal = new PlanForm.Goal();
      goal.setId(row.id());
      goal.setMeasure(row.measure());
      goal.setText(row.goal());
      goal.setBaseline(row.baseline());
      goal.setTarget(row.target());
      goal.setDueOn(row.dueOn());
      form.getGoals().add(goal);
    }
    Map<Long, PlanForm.Line> lines = new HashMap<>();
    for (FormLine row :
        sql.list(
            FormLine.class,
            """
            select id, treatment_type, minutes, times_per_week, visits, from_week, min_gap_days, preferred_therapist_id,
                   preferred_time
            from visit_line where plan_id = ? order by position
            """,
            head.id())) {
      PlanForm.Line line = new PlanForm.Line();
      line.setId(row.id());
      line.setTreatmentType(row.treatmentType());
      line.setMinutes(row.minutes());
      line.setTimesPerWeek(row.timesPerWeek());
      line.setVisits(row.visits());
      line.setFromWeek(row.fromWeek());
      line.setMinGapDays(row.minGapDays());
      line.setPreferredTherapistId(row.preferredTherapistId());
      line.setPreferredTime(row.preferredTime());
      lines.put(row.id(), line);
      form.getLines().add(line);
    }
    for (FormItem row :
        sql.list(
            FormItem.class,
            """
            select i.id, i.line_id, i.intervention, i.region, i.side, i.minutes, i.pressure, i.oil, i.purpose,
                   i.precaution_reason
            from dose_item i join visit_line l on l.id = i.line_id
            where l.plan_id = ? order by l.position, i.position
            """,
            head.id())) {
      PlanForm.Item item = new PlanForm.Item();
      item.setId(row.id());
      item.setIntervention(row.intervention());
      item.setRegion(row.region());
      item.setSide(row.side());
      item.setMinutes(row.minutes());
      item.setPressure(row.pressure());
      item.setOil(row.oil());
      item.setPurpose(row.purpose());
      item.setPrecautionReason(row.precautionReason());
      lines.get(row.lineId()).getItems().add(item);
    }
    return form;
  }

  /** What speaks against the plan as it is being written (rules L3 to L5). */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<PlanCheck> check(UUID planId, PlanForm form) {
    record Scope(long id, long patientId, long siteId, String template) {}
    Scope scope =
        sql.one(
                Scope.class,
                "select id, patient_id, site_id, template from plan where public_id = ?",
                planId)
            .orElseThrow(() -> new NotFound("plan", planId));
    Site site = sites.mine(scope.siteId());
    Audit.patient(scope.patientId());
    Safety check = safety.read(scope.patientId()).at(time.now(), site.zone());
    List<String> measures = form.getGoals().stream().map(PlanForm.Goal::getMeasure).toList();
    return new PlanChecks(
            catalog.treatmentTypes(),
            catalog.interventions(),
            catalog.regions(),
            check,
            book.of(scope.template()),
            facts.of(scope.id(), measures),
            site.zone())
        .of(form);
  }
}
