package org.restora.schedule.safety;

import static org.restora.shared.security.Role.SUPERVISOR;
import static org.restora.shared.security.Role.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.restora.access.Sites;
import org.restora.catalog.CountryProfile;
import org.restora.catalog.CountryProfiles;
import org.restora.patient.consent.Consents;
import org.restora.schedule.safety.ScreeningQueries.ScreeningRow;
import org.restora.schedule.safety.VisitSafety.Checked;
import org.restora.schedule.safety.VisitSafety.Standing;
import org.restora.shared.audit.Audit;
import org.restora.shared.audit.Audited;
import org.restora.shared.data.Sql;
import org.restora.shared.data.Translated;
import org.restora.shared.time.ClinicTime;

/** What those who treat are shown before they start. */
@Stateless
@Audited
@DenyAll
public class SafetyQueries {

  @Inject private Sql sql;
  @Inject private Visits visits;
  @Inject private VisitSafety safety;
  @Inject private Consents consents;
  @Inject private CountryProfiles countries;
  @Inject private Sites sites;
  @Inject private ClinicTime time;
  @Inject private ScreeningQueries screenings;

  /**
   * A reason somebody wrote down for a visit, and against what.
   *
   * @param against a condition, or a rule of the course
   */
  public record OverrideRow(
      long attendanceId,
      Instant startsAt,
      Translated against,
      Translated oil,
      String reason,
      String author,
      Instant recordedAt)
      implements Serializable {}

  /** What must be known before a treatment starts. */
  public record StartSheet(
      Visits.Visit visit,
      List<Checked> doses,
      List<OverrideRow> overrides,
      ScreeningRow screening,
      Consents.General general,
      CountryProfile country)
      implements Serializable {

    /** Whether something is to be decided before the treatment can start as prescribed. */
    public boolean asks() {
      return screeningDue()
          || generalMissing()
          || doses.stream().anyMatch(d -> d.standing() != Standing.POSSIBLE || d.consentMissing());
    }

    /** Whether the six questions are still to be asked. */
    public boolean screeningDue() {
      return screening == null || screening.due();
    }

    /** Whether the patient said yes to a question, and nobody has yet asked what it is. */
    public boolean unclear() {
      return screening != null && screening.unclear() > 0;
    }

    /** Whether something of the visit can be given. */
    public boolean possible() {
      return doses.isEmpty() || doses.stream().anyMatch(d -> d.standing() == Standing.POSSIBLE);
    }

    /** Whether the treatment cannot start without a general consent, and there is none. */
    public boolean generalMissing() {
      return !general.given() && (country.generalConsentRequired() || general.withdrawn());
    }

    /** Whether nothing more is to be asked or decided that would keep it from starting. */
    public boolean ready() {
      return !generalMissing()
          && !unclear()
          && (doses.isEmpty() || doses.stream().anyMatch(Checked::given))
          && doses.stream().noneMatch(d -> d.standing() == Standing.POSSIBLE && d.consentMissing());
    }
  }

  private static final String OVERRIDE =
      """
      select o.attendance_id, a.starts_at, o.against, i.name as oil, o.reason, p.name as author, o.recorded_at
      from (select y.id, y.attendance_id, c.name as against, y.oil, y.reason, y.recorded_by, y.recorded_at
            from precaution_override y join condition c on c.code = y.condition
            union all
            select y.id, y.attendance_id, c.name, null, y.reason, y.recorded_by, y.recorded_at
            from course_rule_override y join course_rule c on c.code = y.course_rule) o
      join attendance x on x.id = o.attendance_id
      join appointment a on a.id = x.appointment_id
      join account p on p.id = o.recorded_by
      left join oil i on i.code = o.oil
      """;

  @RolesAllowed({THERAPIST, SUPERVISOR})
  public StartSheet startSheet(UUID attendance) {
    Visits.Visit visit = visits.visit(attendance);
    return new StartSheet(
        visit,
        safety.today(
            visit.attendanceId(), visit.lineId(), visit.patientId(), sites.mine(visit.siteId())),
        overridesOf(List.of(visit.attendanceId())),
        screenings.of(List.of(visit.attendanceId())).get(visit.attendanceId()),
        consents.general(visit.patientId(), time.now()),
        countries.of(visit.siteId()));
  }

  /** The reasons written down for these attendances, oldest first. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<OverrideRow> overridesOf(Collection<Long> attendances) {
    return sql.list(
        OverrideRow.class,
        OVERRIDE + " where o.attendance_id = any (?::bigint[]) order by o.recorded_at, o.id",
        attendances);
  }

  /** The reasons written down for a patient's visits, newest first. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<OverrideRow> overridesOfPatient(UUID patient) {
    sql.value(Long.class, "select id from patient where public_id = ?", patient)
        .ifPresent(Audit::patient);
    return sql.list(
        OverrideRow.class,
        OVERRIDE
            + """
            join patient q on q.id = x.patient_id
            where q.public_id = ? order by o.recorded_at desc, o.id desc limit 20
            """,
        patient);
  }
}
