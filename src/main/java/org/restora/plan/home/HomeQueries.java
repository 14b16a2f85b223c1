package org.restora.plan.home;

import static org.restora.shared.security.Role.SUPERVISOR;
import static org.restora.shared.security.Role.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.restora.access.Site;
import org.restora.access.Sites;
import org.restora.catalog.HomeTaskKind;
import org.restora.shared.audit.Audit;
import org.restora.shared.audit.Audited;
import org.restora.shared.data.Sql;
import org.restora.shared.data.Translated;
import org.restora.shared.time.ClinicTime;

/** Home programmes as pages show them. */
@Stateless
@Audited
@DenyAll
public class HomeQueries {

  @Inject private Sql sql;
  @Inject private HomeBook book;
  @Inject private Sites sites;
  @Inject private ClinicTime time;

  /** A task that can be chosen. */
  public record Offer(
      String code,
      Translated name,
      HomeTaskKind kind,
      int minutes,
      boolean regionAllowed,
      Translated safety,
      String leaflet)
      implements Serializable {}

  /** The link that holds now; its secret is known to the patient only. */
  public record LinkRow(String issuedBy, Instant issuedAt, LocalDate expiresOn)
      implements Serializable {}

  @RolesAllowed({THERAPIST, SUPERVISOR})
  public Programme programme(UUID plan) {
    return book.read(book.mine(plan));
  }

  /** Of the patient's plans in force at the caller's sites that have tasks for home. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public Map<UUID, Adherence> adherenceOf(UUID patient) {
    Map<UUID, Adherence> all = new HashMap<>();
    List<Long> mine = sites.mine().stream().map(Site::id).toList();
    sql.list(
            HomePlan.class,
            HomePlan.SELECT
                + """
                join patient x on x.id = p.patient_id
                where x.public_id = ? and p.status in ('ACTIVE', 'ON_HOLD') and p.site_id = any (?::bigint[])
                """,
            patient,
            mine)
        .forEach(
            plan -> {
              Audit.patient(plan.patientId());
              Programme programme = book.read(plan);
              if (!programme.tasks().isEmpty()) {
                all.put(plan.publicId(), programme.adherence());
              }
            });
    return all;
  }

  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<Offer> offers() {
    return sql.list(
        Offer.class,
        """
        select code, name, kind, minutes, region_allowed, safety, leaflet from home_task
        where in_use(valid_from, retired_on, ?) order by name ->> 'en'
        """,
        sites.today());
  }

  /** The patient's link, if one holds. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public Optional<LinkRow> link(UUID plan) {
    HomePlan mine = book.mine(plan);
    return sql.one(
        LinkRow.class,
        """
        select a.name as issued_by, l.issued_at, l.expires_on
        from home_link l join account a on a.id = l.issued_by
        where l.plan_id = ? and l.revoked_at is null and l.expires_on >= ?
        """,
        mine.id(),
        time.today(mine.zone()));
  }
}
