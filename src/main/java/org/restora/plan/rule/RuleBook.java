package org.restora.plan.rule;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.restora.catalog.Validity;
import org.restora.shared.data.JsonColumn;
import org.restora.shared.data.Sql;
import org.restora.shared.data.Translated;

/** Reads the rules that hold for a plan. */
@Dependent
public class RuleBook {

  @Inject private Sql sql;

  record Row(
      String code,
      Translated name,
      String demand,
      String figures,
      boolean hard,
      int weight,
      Validity validity) {}

  /**
   * The rules that hold on a day or will hold.
   *
   * @param template the plan began from; null where it began empty
   */
  public Rules of(String template, LocalDate day) {
    return new Rules(
        sql
            .list(
                Row.class,
                """
                select code, name, demand, figures::text as figures, hard, weight, valid_from, retired_on
                from course_rule
                where in_use(null, retired_on, ?) and (template is null or template = ?) order by code
                """,
                day,
                template)
            .stream()
            .map(
                row ->
                    new CourseRule(
                        row.code(),
                        row.name(),
                        row.hard(),
                        row.weight(),
                        Figures.read(row.demand(), JsonColumn.parse(row.figures()).asJsonObject()),
                        row.validity()))
            .toList());
  }
}
