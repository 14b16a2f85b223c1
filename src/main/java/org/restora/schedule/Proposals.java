package org.restora.schedule;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.restora.access.Site;
import org.restora.access.Sites;
import org.restora.catalog.TreatmentType;
import org.restora.catalog.Validity;
import org.restora.patient.Ledger;
import org.restora.patient.LedgerBook;
import org.restora.patient.LedgerRow;
import org.restora.plan.DayTime;
import org.restora.schedule.Placement.Source;
import org.restora.schedule.Proposal.Rest;
import org.restora.shared.audit.Audit;
import org.restora.shared.data.Sql;
import org.restora.shared.data.Translated;
import org.restora.shared.fault.NotFound;
import org.restora.shared.fault.RuleViolation;
import org.restora.shared.time.ClinicTime;

/**
 * Reads what {@link FirstFit} is to place: the open visits of a plan, the rest of a prescription.
 */
@Dependent
class Proposals {

  /** How far ahead a proposal looks. */
  private static final int DAYS = 40 * 7;

  /** How what is left of a prescription is given unless somebody says otherwise. */
  private static final int TIMES_PER_WEEK = 2;

  private static final int GAP_DAYS = 2;

  @Inject private Sql sql;
  @Inject private Diaries diaries;
  @Inject private Offers offers;
  @Inject private Ways ways;
  @Inject private CourseFile courses;
  @Inject private LedgerBook book;
  @Inject private Sites sites;
  @Inject private ClinicTime time;

  record OpenLine(
      long id,
      Translated treatment,
      String treatmentType,
      int minutes,
      int timesPerWeek,
      int visits,
      int fromWeek,
      int minGapDays,
      Long preferredTherapistId,
      DayTime preferredTime) {}

  record PlanFacts(
      long id,
      long patientId,
      UUID patientPublicId,
      String patient,
      String title,
      long siteId,
      String status,
      LocalDate startsOn) {}

  record Whose(long patientId, UUID patientPublicId, String patient) {}

  record Standing(long lineId, LocalDate day) {}

  Proposal ofPlan(UUID planId) {
    PlanFacts plan =
        sql.one(
                PlanFacts.class,
                """
                select p.id, p.patient_id, x.public_id as patient_public_id, x.given_name || ' ' || x.family_name as patient,
                       p.title, p.site_id, p.status, p.starts_on
                from plan p join patient x on x.id = p.patient_id where p.public_id = ?
                """,
                planId)
            .orElseThrow(() -> new NotFound("plan", planId));
    Site site = sites.mine(plan.siteId());
    Audit.patient(plan.patientId());
    RuleViolation.unless(plan.status().equals("ACTIVE"), "schedule.plan_not_active");
    Map<Long, List<LocalDate>> standing = standing("visit_line_id", plan.patientId(), site);
    CourseFile.Judged judged = open(plan.id(), plan.patientId(), site);
    Map<String, Offered> types = offers.all();
    List<FirstFit.Line> open =
        sql
            .list(
                OpenLine.class,
                """
                select l.id, t.name as treatment, l.treatment_type, l.minutes, l.times_per_week, l.visits, l.from_week,
                       l.min_gap_days, l.preferred_therapist_id, l.preferred_time
                from visit_line l join treatment_type t on t.code = l.treatment_type
                where l.plan_id = ? and not l.withdrawn order by l.from_week, l.position
                """,
                plan.id())
            .stream()
            .map(l -> line(l, plan, types, standing.getOrDefault(l.id(), List.of()), judged))
            .toList();
    Ledger ledger = book.of(plan.patientId(), site.id());
    return new Proposal(
        site,
        plan.patientId(),
        plan.patientPublicId(),
        plan.patient(),
        plan.title(),
        ledger.current(time.today(site.zone())),
        List.of(),
        drawn(ledger, place(open, plan.patientId(), site, judged), site));
  }

  private CourseFile.Judged open(Long planId, long patientId, Site site) {
    LocalDate today = time.today(site.zone());
    return courses.open(
        courses.rules(planId, today), planId, patientId, site, today, today.plusDays(DAYS));
  }

  private FirstFit.Line line(
      OpenLine line,
      PlanFacts plan,
      Map<String, Offered> types,
      List<LocalDate> standing,
      CourseFile.Judged judged) {
    Offered offered = types.get(line.treatmentType());
    return new FirstFit.Line(
        new Source(line.id(), null, line.treatmentType()),
        line.treatment(),
        ways.wish(offered, line.minutes(), plan.patientId(), line.id(), null),
        line.timesPerWeek(),
        line.visits() - standing.size(),
        standing.size(),
        offered.validity().notBefore(plan.startsOn().plusWeeks(line.fromWeek() - 1L)),
        offered.validity().lastDay(),
        line.minGapDays(),
        line.preferredTherapistId(),
        line.preferredTime(),
        standing,
        judged.dosesOf(line.id()));
  }

