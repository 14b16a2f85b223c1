package org.restora.plan.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.restora.catalog.CatalogQueries;
import org.restora.catalog.Leaflet;
import org.restora.catalog.Region;
import org.restora.catalog.Side;
import org.restora.plan.home.HomeForm;
import org.restora.plan.home.HomeQueries;
import org.restora.plan.home.HomeQueries.LinkRow;
import org.restora.plan.home.HomeQueries.Offer;
import org.restora.plan.home.HomeService;
import org.restora.plan.home.Programme;
import org.restora.plan.home.Programme.Day;
import org.restora.plan.home.Programme.Row;
import org.restora.plan.home.Programme.Sheet;
import org.restora.shared.web.Page;

/**
 * The home programme of a plan: what the patient does at home, what was done, the patient's link.
 */
@Named
@ViewScoped
public class HomeView implements Serializable {

  private static final int USUAL_TIMES = 3;

  @Inject private HomeQueries queries;
  @Inject private HomeService service;
  @Inject private CatalogQueries catalog;
  @Inject private PlanPage page;
  @Inject private HttpServletRequest request;

  private UUID id;
  private Programme programme;
  private LinkRow link;
  private String address;
  private Row removed;
  private List<Offer> offers = List.of();
  private List<Leaflet> leaflets = List.of();
  private List<Region> regions = List.of();

  private String task;
  private String region;
  private Side side;
  private Integer minutes;
  private Integer timesPerWeek = USUAL_TIMES;
  private LocalDate startsOn;
  private LocalDate endsOn;
  private String note;
  private String reason;
  private String leaflet;

  public void open() {
    page.read(id);
    offers = queries.offers();
    leaflets = catalog.leaflets();
    regions = catalog.regions();
    clear();
    read();
  }

  private void read() {
    programme = queries.programme(id);
    link = queries.link(id).orElse(null);
  }

  /** A task was chosen: its minutes are what is usual. */
  public void choose() {
    chosen().ifPresent(offer -> minutes = offer.minutes());
    if (!isPlaced()) {
      region = null;
      side = null;
    }
    reason = null;
  }

  private Optional<Offer> chosen() {
    return offers.stream().filter(offer -> offer.code().equals(task)).findFirst();
  }

  public void add() {
    service.add(
        id,
        new HomeForm(task, region, side, minutes, timesPerWeek, startsOn, endsOn, note, reason));
    Page.done("home.added", chosen().orElseThrow().name());
    removed = null;
    clear();
    read();
  }

  private void clear() {
    task = null;
    region = null;
    side = null;
    minutes = null;
    timesPerWeek = USUAL_TIMES;
    LocalDate first = page.getHead().startsOn();
    startsOn = first.isAfter(page.getToday()) ? first : page.getToday();
    endsOn = null;
    note = null;
    reason = null;
  }

  public void remove(Row row) {
    service.remove(id, row.task().publicId());
    removed = row;
    read();
  }

  public void undo() {
    if (removed != null) {
      service.putBack(id, removed.task().publicId());
      removed = null;
      read();
    }
  }

  public void tick(Row row, Day day) {
    service.tick(id, row.task().publicId(), day.day(), !day.done());
    read();
  }

  public void attach() {
    service.attach(id, leaflet);
    leaflet = null;
    read();
  }

  public void detach(Sheet sheet) {
    service.detach(id, sheet.code());
    read();
  }

  public void issueLink() {
    String base = request.getRequestURL().toString().replaceFirst("/plan/.*", "");
    address = base + "/plan/my-tasks.xhtml?link=" + service.issueLink(id);
    read();
  }

  public void revokeLink() {
    service.revokeLink(id);
    address = null;
    Page.done("home.link_revoked");
    read();
  }

  /** Whether a place can be said with the chosen task. */
  public boolean isPlaced() {
    return chosen().map(Offer::regionAllowed).orElse(false);
  }

  public Offer getChosen() {
    return chosen().orElse(null);
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public PlanPage getPage() {
    return page;
  }

  public Programme getProgramme() {
    return programme;
  }

  public LinkRow getLink() {
    return link;
  }

  public String getAddress() {
    return address;
  }

  public Row getRemoved() {
    return removed;
  }

  public List<Offer> getOffers() {
    return offers;
  }

  public List<Leaflet> getLeaflets() {
    return leaflets;
  }

  public List<Region> getRegions() {
    return regions;
  }

  public Side[] getSides() {
    return Side.values();
  }

  public String getTask() {
    return task;
  }

  public void setTask(String task) {
    this.task = task;
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

  public Integer getMinutes() {
    return minutes;
  }

  public void setMinutes(Integer minutes) {
    this.minutes = minutes;
  }

  public Integer getTimesPerWeek() {
    return timesPerWeek;
  }

  public void setTimesPerWeek(Integer timesPerWeek) {
    this.timesPerWeek = timesPerWeek;
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

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getLeaflet() {
    return leaflet;
  }

  public void setLeaflet(String leaflet) {
    this.leaflet = leaflet;
  }
}
