package org.restora.patient.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.restora.catalog.CatalogQueries;
import org.restora.catalog.CatalogQueries.ConditionRow;
import org.restora.catalog.ConditionKind;
import org.restora.catalog.Region;
import org.restora.catalog.Side;
import org.restora.patient.AlertForm;
import org.restora.patient.PatientQueries;
import org.restora.patient.PatientQueries.AlertRow;
import org.restora.patient.PatientQueries.Person;
import org.restora.patient.PatientService;
import org.restora.shared.data.Translated;
import org.restora.shared.web.Page;

/** What is dangerous for a patient: raise, clear, end. */
@Named
@ViewScoped
public class AlertsView implements Serializable {

  @Inject private PatientQueries queries;
  @Inject private PatientService service;
  @Inject private CatalogQueries catalog;

  private UUID id;
  private Person person;
  private List<AlertRow> alerts;
  private List<ConditionRow> conditions;
  private List<Region> regions;
  private String condition;
  private String region;
  private Side side;
  private LocalDate since;
  private LocalDate until;
  private String detail;
  private String toldBy;
  private String oil;
  private Integer figure;
  private List<CatalogQueries.Named> oils;
  private AlertRow chosen;
  private String endReason;
  private String physician;
  private LocalDate grantedOn;
  private LocalDate expiresOn;

  public void open() {
    person = queries.person(id);
    conditions = catalog.conditions();
    regions = catalog.regions();
    oils = catalog.oils();
    read();
  }

  private void read() {
    alerts = queries.alerts(id);
  }

  public void raise() {
    service.raise(
        id,
        new AlertForm(
            condition,
            region,
            side,
            since,
            until,
            detail,
            toldBy,
            isOilAsked() ? oil : null,
            isFigureAsked() ? figure : null));
    Page.done("alerts.raised");
    condition = null;
    region = null;
    side = null;
    since = null;
    until = null;
    detail = null;
    toldBy = null;
    oil = null;
    figure = null;
    read();
  }

  public void choose(AlertRow alert) {
    chosen = alert;
    endReason = null;
    physician = null;
    grantedOn = null;
    expiresOn = null;
  }

  public void end() {
    service.end(chosen.id(), chosen.version(), endReason);
    Page.done("alerts.ended");
    chosen = null;
    read();
  }

  public void clear() {
    service.clear(chosen.id(), physician, grantedOn, expiresOn, "");
    Page.done("alerts.cleared");
    chosen = null;
    read();
  }

  /** Whether the condition that is being raised must name a place. */
  public boolean isRegionNeeded() {
    return chosenCondition().map(ConditionRow::regionNeeded).orElse(false);
  }

  /** An allergy may be against one named oil. */
  public boolean isOilAsked() {
    return is(ConditionKind.ALLERGY);
  }

  public boolean isLimit() {
    return is(ConditionKind.LIMIT);
  }

  public boolean isFigureAsked() {
    return getFigureUnit() != null;
  }

  /** The unit of the figure that is asked, or null. */
  public Translated getFigureUnit() {
    return chosenCondition().map(ConditionRow::figureUnit).orElse(null);
  }

  private boolean is(ConditionKind kind) {
    return chosenCondition().map(c -> c.kind().equals(kind.name())).orElse(false);
  }

  private Optional<ConditionRow> chosenCondition() {
    return conditions.stream().filter(c -> c.code().equals(condition)).findFirst();
  }

  public List<CatalogQueries.Named> getOils() {
    return oils;
  }

  public String getOil() {
    return oil;
  }

  public void setOil(String oil) {
    this.oil = oil;
  }

  public Integer getFigure() {
    return figure;
  }

  public void setFigure(Integer figure) {
    this.figure = figure;
  }

  public Side[] getSides() {
    return Side.values();
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public Person getPerson() {
    return person;
  }

  public List<AlertRow> getAlerts() {
    return alerts;
  }

  public List<ConditionRow> getConditions() {
    return conditions;
  }

  public List<Region> getRegions() {
    return regions;
  }

  public String getCondition() {
    return condition;
  }

  public void setCondition(String condition) {
    this.condition = condition;
  }

  public String getRegion() {
    return region;
  }

  public void setRegion(String region) {
    this.region = region;
  }

  public Side getSide() {
    return side;
  }

  public void setSide(Side side) {
    this.side = side;
  }

  public LocalDate getSince() {
    return since;
  }

  public void setSince(LocalDate since) {
    this.since = since;
  }

  public LocalDate getUntil() {
    return until;
  }

  public void setUntil(LocalDate until) {
    this.until = until;
  }

  public String getDetail() {
    return detail;
  }

  public void setDetail(String detail) {
    this.detail = detail;
  }

  public String getToldBy() {
    return toldBy;
  }

  public void setToldBy(String toldBy) {
    this.toldBy = toldBy;
  }

  public AlertRow getChosen() {
    return chosen;
  }

  public String getEndReason() {
    return endReason;
  }

  public void setEndReason(String endReason) {
    this.endReason = endReason;
  }

  public String getPhysician() {
    return physician;
  }

  public void setPhysician(String physician) {
    this.physician = physician;
  }

  public LocalDate getGrantedOn() {
    return grantedOn;
  }

  public void setGrantedOn(LocalDate grantedOn) {
    this.grantedOn = grantedOn;
  }

  public LocalDate getExpiresOn() {
    return expiresOn;
  }

  public void setExpiresOn(LocalDate expiresOn) {
    this.expiresOn = expiresOn;
  }
}
