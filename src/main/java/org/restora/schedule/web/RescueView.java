package org.restora.schedule.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.restora.access.AccountQueries;
import org.restora.access.Site;
import org.restora.schedule.Need;
import org.restora.schedule.RescueQueries;
import org.restora.schedule.RescueQueries.Row;
import org.restora.shared.fault.RuleViolation;

/** Whom to call, and what to book, so that plans are kept. */
@Named
@ViewScoped
public class RescueView implements Serializable {

  @Inject private RescueQueries queries;
  @Inject private AccountQueries accounts;

  private Long siteId;
  private Need need;
  private boolean mine;
  private List<Site> sites;
  private List<Row> rows;

  public void open() {
    sites = accounts.mySites();
    RuleViolation.unless(!sites.isEmpty(), "site.none_of_yours");
    if (siteId == null) {
      siteId = sites.get(0).id();
    }
    rows = queries.rows(siteId, mine);
  }

  public long count(Need which) {
    return rows.stream().filter(row -> row.need() == which).count();
  }

  /** The rows of the chosen need, or all. */
  public List<Row> getRows() {
    return need == null ? rows : rows.stream().filter(row -> row.need() == need).toList();
  }

  public int getTotal() {
    return rows.size();
  }

  public Need[] getNeeds() {
    return Need.values();
  }

  public List<Site> getSites() {
    return sites;
  }

  public Long getSiteId() {
    return siteId;
  }

  public void setSiteId(Long siteId) {
    this.siteId = siteId;
  }

  /** Whether only the reader's own plans are shown. */
  public boolean isMine() {
    return mine;
  }

  public void setMine(boolean mine) {
    this.mine = mine;
  }

  public Need getNeed() {
    return need;
  }

  public void setNeed(Need need) {
    this.need = need;
  }
}
