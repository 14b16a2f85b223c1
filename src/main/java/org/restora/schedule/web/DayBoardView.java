package org.restora.schedule.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.restora.access.AccountQueries;
import org.restora.access.Site;
import org.restora.patient.PatientQueries;
import org.restora.patient.PatientQueries.AlertRow;
import org.restora.schedule.AttendanceStatus;
import org.restora.schedule.CancelledBy;
import org.restora.schedule.ScheduleQueries;
import org.restora.schedule.ScheduleQueries.Board;
import org.restora.schedule.ScheduleQueries.HomeVisit;
import org.restora.schedule.ScheduleQueries.SessionRow;
import org.restora.schedule.ScheduleService;
import org.restora.schedule.VisitRules.Broken;
import org.restora.shared.fault.NotFound;
import org.restora.shared.fault.RuleViolation;
import org.restora.shared.time.ClinicTime;
import org.restora.shared.web.Page;

/**
 * The day board of a site, and what is done with one session on it. Site and day stand in the
 * address.
 */
@Named
@ViewScoped
public class DayBoardView implements Serializable {

  @Inject private ScheduleQueries queries;
  @Inject private ScheduleService service;
  @Inject private PatientQueries patients;
  @Inject private AccountQueries accounts;
  @Inject private ClinicTime time;

  private List<Site> sites;
  private Site site;
  private Long siteId;
  private LocalDate day;
  private Board board;
  private SessionRow session;
  private HomeVisit homeVisit;
  private List<AlertRow> alerts = List.of();
  private List<Broken> broken = List.of();
  private CancelledBy cancelledBy = CancelledBy.PATIENT;
  private String reason;
  private SessionRow undoable;

  public void open() {
    sites = accounts.mySites();
    RuleViolation.unless(!sites.isEmpty(), "site.none_of_yours");
    site =
        sites.stream()
            .filter(s -> siteId != null && s.id() == siteId)
            .findFirst()
            .orElse(sites.get(0));
    siteId = site.id();
    if (day == null) {
      day = time.today(site.zone());
    }
    read();
  }

  public void read() {
    board = queries.board(site.id(), day);
  }

  /** Opens the session that was clicked. */
  public void select() {
    Long attendance = Page.parameter("attendance", Long::valueOf);
    if (attendance == null) {
      throw new NotFound("attendance", "");
    }
    session = queries.session(attendance);
    alerts = patients.alerts(session.patientPublicId());
    homeVisit =
        session.atHome()
            ? queries.homeVisits(List.of(attendance)).stream().findFirst().orElse(null)
            : null;
    broken = session.status().open() ? queries.broken(session.attendancePublicId()) : List.of();
    reason = null;
  }

  public void confirm() {
    service.confirm(session.attendanceId(), session.version());
    acted("schedule.done.confirmed");
  }

  public void arrive() {
    service.arrive(session.attendanceId(), session.version());
    acted("schedule.done.arrived");
  }

  public void miss() {
    service.miss(session.attendanceId(), session.version());
    acted("schedule.done.missed");
  }

  public void complete() {
    service.complete(session.attendanceId(), session.version());
    acted("schedule.done.completed");
  }

  public void cancel() {
    service.cancel(session.attendanceId(), session.version(), cancelledBy, reason);
    acted("schedule.done.cancelled");
  }

  /** Takes the last act back. */
  public void undo() {
    SessionRow now = queries.session(undoable.attendanceId());
    service.undo(now.attendanceId(), now.version(), undoable.status());
    undoable = null;
    read();
    Page.done("schedule.done.undone");
  }

  private void acted(String key) {
    undoable = session;
    Page.done(key, session.patient());
    session = null;
    read();
  }

  public boolean may(AttendanceStatus to) {
    return session != null && session.status().next().contains(to);
  }

  public boolean isMayConfirm() {
    return session != null && session.status() == AttendanceStatus.BOOKED;
  }

  public boolean isMayArrive() {
    return session != null && session.status().expected();
  }

  /** Whether the patient's card can be opened: today, before the session begins. */
  public boolean isMayOpenCard() {
    return session != null
        && (session.status().expected() || session.status() == AttendanceStatus.ARRIVED)
        && LocalDate.ofInstant(session.startsAt(), site.zone()).equals(time.today(site.zone()));
  }

  public boolean isMayMiss() {
    return session != null && session.status().expected() && time.now().isAfter(session.startsAt());
  }

  public boolean isMayCancel() {
    return may(AttendanceStatus.CANCELLED);
  }

  public boolean isMayComplete() {
    return session != null
        && (session.status() == AttendanceStatus.ARRIVED
            || session.status() == AttendanceStatus.IN_TREATMENT);
  }

  public long getLate() {
    Instant now = time.now();
    return board.sessions().stream().filter(s -> s.late(now)).count();
  }

  public Instant getNow() {
    return time.now();
  }

  public LocalDate getToday() {
    return time.today(site.zone());
  }

  public List<Site> getSites() {
    return sites;
  }

  public Site getSite() {
    return site;
  }

  public Long getSiteId() {
    return siteId;
  }

  public void setSiteId(Long siteId) {
    this.siteId = siteId;
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }

  public Board getBoard() {
    return board;
  }

  public SessionRow getSession() {
    return session;
  }

  /** Where the session's patient lives when it is a home visit, or null. */
  public HomeVisit getHomeVisit() {
    return homeVisit;
  }

  public List<AlertRow> getAlerts() {
    return alerts;
  }

  /** Rules of its course that the session breaks, while it is not over. */
  public List<Broken> getBroken() {
    return broken;
  }

  public SessionRow getUndoable() {
    return undoable;
  }

  public CancelledBy getCancelledBy() {
    return cancelledBy;
  }

  public void setCancelledBy(CancelledBy cancelledBy) {
    this.cancelledBy = cancelledBy;
  }

  public CancelledBy[] getCancellers() {
    return CancelledBy.values();
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
