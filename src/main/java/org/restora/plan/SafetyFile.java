package org.restora.plan;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.restora.catalog.Intervention;
import org.restora.catalog.Oil;
import org.restora.catalog.Validity;
import org.restora.shared.data.Sql;

/** Reads what holds for a patient into {@link Safety} checks: read once, asked for many times. */
@Dependent
public class SafetyFile {

  private static final String INTERVENTIONS =
      """
      select code, name, family, hands_on, uses_oil, whole_body, minutes_default, minutes_min, minutes_max,
             pressure_min, pressure_max, qualification, valid_from, retired_on
      from intervention order by code
      """;

  @Inject private Sql sql;

  /** An alert's life: from when to when it was or will be known and true. */
  record Life(long alertId, Instant recordedAt, Instant until, Instant endedAt) {

    boolean holds(Instant from, Instant to) {
      return !recordedAt.isAfter(to)
          && (until == null || until.isAfter(from))
          && (endedAt == null || endedAt.isAfter(from));
    }
  }

  record Cleared(long alertId, LocalDate grantedOn, LocalDate expiresOn) {}

  record Ruled(Hazard hazard, Validity validity) {}

  record Technique(Intervention intervention, Validity validity) {}

  record Bottle(Oil oil, Validity validity) {}

  /**
   * All that is known of one patient.
   *
   * @param rules of every alert the patient ever had, none of them cleared yet
   * @param cautions of every alert the patient ever had
   */
  public record Read(
      List<Life> lives,
      List<Ruled> rules,
      List<Cleared> clearances,
      List<OilHazard> cautions,
      List<Technique> techniques,
      List<Bottle> bottles) {

    /** What holds at this moment; a clearance counts on its last day in this zone (rule P3). */
    public Safety at(Instant moment, ZoneId zone) {
      return during(moment, moment, zone);
    }

    /**
     * What held at any time between two moments and was known by the second, by the rules of the
     * first one's day.
     */
    public Safety during(Instant from, Instant to, ZoneId zone) {
      LocalDate day = LocalDate.ofInstant(from, zone);
      Set<Long> held =
          lives.stream()
              .filter(l -> l.holds(from, to))
              .map(Life::alertId)
              .collect(Collectors.toSet());
      Set<Long> cleared =
          clearances.stream()
              .filter(c -> !day.isBefore(c.grantedOn()) && !day.isAfter(c.expiresOn()))
              .map(Cleared::alertId)
              .collect(Collectors.toSet());
      return new Safety(
          rules.stream()
              .filter(r -> held.contains(r.hazard().alertId()) && r.validity().inUse(day))
              .map(r -> r.hazard().cleared(cleared.contains(r.hazard().alertId())))
              .toList(),
          cautions.stream().filter(c -> held.contains(c.alertId())).toList(),
          techniques.stream()
              .filter(t -> t.validity().inUse(day))
              .map(Technique::intervention)
              .toList(),
          bottles.stream().map(Bottle::oil).toList(),
          bottles.stream().filter(b -> b.validity().inUse(day)).map(Bottle::oil).toList());
    }

    /** Whether an alert had been recorded by then. */
    public boolean knownBy(long alertId, Instant then) {
      return lives.stream().anyMatch(l -> l.alertId() == alertId && !l.recordedAt().isAfter(then));
    }

    /** All of the catalogue, also those that are no longer offered as an alternative. */
    List<Intervention> interventions() {
      return techniques.stream().map(Technique::intervention).toList();
    }

    /** The oil with this code, also one that is no longer offered. */
    public Oil oil(String code) {
      return bottles.stream()
          .map(Bottle::oil)
          .filter(o -> o.code().equals(code))
          .findFirst()
          .orElse(null);
    }

    /** The intervention with this code, also one that is no longer offered. */
    public Intervention intervention(String code) {
      return interventions().stream().filter(i -> i.code().equals(code)).findFirst().orElse(null);
    }
  }

  public Read read(long patientId) {
    return new Read(
        sql.list(
            Life.class,
            "select id as alert_id, recorded_at, until, ended_at from patient_alert where patient_id = ?",
            patientId),
        sql.list(
            Ruled.class,
            """
            select a.id as alert_id, r.id as rule_id, c.name as condition, r.level, r.target, r.region_scope as scope,
                   array(select t.name from contraindication_target t where t.rule_id = r.id) as names,
                   array(select g.region::text from contraindication_region g where g.rule_id = r.id) as regions,
                   a.region as alert_region, b.name as alert_region_name, a.side as alert_side,
                   r.effect, r.pressure_cap, r.advice, false as cleared, r.valid_from, r.retired_on
            from patient_alert a
            join condition c on c.code = a.condition
            join contraindication_rule r on r.condition = a.condition
            left join body_region b on b.code = a.region
            where a.patient_id = ? order by r.id, a.id
            """,
            patientId),
        sql.list(
            Cleared.class,
            """
            select l.alert_id, l.granted_on, l.expires_on from clearance l
            join patient_alert a on a.id = l.alert_id where a.patient_id = ?
            """,
            patientId),
        sql.list(
            OilHazard.class,
            """
            select a.id as alert_id, a.oil, 'AVOID' as level, c.name as condition
            from patient_alert a join condition c on c.code = a.condition
            where a.patient_id = ? and a.oil is not null
            union all
            select a.id, o.oil, o.level, c.name
            from patient_alert a
            join condition c on c.code = a.condition
            join oil_caution o on o.condition = a.condition
            where a.patient_id = ? and o.oil is distinct from a.oil and not (c.oil_needed and a.oil is not null)
            order by 2, 1
            """,
            patientId,
            patientId),
        sql.list(Technique.class, INTERVENTIONS),
        sql.list(
            Bottle.class,
            """
            select code, name, role, max_dermal_pct, phototoxic, advice, valid_from, retired_on from oil order by code
            """));
  }
}
