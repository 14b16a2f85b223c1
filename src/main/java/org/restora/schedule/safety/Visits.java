package org.restora.schedule.safety;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.restora.access.Sites;
import org.restora.shared.audit.Audit;
import org.restora.shared.data.Sql;
import org.restora.shared.data.Translated;
import org.restora.shared.fault.NotFound;
import org.restora.shared.fault.RuleViolation;

/** The attendances a safety door may reach: those at the caller's sites. */
@Dependent
public class Visits {

  @Inject private Sql sql;
  @Inject private Sites sites;

  /** One patient in one session. */
  public record Visit(
      long attendanceId,
      UUID publicId,
      long patientId,
      UUID patientPublicId,
      Long lineId,
      Translated treatment,
      String therapist,
      Instant startsAt,
      Instant endsAt,
      long siteId,
      ZoneId zone,
      boolean begun)
      implements Serializable {}

  private static final String VISIT =
      """
      select x.id as attendance_id, x.public_id, x.patient_id, p.public_id as patient_public_id, x.visit_line_id as line_id,
             y.name as treatment, t.name as therapist, a.starts_at, a.ends_at, a.site_id, s.zone,
             x.status not in ('BOOKED', 'CONFIRMED', 'ARRIVED') as begun
      from attendance x
      join appointment a on a.id = x.appointment_id
      join appointment_resource r on r.appointment_id = a.id and r.kind = 'T'
      join therapist t on t.id = r.resource_id
      join patient p on p.id = x.patient_id
      join site s on s.id = a.site_id
      join treatment_type y on y.code = a.treatment_type
      """;

  public Visit visit(UUID attendance) {
    Visit visit = ofAnySite(attendance);
    sites.mine(visit.siteId());
    Audit.patient(visit.patientId());
    return visit;
  }

  /**
   * One that has not begun: what is said of it is said before.
   *
   * @throws RuleViolation when it has
   */
  public Visit notBegun(UUID attendance) {
    Visit visit = visit(attendance);
    RuleViolation.unless(!visit.begun(), "safety.already_begun");
    return visit;
  }

  /** For a door that another secret opens than a sign-in. */
  public Visit ofAnySite(UUID attendance) {
    return sql
        .list(Visit.class, VISIT + " where x.public_id = ? order by t.id limit 1", attendance)
        .stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("attendance", attendance));
  }

  /** The patient's booked visits after this moment, soonest first. */
  List<Visit> coming(long patientId, Instant after) {
    return sql.list(
        Visit.class,
        VISIT
            + """
            where x.patient_id = ? and a.starts_at > ? and x.status in ('BOOKED', 'CONFIRMED')
              and r.resource_id = (select min(z.resource_id) from appointment_resource z
                                   where z.appointment_id = a.id and z.kind = 'T')
            order by a.starts_at, x.id
            """,
        patientId,
        after);
  }
}
