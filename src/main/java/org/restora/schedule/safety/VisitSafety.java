package org.restora.schedule.safety;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.restora.access.Site;
import org.restora.catalog.CountryProfiles;
import org.restora.catalog.Side;
import org.restora.patient.consent.Area;
import org.restora.patient.consent.Consents;
import org.restora.plan.Finding;
import org.restora.plan.Safety;
import org.restora.plan.SafetyFile;
import org.restora.shared.data.Sql;
import org.restora.shared.data.Translated;
import org.restora.shared.fault.RuleViolation;
import org.restora.shared.security.Caller;
import org.restora.shared.security.Role;
import org.restora.shared.time.ClinicTime;

/**
 * The safety of a visit as it is booked, checked in and started (rules S5, V1, V2): by what holds
 * for the patient then, so that an alert of Tuesday stops Wednesday's session. Where something of
 * the visit is still possible it takes place, and the therapist is shown what is not.
 */
@Dependent
public class VisitSafety {

  @Inject private Sql sql;
  @Inject private SafetyFile file;
  @Inject private Consents consents;
  @Inject private CountryProfiles countries;
  @Inject private Screenings screenings;
  @Inject private Caller caller;
  @Inject private ClinicTime time;

  /** A prescribed dose. */
  public record Dose(
      long id,
      long lineId,
      String intervention,
      Translated name,
      String region,
      Translated regionName,
      Side side,
      int minutes,
      Integer pressure,
      String oil,
      Translated oilName,
      boolean sensitive,
      String precautionReason,
      Instant activatedAt)
      implements Serializable {

    /** What the patient is asked to agree to. */
    public Area area(LocalDate day) {
      return new Area(intervention, region, side, oil, day);
    }
  }

  /** Whether a dose may be given. */
  public enum Standing {
    POSSIBLE,
    /** Only with a therapist's written reason, which is not there yet. */
    NEEDS_REASON,
    FORBIDDEN
  }

  /**
   * A dose with what is said of it at one visit.
   *
   * @param consent of the patient; null where none is asked for
   */
  public record Checked(
      Dose dose, Standing standing, List<Finding> findings, Consents.State consent)
      implements Serializable {

    /** Whether the patient is still to be asked. */
    public boolean consentMissing() {
      return consent == Consents.State.MISSING && standing != Standing.FORBIDDEN;
    }

    /** Whether it may be given, the patient's answer included. */
    public boolean given() {
      return standing == Standing.POSSIBLE && (consent == null || consent == Consents.State.GIVEN);
    }

    /** Whether one of these alerts keeps it from being given as prescribed. */
    boolean blames(Set<Long> alerts) {
      return findings.stream()
          .anyMatch(f -> f.stops(false) && f.alertId() != null && alerts.contains(f.alertId()));
    }
  }

  /** What a reason was written down for. */
  record Override(Long ruleId, String oil) {

    boolean lifts(Finding finding) {
      return ruleId != null
          ? ruleId.equals(finding.ruleId())
          : finding.oil() != null && finding.oil().code().equals(oil);
    }
  }

  /**
   * Before a visit is booked.
   *
   * @param lineId of the visit; null for a session of no plan, of which nothing is prescribed
   * @throws RuleViolation when nothing of the visit is possible, or only with a reason and the
   *     caller is nobody who may give one
   */
  public void booking(Long lineId, long patientId, Instant startsAt, ZoneId zone) {
    boolean mayReason = caller.has(Role.THERAPIST) || caller.has(Role.SUPERVISOR);
    refuse(check(lineId, file.read(patientId), startsAt, zone, List.of()), mayReason);
  }

  /** Before the patient is checked in. */
  public void arrival(long attendanceId, Long lineId, long patientId, Site site) {
    refuse(today(attendanceId, lineId, patientId, site), false);
  }

  /** Before the treatment starts (rules V1 to V4). */
  public void start(long attendanceId, Long lineId, long patientId, Site site) {
    List<Checked> doses = today(attendanceId, lineId, patientId, site);
    refuse(doses, false);
    RuleViolation.unless(!screenings.unclear(attendanceId), "schedule.screening_unclear");
    Consents.General general = consents.general(patientId, time.now());
    boolean required = countries.of(site.id()).generalConsentRequired() || general.withdrawn();
    RuleViolation.unless(general.given() || !required, "schedule.general_consent");
    RuleViolation.unless(
        doses.stream().noneMatch(d -> d.standing() == Standing.POSSIBLE && d.consentMissing()),
        "schedule.consent_missing");
    RuleViolation.unless(
        doses.isEmpty() || doses.stream().anyMatch(Checked::given), "schedule.consent_declined");
  }

