package org.restora.plan.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.restora.access.AccountQueries;
import org.restora.access.AccountQueries.Letterhead;
import org.restora.plan.BookedVisits.Coming;
import org.restora.plan.PlanQueries;
import org.restora.plan.PlanQueries.GoalRow;
import org.restora.plan.PlanQueries.ItemRow;
import org.restora.plan.PlanQueries.LineRow;
import org.restora.plan.home.HomeQueries;
import org.restora.plan.home.Programme;

/** A plan on paper, for the patient: in the patient's language, without codes. */
@Named
@ViewScoped
public class PlanPrintView implements Serializable {

  @Inject private PlanQueries queries;
  @Inject private HomeQueries homes;
  @Inject private AccountQueries accounts;
  @Inject private PlanPage page;

  private UUID id;
  private Programme home;
  private Letterhead letterhead;
  private List<LineRow> lines = List.of();
  private List<GoalRow> goals = List.of();
  private List<ItemRow> items = List.of();
  private List<Coming> coming = List.of();

  public void open() {
    page.read(id);
    long plan = page.getHead().id();
    letterhead = accounts.letterhead(page.getHead().siteId());
    lines = queries.lines(plan);
    goals = queries.goals(plan);
    items = queries.items(plan);
    home = homes.programme(id);
    coming = queries.coming(id).stream().filter(visit -> visit.affected() == null).toList();
  }

  public List<ItemRow> itemsOf(long lineId) {
    return items.stream().filter(item -> item.lineId() == lineId).toList();
  }

  /** The patient's; English where it is not known yet. */
  public Locale getLocale() {
    return page.getPerson() == null
        ? Locale.ENGLISH
        : Locale.forLanguageTag(page.getPerson().language());
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public Programme getHome() {
    return home;
  }

  public PlanPage getPage() {
    return page;
  }

  public Letterhead getLetterhead() {
    return letterhead;
  }

  public List<LineRow> getLines() {
    return lines;
  }

  public List<GoalRow> getGoals() {
    return goals;
  }

  public List<Coming> getComing() {
    return coming;
  }
}
