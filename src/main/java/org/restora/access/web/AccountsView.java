package org.restora.access.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.restora.access.AccountQueries;
import org.restora.access.AccountQueries.AccountRow;

/** The list of accounts. */
@Named
@ViewScoped
public class AccountsView implements Serializable {

  @Inject private AccountQueries queries;

  private List<AccountRow> rows;

  @PostConstruct
  void open() {
    rows = queries.accounts();
  }

  public List<AccountRow> getRows() {
    return rows;
  }
}
