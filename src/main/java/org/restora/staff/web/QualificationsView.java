package org.restora.staff.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.restora.access.web.Me;
import org.restora.catalog.CatalogQueries;
import org.restora.shared.time.ClinicTime;
import org.restora.shared.web.Page;
import org.restora.staff.StaffQueries;
import org.restora.staff.StaffQueries.QualificationRow;
import org.restora.staff.StaffQueries.TherapistRow;
import org.restora.staff.StaffService;
import org.restora.staff.Validity;

/** What a therapist may do: added and ended by an administrator. */
@Named
@ViewScoped
public class QualificationsView implements Serializable {

  @Inject private StaffQueries queries;
  @Inject private StaffService service;
  @Inject private CatalogQueries catalog;
  @Inject private ClinicTime time;
  @Inject private Me me;

  private TherapistRow therapist;
  private LocalDate today;
  private List<Line> lines = List.of();
  private List<CatalogQueries.Named> choices = List.of();
  private String code;
  private LocalDate validFrom;
  private LocalDate expiresOn;
  private QualificationRow ending;
  private LocalDate lastDay;

  /** A qualification and whether it holds; one that was renewed calls for nothing. */
  public record Line(QualificationRow row, Validity validity) implements Serializable {

    public boolean urgent() {
      return !row.renewed() && (validity == Validity.ENDING || validity == Validity.ENDED);
    }
  }

  public void open(TherapistRow of) {
    if (of == null) {
      return;
    }
    therapist = of;
    today = time.today(of.zone());
    validFrom = today;
    if (me.isAdministrator()) {
      choices = catalog.qualifications();
    }
    read();
  }

  private void read() {
    lines =
        queries.qualifications(therapist.id()).stream()
            .map(q -> new Line(q, Validity.of(q.validFrom(), q.expiresOn(), today)))
            .toList();
  }

  public void add() {
    service.qualify(therapist.id(), code, validFrom, expiresOn);
    code = null;
    validFrom = today;
    expiresOn = null;
    read();
    Page.done("staff.qualification.added");
  }

  /** Asks for the last day of this one. */
  public void choose(QualificationRow row) {
    ending = row;
    lastDay = row.expiresOn() != null && row.expiresOn().isBefore(today) ? row.expiresOn() : today;
  }

  public void end() {
    service.endQualification(ending.id(), lastDay);
    ending = null;
    read();
    Page.done("staff.qualification.ended");
  }

  public List<Line> getLines() {
    return lines;
  }

  public List<CatalogQueries.Named> getChoices() {
    return choices;
  }

  public QualificationRow getEnding() {
    return ending;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public LocalDate getValidFrom() {
    return validFrom;
  }

  public void setValidFrom(LocalDate validFrom) {
    this.validFrom = validFrom;
  }

  public LocalDate getExpiresOn() {
    return expiresOn;
  }

  public void setExpiresOn(LocalDate expiresOn) {
    this.expiresOn = expiresOn;
  }

  public LocalDate getLastDay() {
    return lastDay;
  }

  public void setLastDay(LocalDate lastDay) {
    this.lastDay = lastDay;
  }
}
