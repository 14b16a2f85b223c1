package org.restora.catalog.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.restora.catalog.CatalogService;
import org.restora.catalog.ConditionForm;
import org.restora.catalog.Effect;
import org.restora.catalog.EntryQueries;
import org.restora.catalog.EntryQueries.RuleRow;
import org.restora.catalog.Family;
import org.restora.catalog.Kind;
import org.restora.catalog.Level;
import org.restora.catalog.Region;
import org.restora.catalog.RegionScope;
import org.restora.catalog.RuleForm;
import org.restora.catalog.Sheet;
import org.restora.catalog.Target;
import org.restora.catalog.Validity;
import org.restora.catalog.web.Choices.Choice;
import org.restora.catalog.web.Choices.Group;
import org.restora.shared.data.Translated;
import org.restora.shared.fault.NotFound;
import org.restora.shared.web.Page;

/** One contraindication rule of a condition, new or known by its id. */
@Named
@ViewScoped
public class RuleView implements Serializable {

  @Inject private EntryQueries queries;
  @Inject private CatalogService service;
  @Inject private Choices choices;

  private Long id;
  private String condition;
  private int version;
  private LocalDate validFrom;
  private LocalDate lastDay;
  private Translated conditionName;
  private boolean regionNeeded;
  private Map<String, Object> form;
  private List<Group<Choice>> interventions;
  private List<Group<Region>> regions;

  public void open() {
    if (id == null) {
      form = Sheet.blank(RuleForm.class);
      form.put("level", Level.PRECAUTION.name());
      form.put("target", Target.HANDS_ON.name());
      form.put("regionScope", RegionScope.ANYWHERE.name());
      form.put("effect", Effect.WARN.name());
    } else {
      RuleRow rule = queries.rule(id);
      condition = rule.condition();
      version = rule.version();
      validFrom = rule.validity().validFrom();
      lastDay = rule.validity().lastDay();
      form = Sheet.of(rule.form());
    }
    if (condition == null) {
      throw new NotFound("condition", "");
    }
    var entry = (ConditionForm) queries.entry(Kind.CONDITION, condition).form();
    conditionName = entry.name();
    regionNeeded = entry.regionNeeded();
    offer();
  }

  @SuppressWarnings("unchecked")
  private void offer() {
    var chosen = new HashSet<>(((Map<String, Boolean>) form.get("interventions")).keySet());
    interventions = choices.interventions(chosen);
    regions = choices.regions();
  }

  public void save() {
    RuleForm typed = Sheet.read(RuleForm.class, form, "");
    Validity validity = Validity.of(validFrom, lastDay);
    if (id == null) {
      id = service.addRule(condition, typed, validity); // a second click finds it there
    } else {
      service.changeRule(id, version, typed, validity);
    }
    Page.done("catalog.rule.saved");
    Page.go(Paths.row(Kind.CONDITION, condition));
  }

  /** Shows what the choices ask for. */
  public void chosen() {}

  public Map<String, List<?>> getChoices() {
    return Sheet.choices(RuleForm.class);
  }

  public Family[] getFamilies() {
    return Family.values();
  }

  public List<Group<Choice>> getInterventions() {
    return interventions;
  }

  public List<Group<Region>> getRegions() {
    return regions;
  }

  public Map<String, Object> getForm() {
    return form;
  }

  public Translated getConditionName() {
    return conditionName;
  }

  /**
   * Whether the rule looks for the alert's region, which alerts of this condition need not name.
   */
  public boolean isRegionMissing() {
    return !regionNeeded && RegionScope.REGION_OF_ALERT.name().equals(form.get("regionScope"));
  }

  public LocalDate getValidFrom() {
    return validFrom;
  }

  public void setValidFrom(LocalDate validFrom) {
    this.validFrom = validFrom;
  }

  public LocalDate getLastDay() {
    return lastDay;
  }

  public void setLastDay(LocalDate lastDay) {
    this.lastDay = lastDay;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public String getCondition() {
    return condition;
  }

  public void setCondition(String condition) {
    this.condition = condition;
  }
}
