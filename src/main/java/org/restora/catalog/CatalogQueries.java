package org.restora.catalog;

import static org.restora.shared.security.Role.ADMINISTRATOR;
import static org.restora.shared.security.Role.FRONT_DESK;
import static org.restora.shared.security.Role.MANAGER;
import static org.restora.shared.security.Role.SUPERVISOR;
import static org.restora.shared.security.Role.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.restora.access.Sites;
import org.restora.shared.audit.Audited;
import org.restora.shared.data.Sql;
import org.restora.shared.data.Translated;
import org.restora.shared.fault.NotFound;

/** The catalogue as pages offer it: what is in use, in the order of its codes' names. */
@Stateless
@Audited
@DenyAll
public class CatalogQueries {

  /** A code and its name, for a picker. */
  public record Named(String code, Translated name) implements Serializable {}

  /** A measure with its range and direction. */
  public record Measure(
      String code,
      Translated name,
      Translated unit,
      BigDecimal minValue,
      BigDecimal maxValue,
      Better better,
      BigDecimal importantChange)
      implements Serializable {}

  /** A condition as a picker offers it. */
  public record ConditionRow(
      String code,
      Translated name,
      String kind,
      boolean redFlag,
      boolean regionNeeded,
      boolean oilNeeded,
      Translated figureUnit,
      Translated deskEffect)
      implements Serializable {}

  /** A room of a site. */
  public record RoomRow(long id, String name, RoomKind kind, int places) implements Serializable {}

  static final String INTERVENTION =
      """
      select code, name, family, hands_on, uses_oil, whole_body, minutes_default, minutes_min, minutes_max,
             pressure_min, pressure_max, qualification
      from intervention
      """;

  /** On the day that is passed. */
  private static final String IN_USE = " where in_use(valid_from, retired_on, ?)";

  @Inject private Sql sql;
  @Inject private Sites sites;

  /** What can be booked on a day. */
  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR, MANAGER, ADMINISTRATOR})
  public List<TreatmentType> treatmentTypes(LocalDate day) {
    return sql.list(
        TreatmentType.class, TreatmentType.SELECT + IN_USE + " order by name ->> 'en'", day);
  }

  /** Whatever was booked or planned once. */
  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR, MANAGER, ADMINISTRATOR})
  public List<TreatmentType> everyTreatmentType() {
    return sql.list(TreatmentType.class, TreatmentType.SELECT);
  }

  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR, MANAGER, ADMINISTRATOR})
  public TreatmentType treatmentType(String code) {
    return sql.one(TreatmentType.class, TreatmentType.SELECT + " where code = ?", code)
        .orElseThrow(() -> new NotFound("treatment_type", code));
  }

  @RolesAllowed({THERAPIST, SUPERVISOR, ADMINISTRATOR})
  public List<Intervention> interventions() {
    return sql.list(
        Intervention.class, INTERVENTION + IN_USE + " order by name ->> 'en'", sites.today());
  }

  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR, ADMINISTRATOR})
  public List<Region> regions() {
    return sql.list(
        Region.class,
        "select code, name, view, sided, sensitive from body_region order by position");
  }

  @RolesAllowed({THERAPIST, SUPERVISOR, ADMINISTRATOR})
  public List<ConditionRow> conditions() {
    return sql.list(
        ConditionRow.class,
        """
        select code, name, kind, red_flag, region_needed, oil_needed, figure_unit, desk_effect from condition
        where in_use(valid_from, retired_on, ?) order by name ->> 'en'
        """,
        sites.today());
  }

  @RolesAllowed({THERAPIST, SUPERVISOR, ADMINISTRATOR})
  public List<Measure> measures() {
    return sql.list(
        Measure.class,
        """
        select code, name, unit, min_value, max_value, better, important_change from outcome_measure
        where in_use(valid_from, retired_on, ?) order by name ->> 'en'
        """,
        sites.today());
  }

  @RolesAllowed({THERAPIST, SUPERVISOR, ADMINISTRATOR})
  public List<Named> templates() {
    return sql.list(
        Named.class,
        "select code, name from plan_template" + IN_USE + " order by name ->> 'en'",
        sites.today());
  }

  /** How often recovery massage can be meant to be. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<Named> frequencyProfiles() {
    return sql.list(
        Named.class,
        "select code, name from frequency_profile" + IN_USE + " order by position nulls last, code",
        sites.today());
  }

  @RolesAllowed({THERAPIST, SUPERVISOR, ADMINISTRATOR})
  public List<Named> oils() {
    return sql.list(
        Named.class,
        "select code, name from oil" + IN_USE + " order by name ->> 'en'",
        sites.today());
  }

  /** Whatever was planned or done once. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<Intervention> everyIntervention() {
    return sql.list(Intervention.class, INTERVENTION);
  }

  /** Whatever was used once. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<Named> everyOil() {
    return sql.list(Named.class, "select code, name from oil");
  }

  /** What can be printed for patients. */
  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR, ADMINISTRATOR})
  public List<Leaflet> leaflets() {
    return sql.list(
        Leaflet.class,
        """
        select code, name, kind, body from leaflet where in_use(valid_from, retired_on, ?)
        order by array_position(array['AFTERCARE', 'ADVICE', 'HOME_CARE'], kind), name ->> 'en'
        """,
        sites.today());
  }

  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR, ADMINISTRATOR})
  public Leaflet leaflet(String code) {
    return sql.one(Leaflet.class, "select code, name, kind, body from leaflet where code = ?", code)
        .orElseThrow(() -> new NotFound("leaflet", code));
  }

  /** What patients are given after these interventions, each sheet once. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<Leaflet> aftercare(List<String> interventions) {
    return sql.list(
        Leaflet.class,
        """
        select code, name, kind, body from leaflet where in_use(valid_from, retired_on, ?)
          and code in (select aftercare from intervention where code = any (?::text[]))
        order by name ->> 'en'
        """,
        sites.today(),
        interventions);
  }

  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR, MANAGER, ADMINISTRATOR})
  public List<Named> qualifications() {
    return sql.list(
        Named.class,
        "select code, name from qualification" + IN_USE + " order by name ->> 'en'",
        sites.today());
  }

  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR, MANAGER, ADMINISTRATOR})
  public List<RoomRow> rooms(long siteId) {
    return sql.list(
        RoomRow.class,
        "select id, name, kind, places from room where site_id = ? and retired_on is null order by name, id",
        siteId);
  }

  /** A name of the catalogue; kind is the field of a plan that holds such codes. */
  public record NameRow(String kind, String code, Translated name, Validity validity)
      implements Serializable {}

  /** The names of all that a plan may speak of, retired ones too, and when they are offered. */
  @RolesAllowed({THERAPIST, SUPERVISOR, ADMINISTRATOR})
  public List<NameRow> names() {
    return sql.list(
        NameRow.class,
        """
        select 'treatmentType' as kind, code, name, valid_from, retired_on from treatment_type
        union all select 'intervention', code, name, valid_from, retired_on from intervention
        union all select 'region', code, name, null, null from body_region
        union all select 'measure', code, name, valid_from, retired_on from outcome_measure
        union all select 'oil', code, name, valid_from, retired_on from oil
        """);
  }
}
