package org.restora.catalog.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.restora.catalog.CatalogForm;
import org.restora.catalog.CautionLevel;
import org.restora.catalog.Kind;
import org.restora.catalog.web.Choices.Choice;

/** An oil and the conditions that speak against it. */
@Named
@ViewScoped
public class OilView extends EntryView {

  /** The level by the condition's code. */
  private final Map<String, String> cautions = new TreeMap<>();

  private List<Choice> conditions;
  private String added;

  @Override
  public void open(Kind shown) {
    super.open(shown);
    cautions.clear();
    put("avoid", CautionLevel.AVOID);
    put("caution", CautionLevel.CAUTION);
    conditions = choices.of(Kind.CONDITION, cautions.keySet());
  }

  private void put(String part, CautionLevel level) {
    ticks(part).forEach((code, ticked) -> cautions.put(code, level.name()));
  }

  @SuppressWarnings("unchecked")
  private Map<String, Boolean> ticks(String part) {
    return (Map<String, Boolean>) getForm().get(part);
  }

  @Override
  protected CatalogForm read() {
    tick("avoid", CautionLevel.AVOID);
    tick("caution", CautionLevel.CAUTION);
    return super.read();
  }

  private void tick(String part, CautionLevel level) {
    ticks(part).clear();
    cautions.forEach((code, chosen) -> ticks(part).put(code, level.name().equals(chosen)));
  }

  public void add() {
    if (added != null) {
      cautions.putIfAbsent(added, CautionLevel.CAUTION.name());
      added = null;
    }
  }

  public void remove(String condition) {
    cautions.remove(condition);
  }

  /** The conditions that speak against it. */
  public List<Choice> getChosen() {
    return conditions.stream().filter(one -> cautions.containsKey(one.code())).toList();
  }

  /** The other conditions. */
  public List<Choice> getOthers() {
    return conditions.stream().filter(one -> !cautions.containsKey(one.code())).toList();
  }

  public Map<String, String> getCautions() {
    return cautions;
  }

  public String getAdded() {
    return added;
  }

  public void setAdded(String added) {
    this.added = added;
  }
}
