package org.restora.catalog.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.restora.access.web.Me;
import org.restora.catalog.ClosureForm;
import org.restora.catalog.ClosureKind;
import org.restora.catalog.PlaceQueries;
import org.restora.catalog.PlaceQueries.ClosureRow;
import org.restora.catalog.PlaceService;
import org.restora.shared.time.ClinicTime;
import org.restora.shared.web.Page;

/** The days of a year on which a site is closed. Site and year stand in the address. */
@Named
@ViewScoped
public class ClosuresView extends SiteView {

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2199;

  @Inject private PlaceQueries queries;
  @Inject private PlaceService service;
  @Inject private ClinicTime time;
  @Inject private Me me;

  private Long year;
  private List<ClosureRow> rows;
  private LocalDate startsOn;
  private LocalDate endsOn;
  private ClosureKind kind = ClosureKind.COMPANY;
  private String name;

  @Override
  void read() {
    if (year == null || year < FIRST_YEAR || year > LAST_YEAR) {
      year = (long) getToday().getYear();
    }
    rows = queries.closures(getSiteId(), year.intValue());
  }

  /** Closes the site for the days that were typed; one day when no last one was. */
  public void add() {
    service.close(
        getSiteId(), new ClosureForm(startsOn, endsOn == null ? startsOn : endsOn, kind, name));
    Page.done("catalog.closure.added", name);
    Page.go("/catalog/closures.xhtml?site=" + getSiteId() + "&year=" + startsOn.getYear());
  }

  public void addPublicHolidays() {
    int added =
        service.closeOnPublicHolidays(getSiteId(), year.intValue(), me.getLocale().getLanguage());
    read();
    Page.done(
        added == 0 ? "catalog.closure.holidays_known" : "catalog.closure.holidays_added",
        added,
        year.toString());
  }

  public void remove(long id, int version) {
    service.reopen(id, version);
    read();
    Page.done("catalog.closure.removed");
  }

  public LocalDate getToday() {
    return time.today(getSite().zone());
  }

  public ClosureKind[] getKinds() {
    return ClosureKind.values();
  }

  public List<ClosureRow> getRows() {
    return rows;
  }

  public Long getYear() {
    return year;
  }

  public void setYear(Long year) {
    this.year = year;
  }

  public LocalDate getStartsOn() {
    return startsOn;
  }

  public void setStartsOn(LocalDate startsOn) {
    this.startsOn = startsOn;
  }

  public LocalDate getEndsOn() {
    return endsOn;
  }

  public void setEndsOn(LocalDate endsOn) {
    this.endsOn = endsOn;
  }

  public ClosureKind getKind() {
    return kind;
  }

  public void setKind(ClosureKind kind) {
    this.kind = kind;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }
}
