package org.restora.catalog.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.restora.catalog.CatalogQueries;
import org.restora.catalog.CatalogService;
import org.restora.catalog.EntryQueries;
import org.restora.catalog.EntryQueries.RuleRow;
import org.restora.catalog.Kind;
import org.restora.shared.data.Translated;
import org.restora.shared.web.Page;

/** The contraindication rules of one condition. */
@Named
@ViewScoped
public class RulesView implements Serializable {

  @Inject private EntryQueries queries;
  @Inject private CatalogService service;
  @Inject private CatalogQueries catalog;

  private String condition;
  private List<RuleRow> rows = List.of();
  private Map<String, Translated> names;

  /** Shows the rules of a condition; nothing for one that is yet to be written down. */
  public void open(String shown) {
    condition = shown;
    if (condition != null) {
      names = new HashMap<>();
      queries
          .list(Kind.INTERVENTION)
          .forEach(row -> names.put(row.form().code(), row.form().name()));
      catalog.regions().forEach(region -> names.put("region " + region.code(), region.name()));
      rows = queries.rules(condition);
    }
  }

  public void retire(long id, int version) {
    service.retireRule(id, version);
    open(condition);
    Page.done("catalog.rule.retired");
  }

  public void takeBack(long id, int version) {
    service.takeBackRule(id, version);
    open(condition);
    Page.done("catalog.rule.taken_back");
  }

  public Translated intervention(String code) {
    return names.get(code);
  }

  public Translated region(String code) {
    return names.get("region " + code);
  }

  public List<RuleRow> getRows() {
    return rows;
  }
}
