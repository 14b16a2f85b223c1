package org.restora.catalog.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.restora.catalog.CatalogForm;
import org.restora.catalog.CatalogQueries;
import org.restora.catalog.Kind;
import org.restora.catalog.Region;
import org.restora.catalog.Sheet;
import org.restora.catalog.TemplateBody;
import org.restora.catalog.TemplateBody.Goal;
import org.restora.catalog.TemplateBody.Item;
import org.restora.catalog.TemplateBody.Line;
import org.restora.catalog.TemplateBody.Visits;
import org.restora.catalog.TemplateForm;
import org.restora.catalog.web.Choices.Choice;

/** A plan template: its head, its lines with what is done in each visit, its goals. */
@Named
@ViewScoped
public class TemplateView extends EntryView {

  @Inject private CatalogQueries catalog;

  private final List<Row> lines = new ArrayList<>();
  private final List<Row> goals = new ArrayList<>();
  private List<Choice> treatmentTypes;
  private List<Choice> interventions;
  private List<Choice> measures;
  private List<Region> regions;

  /** A line, an item or a goal as it is typed; a line has items. */
  public static class Row implements Serializable {

    private final Map<String, Object> form;
    private final List<Row> items = new ArrayList<>();

    Row(Map<String, Object> form) {
      this.form = form;
    }

    public Map<String, Object> getForm() {
      return form;
    }

    public List<Row> getItems() {
      return items;
    }

    /** Minutes of what is done in one visit. */
    public int getMinutesOfItems() {
      return items.stream().mapToInt(item -> number(item.form.get("minutes"))).sum();
    }

    /** Whether more is done than a visit has minutes. */
    public boolean isOverfull() {
      return getMinutesOfItems() > number(form.get("minutes"));
    }
  }

  @Override
  public void open(Kind shown) {
    super.open(shown);
    lines.clear();
    goals.clear();
    Set<String> kept = new HashSet<>();
    if (getCode() == null) {
      addLine();
    } else {
      TemplateBody body = queries.templateBody(getCode());
      for (Line line : body.lines()) {
        Row row = new Row(Sheet.of(line.visits()));
        kept.add(line.visits().treatmentType());
        for (Item item : line.items()) {
          row.items.add(new Row(Sheet.of(item)));
          kept.add(item.intervention());
        }
        lines.add(row);
      }
      for (Goal goal : body.goals()) {
        goals.add(new Row(Sheet.of(goal)));
        kept.add(goal.measure());
      }
    }
    treatmentTypes = choices.of(Kind.TREATMENT_TYPE, kept);
    interventions = choices.of(Kind.INTERVENTION, kept);
    measures = choices.of(Kind.MEASURE, kept);
    regions = catalog.regions();
  }

  @Override
  public void save() {
    Beside.rows(super::save);
  }

  @Override
  void add(CatalogForm typed) {
    service.addTemplate((TemplateForm) typed, body(), typedValidity());
  }

  @Override
  void change(int read, CatalogForm typed) {
    service.changeTemplate(read, (TemplateForm) typed, body(), typedValidity());
  }

  private TemplateBody body() {
    List<Line> typedLines = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String at = "lines:" + i + ":";
      List<Item> items = new ArrayList<>();
      for (int j = 0; j < lines.get(i).items.size(); j++) {
        items.add(Sheet.read(Item.class, lines.get(i).items.get(j).form, at + "items:" + j + ":"));
      }
      typedLines.add(new Line(Sheet.read(Visits.class, lines.get(i).form, at), items));
    }
    List<Goal> typedGoals = new ArrayList<>();
    for (int i = 0; i < goals.size(); i++) {
      typedGoals.add(Sheet.read(Goal.class, goals.get(i).form, "goals:" + i + ":"));
    }
    return new TemplateBody(typedLines, typedGoals);
  }

  /** A line for the whole length of the plan, with one thing to do. */
  public final void addLine() {
    Map<String, Object> visits = new HashMap<>(Map.of("fromWeek", 1, "timesPerWeek", 1));
    visits.put("toWeek", getForm().get("weeks"));
    Row line = new Row(visits);
    addItem(line);
    lines.add(line);
  }

  public final void addItem(Row line) {
    line.items.add(new Row(new HashMap<>()));
  }

  public void addGoal() {
    Map<String, Object> goal = new HashMap<>();
    goal.put("dueWeek", getForm().get("weeks"));
    goals.add(new Row(goal));
  }

  public void remove(List<?> rows, int index) {
    rows.remove(index);
  }

  /** Moves a row before the one above it. */
  public void up(List<?> rows, int index) {
    Collections.swap(rows, index, index - 1);
  }

  public int getVisits() {
    return lines.stream().mapToInt(line -> number(line.form.get("visits"))).sum();
  }

  public Duration getTime() {
    return Duration.ofMinutes(
        lines.stream()
            .mapToLong(
                line -> (long) number(line.form.get("visits")) * number(line.form.get("minutes")))
            .sum());
  }

  /** Whether the lines hold fewer or more visits than the head says. */
  public boolean isOutside() {
    boolean told =
        Stream.of("visitsMin", "visitsMax").allMatch(bound -> getForm().get(bound) != null);
    return told
        && (getVisits() < number(getForm().get("visitsMin"))
            || getVisits() > number(getForm().get("visitsMax")));
  }

  private static int number(Object typed) {
    return typed instanceof Number number ? number.intValue() : 0;
  }

  public List<?> getSides() {
    return Sheet.choices(Item.class).get("side");
  }

  public List<Row> getLines() {
    return lines;
  }

  public List<Row> getGoals() {
    return goals;
  }

  public List<Choice> getTreatmentTypes() {
    return treatmentTypes;
  }

  public List<Choice> getInterventions() {
    return interventions;
  }

  public List<Choice> getMeasures() {
    return measures;
  }

  public List<Region> getRegions() {
    return regions;
  }
}
