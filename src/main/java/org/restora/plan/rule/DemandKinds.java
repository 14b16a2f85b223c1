package org.restora.plan.rule;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import java.util.Set;
import org.restora.catalog.RuleKinds;
import org.restora.shared.data.JsonColumn;
import org.restora.shared.data.Sentence;
import org.restora.shared.data.Sql;
import org.restora.shared.fault.RuleViolation;

/** Answers the catalogue what a demand and its figures must be. */
@Dependent
class DemandKinds implements RuleKinds {

  @Inject private Sql sql;

  @Override
  public String checked(String demand, String figures) {
    if (!Figures.kinds().contains(demand)) {
      throw new RuleViolation("catalog.no_choice", String.valueOf(demand)).at("demand");
    }
    try {
      Demand read = Figures.read(demand, JsonColumn.parse(figures).asJsonObject());
      known(Figures.interventions(read), "intervention");
      known(Figures.regions(read), "body_region");
      return Figures.write(read).toString();
    } catch (RuleViolation refusal) {
      if ("figures".equals(refusal.field())) {
        throw refusal;
      }
      throw new RuleViolation(
              "demand.figure",
              refusal.field(),
              new Sentence("fault." + refusal.key(), refusal.args().toArray()))
          .at("figures");
    } catch (IllegalArgumentException | ClassCastException | JsonException e) {
      throw new RuleViolation("demand.figures").at("figures");
    }
  }

  private void known(Set<String> codes, String table) {
    sql
        .values(
            String.class,
            "select x from unnest(?::text[]) x where x not in (select code from " + table + ")",
            codes)
        .stream()
        .findFirst()
        .ifPresent(
            code -> {
              throw new RuleViolation("catalog.no_choice", code).at("figures");
            });
  }
}
