package org.restora.plan.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.restora.plan.BookedVisits.Coming;
import org.restora.plan.CertificationQueries;
import org.restora.plan.PlanCheck;
import org.restora.plan.PlanQueries;
import org.restora.plan.PlanQueries.GoalRow;
import org.restora.plan.PlanQueries.ItemRow;
import org.restora.plan.PlanQueries.LineRow;
import org.restora.plan.PlanQueries.Revision;
import org.restora.plan.PlanService;
import org.restora.plan.PlanStatus;
import org.restora.plan.home.HomeQueries;
import org.restora.plan.home.Programme;
import org.restora.plan.timeline.Timeline;
import org.restora.plan.timeline.TimelineQueries;
import org.restora.shared.web.Page;

/** One plan as it holds: what is promised, what came of it, and its steps through life. */
@Named
@ViewScoped
public class PlanReadView implements Serializable {

  @Inject private PlanQueries queries;
  @Inject private HomeQueries homes;
  @Inject private TimelineQueries timelines;
  @Inject private PlanService service;
  @Inject private CertificationQueries certifications;
  @Inject private PlanPage page;
  @Inject private PlanNames names;

  private UUID id;
  private Programme home;
  private Timeline timeline;
  private List<LineRow> lines = List.of();
  private List<GoalRow> goals = List.of();
  private List<ItemRow> items = List.of();
  private List<Revision> revisions = List.of();
  private List<Coming> coming = List.of();
  private List<PlanCheck> offers = List.of();
  private CertificationQueries.Sheet certification;

  /** A draft is not read but written. */
  public void open() {
    page.read(id);
    if (page.getHead().status() == PlanStatus.DRAFT) {
      Page.go("/plan/edit.xhtml?id=" + id);
      return;
    }
    lines = queries.lines(page.getHead().id());
    goals = queries.goals(page.getHead().id());
    items = queries.items(page.getHead().id());
    revisions = queries.revisions(id);
    coming = queries.coming(id);
    certification = certifications.sheet(id);
    home = homes.programme(id);
    timeline = timelines.timeline(id);
    offers =
        page.getHead().status().ended()
            ? List.of()
            : queries.check(id, queries.inForce(id)).stream().filter(PlanCheck::ofOffer).toList();
    names.read();
  }

  public void activate() {
    service.activate(id, page.getHead().version(), null);
    reload();
  }

  public void takeBack() {
    service.takeBack(id, page.getHead().version());
    reload();
  }

  public void hold() {
    service.hold(id, page.getHead().version());
    reload();
  }

  public void resume() {
    service.resume(id, page.getHead().version());
    reload();
  }

  private void reload() {
    Page.done("plan.state_changed", queries.plan(id).status());
    Page.go("/plan/read.xhtml?id=" + id);
  }

  /** Booked visits that no longer fit the plan. */
  public List<Coming> getAffected() {
    return coming.stream().filter(visit -> visit.affected() != null).toList();
  }

  /** What of a line is not offered; -1 for the goals. */
  public List<PlanCheck> offersAt(int line) {
    return offers.stream().filter(check -> check.line() == line).toList();
  }

  public boolean isInForce() {
    return page.getHead().status().inForce();
  }

  public boolean isOnHold() {
    return page.getHead().status() == PlanStatus.ON_HOLD;
  }

  public boolean isActive() {
    return page.getHead().status() == PlanStatus.ACTIVE;
  }

  public boolean isProposed() {
    return page.getHead().status() == PlanStatus.PROPOSED;
  }

  public int getToBook() {
    return lines.stream().mapToInt(LineRow::toBook).sum();
  }

  public List<ItemRow> itemsOf(long lineId) {
    return items.stream().filter(i -> i.lineId() == lineId).toList();
  }

  public Timeline getTimeline() {
    return timeline;
  }

  public Programme getHome() {
    return home;
  }

  public PlanPage getPage() {
    return page;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public List<LineRow> getLines() {
    return lines;
  }

  public List<GoalRow> getGoals() {
    return goals;
  }

  public List<Revision> getRevisions() {
    return revisions;
  }

  public List<Coming> getComing() {
    return coming;
  }

  public CertificationQueries.Sheet getCertification() {
    return certification;
  }

  public PlanNames getNames() {
    return names;
  }
}
