package org.restora.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.restora.access.AccountQueries;
import org.restora.access.AccountQueries.AuditRow;

/** The audit, newest first, a page at a time; where it stands is in the address. */
@Named
@ViewScoped
public class AuditView implements Serializable {

  private static final int PAGE = 50;

  @Inject private AccountQueries queries;

  private long before;
  private List<AuditRow> rows;

  public void open() {
    rows = queries.audit(before, PAGE);
  }

  public long getBefore() {
    return before;
  }

  public void setBefore(long before) {
    this.before = before;
  }

  public List<AuditRow> getRows() {
    return rows;
  }

  /** Where the next page starts; 0 when there is none. */
  public long getNext() {
    return rows.size() < PAGE ? 0 : rows.get(rows.size() - 1).id();
  }
}
