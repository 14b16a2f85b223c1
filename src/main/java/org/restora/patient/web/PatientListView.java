package org.restora.patient.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.restora.patient.PatientQueries;
import org.restora.patient.PatientQueries.Found;

/** Finds people. What is typed stays in the view: names do not belong into addresses. */
@Named
@ViewScoped
public class PatientListView implements Serializable {

  private static final int PAGE = 50;

  @Inject private PatientQueries queries;

  private String typed;
  private int offset;
  private Found found;

  @PostConstruct
  void open() {
    search();
  }

  public void search() {
    offset = 0;
    read();
  }

  public void next() {
    offset += PAGE;
    read();
  }

  public void previous() {
    offset = Math.max(0, offset - PAGE);
    read();
  }

  private void read() {
    found = queries.search(typed, offset, PAGE);
  }

  public String getTyped() {
    return typed;
  }

  public void setTyped(String typed) {
    this.typed = typed;
  }

  public Found getFound() {
    return found;
  }

  public int getFrom() {
    return found.total() == 0 ? 0 : offset + 1;
  }

  public int getTo() {
    return offset + found.people().size();
  }

  public boolean isMore() {
    return getTo() < found.total();
  }

  public boolean isLess() {
    return offset > 0;
  }
}
