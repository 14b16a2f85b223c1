package org.restora.plan.home;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.restora.plan.PlanStatus;

/** What a home programme needs to know of its plan; the zone is its site's. */
public record HomePlan(
    long id,
    UUID publicId,
    long patientId,
    long siteId,
    ZoneId zone,
    PlanStatus status,
    LocalDate startsOn,
    Instant endedAt) {

  static final String SELECT =
      """
      select p.id, p.public_id, p.patient_id, p.site_id, s.zone, p.status, p.starts_on, p.ended_at
      from plan p join site s on s.id = p.site_id
      """;

  /** The last day that counts, seen from this one. */
  public LocalDate until(LocalDate day) {
    LocalDate end = endedAt == null ? day : LocalDate.ofInstant(endedAt, zone);
    return end.isBefore(day) ? end : day;
  }
}
