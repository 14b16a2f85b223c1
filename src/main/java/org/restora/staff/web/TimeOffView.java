package org.restora.staff.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.restora.access.web.Me;
import org.restora.shared.time.ClinicTime;
import org.restora.shared.web.Page;
import org.restora.staff.BookedSessions.Hit;
import org.restora.staff.StaffQueries;
import org.restora.staff.StaffQueries.TherapistRow;
import org.restora.staff.StaffQueries.TimeOffRow;
import org.restora.staff.StaffService;
import org.restora.staff.TimeOffStatus;

/**
 * Who is away and who asks to be: decided by a supervisor or administrator, read by a manager.
 * Which absence's sessions are listed stands in the address, so that one can go to the day board
 * and come back to what is left to move.
 */
@Named
@ViewScoped
public class TimeOffView implements Serializable {

  static final String ADDRESS = "/staff/time-off.xhtml";

  @Inject private StaffQueries queries;
  @Inject private StaffService service;
  @Inject private ClinicTime time;
  @Inject private Me me;

  private UUID therapist;
  private LocalDate from;
  private LocalDate until;
  private TherapistRow hitTherapist;
  private List<Hit> hits = List.of();
  private List<TimeOffRow> rows = List.of();
  private List<TherapistRow> staff = List.of();
  private TimeOffRow withdrawing;
  private Long sickId;
  private LocalDate sickFrom;
  private LocalDate sickUntil;

  public void open() {
    if (isReads()) {
      rows = queries.timeOff();
    }
    if (isDecides() && therapist != null && from != null && until != null) {
      hitTherapist = queries.therapist(therapist);
      hits = queries.sessions(therapist, from, until);
    }
  }

  public void approve(TimeOffRow row) {
    List<Hit> hit = service.approve(row.id(), row.version());
    Page.done("staff.time_off.approved", row.therapist());
    show(hit, row.therapistPublicId(), row.firstDay(), row.lastDay());
  }

  public void refuse(TimeOffRow row) {
    service.refuse(row.id(), row.version());
    Page.done("staff.time_off.refused", row.therapist());
    Page.go(ADDRESS);
  }

  /** Asks whether this absence is really off. */
  public void choose(TimeOffRow row) {
    withdrawing = row;
  }

  public void withdraw() {
    service.withdraw(withdrawing.id(), withdrawing.version());
    Page.done("staff.time_off.withdrawn", withdrawing.therapist());
    Page.go(ADDRESS);
  }

  /** Opens the form of somebody who called in sick: today, if nobody says otherwise. */
  public void openSick() {
    staff = queries.therapists().stream().filter(t -> t.staysOn(time.today(t.zone()))).toList();
    sickId = null;
    sickFrom = staff.isEmpty() ? null : time.today(staff.get(0).zone());
    sickUntil = sickFrom;
  }

  public void reportSick() {
    if (sickUntil.isBefore(sickFrom)) {
      // the service says so too, but of the field "lastDay", which is the one of the other form
      Page.error("sickForm:sickUntil", "fault.time_off_order");
      return;
    }
    TherapistRow sick = staff.stream().filter(t -> t.id() == sickId).findFirst().orElseThrow();
    List<Hit> hit = service.reportSick(sickId, sickFrom, sickUntil);
    Page.done("staff.sick.reported", sick.name());
    show(hit, sick.publicId(), sickFrom, sickUntil);
  }

  /** Goes to the list of what an absence hits, if it hits anything. */
  private static void show(List<Hit> hit, UUID who, LocalDate first, LocalDate last) {
    if (hit.isEmpty()) {
      Page.done("staff.hits.none");
      Page.go(ADDRESS);
    } else {
      Page.go(ADDRESS + "?therapist=" + who + "&from=" + first + "&until=" + last);
    }
  }

  /** Requests nobody has decided. */
  public List<TimeOffRow> getRequests() {
    return rows.stream().filter(r -> r.status() == TimeOffStatus.REQUESTED).toList();
  }

  /** Who is or will be away. */
  public List<TimeOffRow> getAbsences() {
    Instant now = time.now();
    return rows.stream()
        .filter(r -> r.status() == TimeOffStatus.APPROVED && r.endsAt().isAfter(now))
        .toList();
  }

  /** What ended, was refused or was withdrawn lately. */
  public List<TimeOffRow> getOver() {
    List<TimeOffRow> absences = getAbsences();
    return rows.stream()
        .filter(r -> r.status() != TimeOffStatus.REQUESTED && !absences.contains(r))
        .toList();
  }

  /** The day of a session, as the therapist's site counts it. */
  public LocalDate day(Hit hit) {
    return LocalDate.ofInstant(hit.startsAt(), hitTherapist.zone());
  }

  public boolean isReads() {
    return me.isSupervisor() || me.isManager() || me.isAdministrator();
  }

  public boolean isDecides() {
    return me.isSupervisor() || me.isAdministrator();
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

  public TherapistRow getHitTherapist() {
    return hitTherapist;
  }

  public List<Hit> getHits() {
    return hits;
  }

  public List<TherapistRow> getStaff() {
    return staff;
  }

  public TimeOffRow getWithdrawing() {
    return withdrawing;
  }

  public Long getSickId() {
    return sickId;
  }

  public void setSickId(Long sickId) {
    this.sickId = sickId;
  }

  public LocalDate getSickFrom() {
    return sickFrom;
  }

  public void setSickFrom(LocalDate sickFrom) {
    this.sickFrom = sickFrom;
  }

  public LocalDate getSickUntil() {
    return sickUntil;
  }

  public void setSickUntil(LocalDate sickUntil) {
    this.sickUntil = sickUntil;
  }
}
