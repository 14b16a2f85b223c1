package org.restora.plan.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.restora.catalog.CatalogForm;
import org.restora.catalog.Family;
import org.restora.catalog.Kind;
import org.restora.catalog.Region;
import org.restora.catalog.Sheet;
import org.restora.catalog.web.Choices.Choice;
import org.restora.catalog.web.Choices.Group;
import org.restora.catalog.web.EntryView;
import org.restora.plan.rule.Demand;
import org.restora.plan.rule.Figures;
import org.restora.plan.rule.RuleQueries;
import org.restora.plan.rule.Targets;
import org.restora.shared.data.JsonColumn;
import org.restora.shared.fault.NotFound;
import org.restora.shared.fault.RuleViolation;

/**
 * A rule of a course: its head and the figures of its kind, whose record says what is asked for and
 * what is refused.
 */
@Named
@ViewScoped
public class CourseRuleView extends EntryView {

  @Inject private RuleQueries rules;
  @Inject private DemandWords words;

  private String demand;
  private List<Choice> templates;
  private List<Group<Choice>> interventions;
  private List<Group<Region>> regions;
  private List<String> aims;

  /**
   * A figure to be asked for.
   *
   * @param sort how it is asked: number, time, tick, choice, targets, regions or aim
   */
  public record Figure(String name, String sort) implements Serializable {}

  @Override
  public void open(Kind shown) {
    super.open(shown);
    if (getCode() == null) {
      if (!Figures.kinds().contains(String.valueOf(demand))) {
        throw new NotFound("demand", String.valueOf(demand));
      }
      getForm().putAll(Sheet.blank(Figures.kind(demand)));
      getForm().put("weight", 50);
    } else {
      demand = (String) getForm().get("demand");
      String figures = (String) getForm().get("figures");
      Demand kept = Figures.read(demand, JsonColumn.parse(figures).asJsonObject());
      getForm().putAll(Sheet.of((Record) kept));
      interventions = choices.interventions(Figures.interventions(kept));
    }
    templates = choices.of(Kind.TEMPLATE, kept("template"));
    if (interventions == null) {
      interventions = choices.interventions(Set.of());
    }
    regions = choices.regions();
    aims = rules.aims();
  }

  @Override
  protected CatalogForm read() {
    getForm().put("demand", demand);
    getForm().put("figures", Figures.write(typed()).toString());
    return super.read();
  }

  private Demand typed() {
    return (Demand) Sheet.read(Figures.kind(demand), getForm(), "");
  }

  /** The rule as a sentence; null as long as a figure is missing or refused. */
  public String getSentence() {
    try {
      return words.say(typed());
    } catch (RuleViolation unfinished) {
      return null;
    }
  }

  /** The treatments that a figure means so far, in words. */
  public String chosen(String targets) {
    return words.targets(
        new Targets(
            ticked(targets + "Families").map(Family::valueOf).collect(Collectors.toSet()),
            ticked(targets + "Interventions").collect(Collectors.toSet())));
  }

  private Stream<String> ticked(String part) {
    return ((Map<?, ?>) getForm().get(part))
        .entrySet().stream()
            .filter(one -> Boolean.TRUE.equals(one.getValue()))
            .map(one -> one.getKey().toString());
  }

  /** What the kind asks for, in the order of its record. */
  public List<Figure> getFigures() {
    return Stream.of(Figures.kind(demand).getRecordComponents())
        .map(part -> new Figure(part.getName(), sort(part.getName(), part.getType())))
        .toList();
  }

  private static String sort(String name, Class<?> type) {
    if (type == int.class) {
      return "number";
    } else if (type == boolean.class) {
      return "tick";
    } else if (type == Targets.class) {
      return "targets";
    } else if (type == Set.class) {
      return "regions";
    } else if (type.isEnum()) {
      return "choice";
    }
    return name.equals("aim") ? "aim" : "time";
  }

  @Override
  public Map<String, List<?>> getChoices() {
    return Sheet.choices(Figures.kind(demand));
  }

  public Family[] getFamilies() {
    return Family.values();
  }

  public String getDemand() {
    return demand;
  }

  public void setDemand(String demand) {
    this.demand = demand;
  }

  public List<Choice> getTemplates() {
    return templates;
  }

  public List<Group<Choice>> getInterventions() {
    return interventions;
  }

  public List<Group<Region>> getRegions() {
    return regions;
  }

  public List<String> getAims() {
    return aims;
  }
}
