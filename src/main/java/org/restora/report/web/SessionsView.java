package org.restora.report.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.restora.report.ReportQueries;
import org.restora.report.ReportQueries.SessionFact;

/** The sessions behind a therapist's figures. */
@Named
@ViewScoped
public class SessionsView implements Serializable {

  @Inject private ReportQueries queries;

  private UUID therapist;
  private LocalDate from;
  private LocalDate until;
  private List<SessionFact> rows;

  public void open() {
    rows = queries.sessions(therapist, from, until);
  }

  public UUID getTherapist() {
    return therapist;
  }

  public void setTherapist(UUID therapist) {
    this.therapist = therapist;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getUntil() {
    return until;
  }

  public void setUntil(LocalDate until) {
    this.until = until;
  }

  public List<SessionFact> getRows() {
    return rows;
  }
}
