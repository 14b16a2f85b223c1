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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  @Inject private Templates templates;
  @Inject private RuleBook book;
  @Inject private FactFile facts;
  @Inject private Sites sites;
  @Inject private BookedVisits visits;
  @Inject private Scores scores;
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
      Translated profile,
      PlanStatus status,
      String author,
      LocalDate startsOn,
      LocalDate reviewOn,
      Instant activatedAt,
      Instant endedAt,
      String endReason,
      String draftBy,
      Instant draftAt)
      implements Serializable {

    /** Whether somebody is writing on it. */
    public boolean written() {
      return draftAt != null;
    }
  }

  /** A visit line with what was done of it. */
  public record LineRow(
      long id,
      long planId,
      UUID planPublicId,
      String planTitle,
      PlanStatus planStatus,
      String key,
      String treatmentType,
      Translated treatment,
      int minutes,
      int timesPerWeek,
      int visits,
      int fromWeek,
      String deviationReason,
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
      String key,
      String treatmentType,
      Translated treatment,
      int minutes,
      int timesPerWeek,
      int visits,
      int fromWeek,
      String deviationReason) {}

  /** A goal. */
  public record GoalRow(
      String key,
      String problem,
      String measure,
      Translated measureName,
      String goal,
      BigDecimal baseline,
      BigDecimal target,
      LocalDate dueOn,
      Attainment result,
      BigDecimal resultValue,
      String resultNote)
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
      Translated oil,
      String purpose,
      String precautionReason)
      implements Serializable {}

  private static final String HEAD =
      """
      select p.id, p.public_id, p.version, p.patient_id, x.public_id as patient_public_id,
             x.given_name || ' ' || x.family_name as patient, p.site_id, e.problem, e.event_on, p.title,
             t.name as template, f.name as profile, p.status, a.name as author, p.starts_on, p.review_on, p.activated_at, p.ended_at, p.end_reason,
             w.name as draft_by, p.draft_at
      from plan p
      join patient x on x.id = p.patient_id
      join episode e on e.id = p.episode_id
      join account a on a.id = p.author
      left join account w on w.id = p.draft_by
      left join plan_template t on t.code = p.template
      left join frequency_profile f on f.code = p.profile
      """;

  /** The plan is one of the caller's sites. */
  static final String MINE =
      " p.site_id in (select site_id from account_site where account_id = ?)";

  private static final String LINE =
      """
      select l.id, l.plan_id, p.public_id as plan_public_id, p.title as plan_title, p.status as plan_status,
             l.key, l.treatment_type, t.name as treatment, l.minutes, l.times_per_week, l.visits, l.from_week,
             l.deviation_reason
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
                where x.public_id = ? and p.status = 'ACTIVE' and not l.withdrawn order by p.starts_on, p.id, l.position
                """,
            patientId));
  }

  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR})
  public List<LineRow> lines(long planId) {
    return counted(
        sql.list(
            LineFact.class,
            LINE + " where l.plan_id = ? and not l.withdrawn and " + MINE + " order by l.position",
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
                    f.key(),
                    f.treatmentType(),
                    f.treatment(),
                    f.minutes(),
                    f.timesPerWeek(),
                    f.visits(),
                    f.fromWeek(),
                    f.deviationReason(),
                    counts.getOrDefault(f.id(), BookedVisits.Count.NONE)))
        .toList();
  }

  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<GoalRow> goals(long planId) {
    return sql.list(
        GoalRow.class,
        """
        select g.key, g.problem, g.measure, m.name as measure_name, g.goal, g.baseline, g.target, g.due_on,
               g.result, g.result_value, g.result_note
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
               o.name as oil, i.purpose, i.precaution_reason
        from dose_item i
        join visit_line l on l.id = i.line_id
        join intervention v on v.code = i.intervention
        left join body_region b on b.code = i.region
        left join oil o on o.code = i.oil
        join plan p on p.id = l.plan_id
        where l.plan_id = ? and not l.withdrawn and not i.withdrawn and
        """
            + MINE
            + " order by l.position, i.position",
        planId,
        caller.id());
  }

  private static final String CONTENT = "plan_content(id)";

  /** The plan as a form to go on writing: the working copy, or what is in force. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public PlanForm form(UUID id) {
    return document(id, "coalesce(draft, " + CONTENT + ")").orElseThrow();
  }

  /** What was last proposed or put into force. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public PlanForm inForce(UUID id) {
    return document(id, CONTENT).orElseThrow();
  }

  /** What the plan's template prescribed when it was begun. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public Optional<PlanForm> origin(UUID id) {
    return document(id, "origin");
  }

  private Optional<PlanForm> document(UUID id, String column) {
    record Document(long patientId, long siteId, String document) {}
    Document found =
        sql.one(
                Document.class,
                "select patient_id, site_id, ("
                    + column
                    + ")::text as document from plan where public_id = ?",
                id)
            .orElseThrow(() -> new NotFound("plan", id));
    sites.mine(found.siteId());
    Audit.patient(found.patientId());
    return Optional.ofNullable(found.document()).map(PlanJson::read);
  }

  record RevisionRow(int number, String author, Instant madeAt, String reason, String content) {}

  /**
   * What was in force from when on.
   *
   * @param changes to the revision before, in the order of the plan; none for the first
   */
  public record Revision(
      int number,
      String author,
      Instant madeAt,
      String reason,
      PlanForm content,
      List<PlanChange> changes)
      implements Serializable {}

  /** All revisions of a plan, the newest first. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<Revision> revisions(UUID id) {
    PlanHead head = plan(id);
    List<Revision> revisions = new ArrayList<>();
    PlanForm before = null;
    for (RevisionRow row :
        sql.list(
            RevisionRow.class,
            """
            select r.number, a.name as author, r.made_at, r.reason, r.content::text as content
            from plan_revision r join account a on a.id = r.author
            where r.plan_id = ? order by r.number
            """,
            head.id())) {
      PlanForm content = PlanJson.read(row.content());
      revisions.add(
          0,
          new Revision(
              row.number(),
              row.author(),
              row.madeAt(),
              row.reason(),
              content,
              before == null ? List.of() : PlanComparison.between(before, content)));
      before = content;
    }
    return revisions;
  }

  /** The plan of the same episode that is in force, if it is another one. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public Optional<PlanHead> otherInForce(UUID id) {
    return sql.one(
        PlanHead.class,
        HEAD
            + """
            where p.status in ('ACTIVE', 'ON_HOLD') and p.public_id <> ?
              and p.episode_id = (select episode_id from plan where public_id = ?) and
            """
            + MINE,
        id,
        id,
        caller.id());
  }

  /** The last value of each measure since the plan was put into force. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public Map<String, BigDecimal> lastMeasured(UUID id) {
    PlanHead head = plan(id);
    return head.activatedAt() == null
        ? Map.of()
        : scores.last(head.patientId(), head.activatedAt());
  }

  /** Visits of the plan that are still expected. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<BookedVisits.Coming> coming(UUID id) {
    return visits.coming(plan(id).id());
  }

  /** What speaks against the plan as it is being written (rules L3 to L5). */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<PlanCheck> check(UUID planId, PlanForm form) {
    record Scope(long id, long patientId, long siteId, String template, String profile) {}
    Scope scope =
        sql.one(
                Scope.class,
                "select id, patient_id, site_id, template, profile from plan where public_id = ?",
                planId)
            .orElseThrow(() -> new NotFound("plan", planId));
    Site site = sites.mine(scope.siteId());
    Audit.patient(scope.patientId());
    LocalDate today = time.today(site.zone());
    SafetyFile.Read known = safety.read(scope.patientId());
    PlanForm origin = document(planId, "origin").orElse(null);
    List<String> measures = form.getGoals().stream().map(PlanForm.Goal::getMeasure).toList();
    return new PlanChecks(
            catalog.everyTreatmentType(),
            known.interventions(),
            catalog.regions(),
            known.at(time.now(), site.zone()),
            book.of(scope.template(), today),
            facts.of(scope.id(), measures),
            site.zone(),
            new Offered(catalog.names(), today))
        .of(form, origin, scope.profile() == null ? null : templates.profile(scope.profile()));
  }
}
