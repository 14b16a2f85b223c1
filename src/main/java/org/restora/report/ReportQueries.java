package org.restora.report;

import static org.restora.shared.security.Role.MANAGER;
import static org.restora.shared.security.Role.SUPERVISOR;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.restora.access.Site;
import org.restora.access.Sites;
import org.restora.schedule.AttendanceStatus;
import org.restora.shared.audit.Audited;
import org.restora.shared.data.ReportSql;
import org.restora.shared.data.Translated;
import org.restora.shared.fault.RuleViolation;

/** Figures, of the sites the caller works at. */
@Stateless
@Audited
@DenyAll
public class ReportQueries {

  private static final String UTILISATION = text("utilisation.sql");

  /** A figure over more than this would keep the database busy and tell nobody anything. */
  private static final int LONGEST_YEARS = 10;

  @Inject private ReportSql sql;
  @Inject private Sites sites;

  /** A session behind a figure: when and what, not who was treated. */
  public record SessionFact(
      long appointmentId,
      ZoneId zone,
      Instant startsAt,
      Instant endsAt,
      String therapist,
      Translated treatment,
      int patients,
      AttendanceStatus status)
      implements Serializable {

    public LocalDate day() {
      return LocalDate.ofInstant(startsAt, zone);
    }
  }

  /**
   * A line for each therapist and site.
   *
   * @param siteId 0 for all of the caller's sites
   */
  @RolesAllowed({MANAGER, SUPERVISOR})
  public List<Utilisation> utilisation(long siteId, LocalDate firstDay, LocalDate lastDay) {
    List<Long> scope = scope(siteId);
    RuleViolation.unless(
        !firstDay.plusYears(LONGEST_YEARS).isBefore(lastDay), "report.too_long", LONGEST_YEARS);
    return sql.list(Utilisation.class, UTILISATION, firstDay, lastDay, scope, scope);
  }

  /** The figure of all rows together (rule R4). */
  @RolesAllowed({MANAGER, SUPERVISOR})
  public Utilisation total(List<Utilisation> rows) {
    return Utilisation.sum(rows);
  }

  /** The sessions behind a therapist's figures. */
  @RolesAllowed({MANAGER, SUPERVISOR})
  public List<SessionFact> sessions(UUID therapist, LocalDate firstDay, LocalDate lastDay) {
    return sql.list(
        SessionFact.class,
        """
        select a.id as appointment_id, s.zone, a.starts_at, a.ends_at, t.name as therapist, y.name as treatment,
               count(*)::int as patients, min(x.status) as status
        from therapist t
        join appointment_resource r on r.kind = 'T' and r.resource_id = t.id
        join appointment a on a.id = r.appointment_id
        join site s on s.id = a.site_id
        join treatment_type y on y.code = a.treatment_type
        join attendance x on x.appointment_id = a.id and x.status <> 'ENTERED_IN_ERROR'
        where t.public_id = ? and a.site_id = any (?::bigint[])
          and a.starts_at >= ?::timestamp at time zone s.zone and a.starts_at < (?::date + 1)::timestamp at time zone s.zone
        group by a.id, s.zone, t.name, y.name
        order by a.starts_at, a.id
        """,
        therapist,
        scope(0),
        firstDay,
        lastDay);
  }

  private List<Long> scope(long siteId) {
    return siteId == 0
        ? sites.mine().stream().map(Site::id).toList()
        : List.of(sites.mine(siteId).id());
  }

  private static String text(String resource) {
    try (var in = ReportQueries.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
