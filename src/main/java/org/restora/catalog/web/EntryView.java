package org.restora.catalog.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.restora.catalog.CatalogForm;
import org.restora.catalog.CatalogService;
import org.restora.catalog.EntryQueries;
import org.restora.catalog.EntryQueries.Entry;
import org.restora.catalog.GivenAt;
import org.restora.catalog.Kind;
import org.restora.catalog.Sheet;
import org.restora.catalog.Validity;
import org.restora.catalog.Validity.Phase;
import org.restora.catalog.web.Choices.Choice;
import org.restora.shared.data.Translated;
import org.restora.shared.web.Page;

/** One row of the catalogue, new or known by its code: change it, retire it, take it back. */
@Named
@ViewScoped
public class EntryView implements Serializable {

  @Inject EntryQueries queries;
  @Inject CatalogService service;
  @Inject protected Choices choices;

  private Kind kind;
  private String code;
  private int version;
  private Validity validity = Validity.ALWAYS;
  private Phase phase = Phase.IN_USE;
  private LocalDate validFrom;
  private LocalDate lastDay;
  private Translated name;
  private Map<String, Object> form;
  private List<Choice> qualifications = List.of();
  private List<Choice> leaflets = List.of();
  private List<Choice> members = List.of();
  private List<Choice> techniques = List.of();

  public void open(Kind shown) {
    kind = shown;
    if (code == null) {
      form = Sheet.blank(kind.form());
    } else {
      Entry entry = queries.entry(kind, code);
      version = entry.version();
      validity = entry.validity();
      phase = entry.phase();
      validFrom = validity.validFrom();
      lastDay = validity.lastDay();
      name = entry.form().name();
      form = Sheet.of((Record) entry.form());
    }
    if (kind == Kind.INTERVENTION || kind == Kind.TREATMENT_TYPE) {
      qualifications = choices.of(Kind.QUALIFICATION, kept("qualification"));
    }
    if (kind == Kind.INTERVENTION) {
      leaflets = choices.of(Kind.LEAFLET, kept("aftercare"));
    } else if (kind == Kind.HOME_TASK) {
      leaflets = choices.of(Kind.LEAFLET, kept("leaflet"));
      techniques = choices.of(Kind.INTERVENTION, kept("alike"));
    } else if (kind == Kind.FREQUENCY_PROFILE) {
      members = choices.of(Kind.TREATMENT_TYPE, ticked("treatments"));
    } else if (kind == Kind.REMEDY) {
      Set<String> covered = ticked("treatments");
      covered.addAll(kept("usual"));
      members = choices.of(Kind.TREATMENT_TYPE, covered);
    } else if (kind == Kind.QUESTION) {
      members = choices.of(Kind.CONDITION, ticked("raises"));
    }
  }

  private Set<String> ticked(String part) {
    return new HashSet<>(
        ((Map<?, ?>) form.get(part)).keySet().stream().map(String::valueOf).toList());
  }

  /** What stands in a part of the form already, so that it can be chosen though it be retired. */
  protected final Set<String> kept(String part) {
    return Set.of(String.valueOf(form.get(part)));
  }

  public void save() {
    CatalogForm typed = read();
    if (code == null) {
      add(typed);
    } else {
      change(version, typed);
    }
    Page.done("catalog.saved", typed.name());
    Page.go(kind == Kind.CONDITION ? Paths.row(kind, typed.code()) : Paths.list(kind));
  }

  /** At the patient's home there is no room, nothing to turn over, and one patient. */
  public void atHome() {
    if (GivenAt.HOME.name().equals(form.get("givenAt"))) {
      form.put("roomKind", null);
      form.put("turnoverMinutes", 0);
      form.put("seats", 1);
    }
  }

  /** What is ticked no more cannot end with a no either. */
  @SuppressWarnings("unchecked")
  public void narrow() {
    Map<String, Boolean> raises = (Map<String, Boolean>) form.get("raises");
    ((Map<String, Boolean>) form.get("ends"))
        .keySet()
        .removeIf(code -> !Boolean.TRUE.equals(raises.get(code)));
  }

  /** The days that were typed. */
  Validity typedValidity() {
    return Validity.of(validFrom, lastDay);
  }

  /** What was typed. */
  protected CatalogForm read() {
    return (CatalogForm) Sheet.read(kind.form(), form, "");
  }

  void add(CatalogForm typed) {
    service.add(typed, typedValidity());
  }

  void change(int read, CatalogForm typed) {
    service.change(read, typed, typedValidity());
  }

  public void retire() {
    service.retire(kind, code, version);
    open(kind);
    Page.done("catalog.retired", name);
  }

  public void takeBack() {
    service.takeBack(kind, code, version);
    open(kind);
    Page.done("catalog.taken_back", name);
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public Validity getValidity() {
    return validity;
  }

  public Phase getPhase() {
    return phase;
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

  public Translated getName() {
    return name;
  }

  public Map<String, Object> getForm() {
    return form;
  }

  public Map<String, List<?>> getChoices() {
    return Sheet.choices(kind.form());
  }

  /** What its list can hold: treatments of a remedy or profile, conditions of a question. */
  public List<Choice> getMembers() {
    return members;
  }

  public List<Choice> getTechniques() {
    return techniques;
  }

  public List<Choice> getLeaflets() {
    return leaflets;
  }

  public List<Choice> getQualifications() {
    return qualifications;
  }
}
