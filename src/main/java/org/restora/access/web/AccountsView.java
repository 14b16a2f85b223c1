package org.restora.access.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.restora.access.AccountQueries;
import org.restora.access.AccountQueries.AccountRow;
import org.restora.access.Site;

/** The list of accounts. */
@Named
@ViewScoped
public class AccountsView implements Serializable {

  @Inject private AccountQueries queries;

  private ZoneId zone;
  private List<AccountRow> rows;

  @PostConstruct
  void open() {
    zone = queries.mySites().stream().findFirst().map(Site::zone).orElse(ZoneOffset.UTC);
    rows = queries.accounts();
  }

  public List<AccountRow> getRows() {
    return rows;
  }

  /** The wall clock on which sign-ins are read: the one of the caller's first site. */
  public ZoneId getZone() {
    return zone;
  }
}
