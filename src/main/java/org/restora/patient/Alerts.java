package org.restora.patient;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneId;
import org.restora.catalog.ConditionKind;
import org.restora.shared.data.Sql;
import org.restora.shared.data.Translated;
import org.restora.shared.fault.NotFound;
import org.restora.shared.fault.RuleViolation;
import org.restora.shared.security.Caller;
import org.restora.shared.time.ClinicTime;

/** Alerts inside a running transaction: for the doors that raise and end them (rule P2). */
@Dependent
public class Alerts {

  @PersistenceContext private EntityManager em;
  @Inject private Sql sql;
  @Inject private Caller caller;
  @Inject private ClinicTime time;

  record Asks(
      ConditionKind kind,
      boolean regionNeeded,
      boolean oilNeeded,
      Translated figureUnit,
      Integer expiresAfterHours) {}

  /**
   * Writes an alert down; answers its id.
   *
   * @param zone whose midnight ends its last day
   */
  public long raise(long patientId, AlertForm form, ZoneId zone) {
    Asks asks =
        sql.one(
                Asks.class,
                """
                select kind, region_needed, oil_needed, figure_unit, expires_after_hours from condition
                where code = ? and in_use(valid_from, retired_on, ?)
                """,
                form.condition(),
                time.today(zone))
            .orElseThrow(() -> new NotFound("condition", form.condition()));
    need(!asks.regionNeeded() || form.region() != null, "alert.region_needed", "region");
    need(!asks.oilNeeded() || form.oil() != null, "alert.oil_needed", "oil");
    need(asks.figureUnit() == null || form.figure() != null, "alert.figure_needed", "figure");
    need(asks.figureUnit() != null || form.figure() == null, "alert.no_figure", "figure");
    if (asks.kind() == ConditionKind.LIMIT) {
      boolean told = form.figure() != null || (form.detail() != null && !form.detail().isBlank());
      need(told, "alert.limit_detail", "detail");
      need(form.until() != null, "alert.limit_until", "until");
    }
    PatientAlert alert =
        new PatientAlert(patientId, form, until(form, asks, zone), caller.id(), time.now());
    em.persist(alert);
    em.flush();
    return alert.id();
  }

  private Instant until(AlertForm form, Asks asks, ZoneId zone) {
    if (form.until() != null) {
      return form.until().plusDays(1).atStartOfDay(zone).toInstant();
    }
    Integer hours = asks.expiresAfterHours();
    return hours == null ? null : time.now().plusSeconds(hours * 3600L);
  }

  private static void need(boolean holds, String key, String field) {
    if (!holds) {
      throw new RuleViolation(key).at(field);
    }
  }

  /** Ends an alert that still stands; one that is over is left as it is. */
  public void end(long alertId, String reason) {
    PatientAlert alert = em.find(PatientAlert.class, alertId);
    if (alert != null && alert.stands(time.now())) {
      alert.end(reason, caller.id(), time.now());
    }
  }
}