  /** The treatment starts: keeps it when the six questions were not asked (rule V3). */
  public void started(long attendanceId, long patientId) {
    screenings.skipped(attendanceId, patientId);
  }

  /** What is said of every dose of a visit now, with the reasons that were written down for it. */
  public List<Checked> today(long attendanceId, Long lineId, long patientId, Site site) {
    Consents.Day asked =
        consents.on(
            patientId,
            time.today(site.zone()),
            countries.of(site.id()).writtenSessionConsent(),
            time.now());
    return check(lineId, file.read(patientId), time.now(), site.zone(), overrides(attendanceId))
        .stream()
        .map(d -> new Checked(d.dose(), d.standing(), d.findings(), consent(d.dose(), asked, site)))
        .toList();
  }

  private Consents.State consent(Dose dose, Consents.Day asked, Site site) {
    return dose.sensitive() ? asked.of(dose.area(time.today(site.zone()))) : null;
  }

  List<Override> overrides(long attendanceId) {
    return sql.list(
        Override.class,
        "select rule_id, oil from precaution_override where attendance_id = ?",
        attendanceId);
  }

  List<Checked> check(
      Long lineId, SafetyFile.Read known, Instant at, ZoneId zone, List<Override> overrides) {
    if (lineId == null) {
      return List.of();
    }
    Safety safety = known.at(at, zone);
    return doses(lineId).stream().map(dose -> check(dose, known, safety, overrides)).toList();
  }

  private List<Dose> doses(long lineId) {
    return sql.list(
        Dose.class,
        """
        select i.id, i.line_id, i.intervention, v.name, i.region, b.name as region_name, i.side, i.minutes, i.pressure,
               i.oil, o.name as oil_name, v.hands_on and coalesce(b.sensitive, false) as sensitive, i.precaution_reason,
               (select max(r.made_at) from plan_revision r where r.plan_id = p.id) as activated_at
        from dose_item i
        join intervention v on v.code = i.intervention
        left join body_region b on b.code = i.region
        left join oil o on o.code = i.oil
        join visit_line l on l.id = i.line_id
        join plan p on p.id = l.plan_id
        where i.line_id = ? and not i.withdrawn order by i.position
        """,
        lineId);
  }

  private static Checked check(
      Dose dose, SafetyFile.Read known, Safety safety, List<Override> overrides) {
    List<Finding> findings =
        safety.check(
            known.intervention(dose.intervention()),
            dose.region(),
            dose.side(),
            dose.pressure(),
            dose.oil());
    Standing standing =
        findings.stream()
            .map(f -> standing(f, reasoned(f, dose, known, overrides)))
            .max(Comparator.naturalOrder())
            .orElse(Standing.POSSIBLE);
    return new Checked(dose, standing, findings, null);
  }

  /** Too much pressure stops no visit: less of it is possible. */
  private static Standing standing(Finding finding, boolean reasoned) {
    boolean reasonHelps = finding.yieldsToReason() || finding.oil() != null;
    if (finding.kind() == Finding.Kind.TOO_STRONG
        || !finding.stops(reasoned)
        || (reasonHelps && reasoned)) {
      return Standing.POSSIBLE;
    }
    return reasonHelps ? Standing.NEEDS_REASON : Standing.FORBIDDEN;
  }

  private static boolean reasoned(
      Finding finding, Dose dose, SafetyFile.Read known, List<Override> overrides) {
    boolean byPlan =
        dose.precautionReason() != null
            && finding.oil() == null
            && dose.activatedAt() != null
            && known.knownBy(finding.alertId(), dose.activatedAt());
    return byPlan || overrides.stream().anyMatch(o -> o.lifts(finding));
  }

  private static void refuse(List<Checked> doses, boolean mayReason) {
    List<Standing> standings = doses.stream().map(Checked::standing).toList();
    if (standings.isEmpty() || standings.contains(Standing.POSSIBLE)) {
      return;
    }
    boolean reasonHelps = standings.contains(Standing.NEEDS_REASON);
    RuleViolation.unless(reasonHelps, "schedule.blocked_by_alert");
    RuleViolation.unless(mayReason, "schedule.precaution");
  }
}