  Proposal ofPrescription(UUID prescriptionId, long siteId, List<Rest> wishes) {
    Whose whose =
        sql.one(
                Whose.class,
                """
                select p.patient_id, x.public_id as patient_public_id, x.given_name || ' ' || x.family_name as patient
                from prescription p join patient x on x.id = p.patient_id where p.public_id = ?
                """,
                prescriptionId)
            .orElseThrow(() -> new NotFound("prescription", prescriptionId));
    Site site = sites.mine(siteId);
    Audit.patient(whose.patientId());
    LocalDate today = time.today(site.zone());
    Ledger ledger = book.of(whose.patientId(), site.id());
    Map<Long, Rest> wished =
        wishes.stream().collect(Collectors.toMap(r -> r.line().id(), Function.identity()));
    Map<String, Offered> types = offers.all();
    List<Rest> rest =
        ledger.open(today).stream()
            .filter(l -> l.prescription().equals(prescriptionId) && !l.treatments().isEmpty())
            .map(l -> rest(l, wished.get(l.id()), types, today))
            .toList();
    Map<Long, List<LocalDate>> standing = standing("ledger_line_id", whose.patientId(), site);
    List<FirstFit.Line> open =
        rest.stream()
            .map(
                r ->
                    line(
                        r,
                        whose.patientId(),
                        types,
                        standing.getOrDefault(r.line().id(), List.of())))
            .toList();
    CourseFile.Judged judged = open(null, whose.patientId(), site);
    return new Proposal(
        site,
        whose.patientId(),
        whose.patientPublicId(),
        whose.patient(),
        "",
        ledger.current(today),
        rest,
        drawn(ledger, place(open, whose.patientId(), site, judged), site));
  }

  /** The usual treatment of the remedy that is still offered, unless another one is wished for. */
  private static Rest rest(
      LedgerRow line, Rest wished, Map<String, Offered> types, LocalDate today) {
    String usual =
        line.treatments().stream()
            .filter(code -> types.get(code).validity().on(today) != Validity.Phase.RETIRED)
            .findFirst()
            .orElse(line.treatments().get(0));
    return wished == null
        ? new Rest(line, usual, line.usualMinutes(), TIMES_PER_WEEK)
        : new Rest(line, wished.treatmentType(), wished.minutes(), wished.timesPerWeek());
  }

  private FirstFit.Line line(
      Rest rest, long patientId, Map<String, Offered> types, List<LocalDate> standing) {
    LedgerRow line = rest.line();
    if (!line.treatments().contains(rest.treatmentType())) {
      throw new NotFound("treatment_type", rest.treatmentType());
    }
    Offered offered = types.get(rest.treatmentType());
    TreatmentType type = offered.type();
    if (rest.minutes() < type.minutesMin()
        || rest.minutes() > type.minutesMax()
        || rest.minutes() % 5 != 0) {
      throw new RuleViolation("schedule.minutes", type.minutesMin(), type.minutesMax())
          .at("minutes");
    }
    return new FirstFit.Line(
        new Source(null, line.id(), type.code()),
        type.name(),
        ways.wish(offered, rest.minutes(), patientId, null, null),
        Math.max(1, Math.min(7, rest.timesPerWeek())),
        line.visitsLeft(rest.minutes()),
        standing.size(),
        offered.validity().notBefore(line.startsOn()),
        offered.validity().notAfter(line.endsOn()),
        rest.timesPerWeek() > 3 ? 1 : GAP_DAYS,
        null,
        DayTime.ANY,
        standing,
        List.of());
  }

  private List<Placement> place(
      List<FirstFit.Line> lines, long patientId, Site site, CourseFile.Judged judged) {
    LocalDate today = time.today(site.zone());
    DiaryBook diary = diaries.open(site, patientId, today, DAYS);
    return new FirstFit(diary, today, time.now(), judged.rules(), judged.course())
        .place(lines.stream().filter(l -> l.remaining() > 0).toList());
  }

  /** Says of which visits the ledger has nothing left: they would be refused. */
  private static List<Placement> drawn(Ledger ledger, List<Placement> placements, Site site) {
    List<Placement> said = new ArrayList<>();
    Ledger left = ledger;
    for (Placement placement : placements) {
      if (!placement.placed()) {
        said.add(placement);
        continue;
      }
      LocalDate day = LocalDate.ofInstant(placement.time().startsAt(), site.zone());
      Ledger.Draw draw =
          left.draw(
              placement.source().treatmentType(),
              placement.source().ledgerLine(),
              day,
              placement.minutes());
      said.add(draw.refused() ? placement.noting("not_authorised") : placement);
      if (!draw.refused() && draw.line() != null) {
        left = left.booked(draw.line(), placement.minutes());
      }
    }
    return said;
  }

  /** The days of the visits that stand, by the line they belong to. */
  private Map<Long, List<LocalDate>> standing(String line, long patientId, Site site) {
    return sql
        .list(
            Standing.class,
            """
            select x.%1$s as line_id, (a.starts_at at time zone ?)::date as day
            from attendance x join appointment a on a.id = x.appointment_id
            where x.patient_id = ? and x.%1$s is not null and x.status not in ('NO_SHOW', 'CANCELLED', 'ENTERED_IN_ERROR')
            """
                .formatted(line),
            site.zone(),
            patientId)
        .stream()
        .collect(
            Collectors.groupingBy(
                Standing::lineId, Collectors.mapping(Standing::day, Collectors.toList())));
  }
}
