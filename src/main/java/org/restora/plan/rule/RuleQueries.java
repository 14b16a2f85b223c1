package org.restora.plan.rule;

import static org.restora.shared.security.Role.ADMINISTRATOR;
import static org.restora.shared.security.Role.SUPERVISOR;
import static org.restora.shared.security.Role.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.restora.access.Sites;
import org.restora.catalog.Validity;
import org.restora.catalog.Validity.Phase;
import org.restora.shared.audit.Audited;
import org.restora.shared.data.JsonColumn;
import org.restora.shared.data.Sql;
import org.restora.shared.data.Translated;

/** The rules of a course as people read them. */
@Stateless
@Audited
@DenyAll
public class RuleQueries {

  @Inject private Sql sql;
  @Inject private Sites sites;

  /**
   * A rule with where it comes from.
   *
   * @param template name of the template for whose plans it holds; null: for all
   */
  public record Kept(CourseRule rule, Translated template, String source, Phase phase)
      implements Serializable {

    public Validity validity() {
      return rule.validity();
    }

    public boolean retired() {
      return phase == Phase.RETIRED;
    }
  }

  record Row(
      String code,
      Translated name,
      String demand,
      String figures,
      boolean hard,
      int weight,
      Translated template,
      String source,
      Validity validity) {

    Kept kept(LocalDate today) {
      Demand read = Figures.read(demand, JsonColumn.parse(figures).asJsonObject());
      return new Kept(
          new CourseRule(code, name, hard, weight, read, validity),
          template,
          source,
          validity.on(today));
    }
  }

  record Named(String code, Translated name) {}

  /** Every rule, retired ones last: the hard ones first, then by their weight. */
  @RolesAllowed({THERAPIST, SUPERVISOR, ADMINISTRATOR})
  public List<Kept> rules() {
    LocalDate today = sites.today();
    return sql
        .list(
            Row.class,
            """
            select r.code, r.name, r.demand, r.figures::text as figures, r.hard, r.weight, t.name as template, r.source,
                   r.valid_from, r.retired_on
            from course_rule r left join plan_template t on t.code = r.template
            order by r.hard desc, r.weight desc, r.code
            """)
        .stream()
        .map(row -> row.kept(today))
        .sorted(Comparator.comparing(Kept::retired))
        .toList();
  }

  /** Names of all interventions and regions that a rule can speak of, by their codes. */
  @RolesAllowed({THERAPIST, SUPERVISOR, ADMINISTRATOR})
  public Map<String, Translated> names() {
    return sql
        .list(
            Named.class,
            "select code, name from intervention union all select 'region ' || code, name from body_region")
        .stream()
        .collect(Collectors.toMap(Named::code, Named::name));
  }

  /** What goals of plans can be about, as a rule may ask for it. */
  @RolesAllowed({THERAPIST, SUPERVISOR, ADMINISTRATOR})
  public List<String> aims() {
    return sql.values(String.class, "select distinct domain from outcome_measure order by 1");
  }
}
