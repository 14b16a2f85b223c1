package org.restora.staff.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.restora.access.web.Me;
import org.restora.shared.web.Page;
import org.restora.staff.StaffQueries;
import org.restora.staff.StaffQueries.TimeOffRow;
import org.restora.staff.StaffService;
import org.restora.staff.TimeOffKind;

/** The caller's own absences: asked for, and withdrawn. */
@Named
@ViewScoped
public class MyTimeOffView implements Serializable {

  /** Sickness is not asked for: somebody else reports it. */
  private static final List<TimeOffKind> KINDS =
      List.of(TimeOffKind.VACATION, TimeOffKind.TRAINING, TimeOffKind.OTHER);

  @Inject private StaffQueries queries;
  @Inject private StaffService service;
  @Inject private Me me;

  private boolean therapist;
  private List<TimeOffRow> rows = List.of();
  private TimeOffRow withdrawing;
  private TimeOffKind kind;
  private LocalDate firstDay;
  private LocalDate lastDay;
  private String note;

  @PostConstruct
  void open() {
    if (me.isTherapist()) {
      therapist = queries.me().isPresent();
      rows = queries.myTimeOff();
    }
  }

  /** An empty form. */
  public void begin() {
    kind = TimeOffKind.VACATION;
    firstDay = null;
    lastDay = null;
    note = null;
  }

  public void request() {
    service.request(firstDay, lastDay, kind, note);
    Page.done("staff.my_time_off.requested");
    Page.go(TimeOffView.ADDRESS);
  }

  /** Asks whether this absence is really off. */
  public void choose(TimeOffRow row) {
    withdrawing = row;
  }

  public void withdraw() {
    service.withdraw(withdrawing.id(), withdrawing.version());
    Page.done("staff.my_time_off.withdrawn");
    Page.go(TimeOffView.ADDRESS);
  }

  /**
   * Whether a therapist belongs to the caller's account; without one there is nothing to be away
   * from.
   */
  public boolean isTherapist() {
    return therapist;
  }

  public List<TimeOffRow> getRows() {
    return rows;
  }

  public TimeOffRow getWithdrawing() {
    return withdrawing;
  }

  public List<TimeOffKind> getKinds() {
    return KINDS;
  }

  public TimeOffKind getKind() {
    return kind;
  }

  public void setKind(TimeOffKind kind) {
    this.kind = kind;
  }

  public LocalDate getFirstDay() {
    return firstDay;
  }

  public void setFirstDay(LocalDate firstDay) {
    this.firstDay = firstDay;
  }

  public LocalDate getLastDay() {
    return lastDay;
  }

  public void setLastDay(LocalDate lastDay) {
    this.lastDay = lastDay;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
