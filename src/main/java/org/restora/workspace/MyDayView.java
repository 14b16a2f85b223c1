package org.restora.workspace;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.restora.patient.PatientQueries;
import org.restora.patient.PatientQueries.AlertRow;
import org.restora.patient.preference.PreferenceQueries;
import org.restora.patient.preference.PreferenceQueries.PreferenceRow;
import org.restora.progress.NoteQueries;
import org.restora.progress.NoteQueries.NoteHead;
import org.restora.progress.NoteService;
import org.restora.schedule.ScheduleQueries;
import org.restora.schedule.ScheduleQueries.HomeVisit;
import org.restora.schedule.ScheduleQueries.SessionRow;
import org.restora.schedule.ScheduleService;
import org.restora.schedule.VisitRules.Broken;
import org.restora.schedule.card.CardQueries;
import org.restora.schedule.card.CardQueries.CardRow;
import org.restora.schedule.safety.SafetyQueries;
import org.restora.schedule.safety.SafetyQueries.OverrideRow;
import org.restora.schedule.safety.ScreeningQueries;
import org.restora.schedule.safety.ScreeningQueries.ScreeningRow;
import org.restora.schedule.safety.ScreeningService;
import org.restora.shared.time.ClinicTime;
import org.restora.shared.web.Page;
import org.restora.staff.StaffQueries;
import org.restora.staff.StaffQueries.TherapistRow;

/**
 * A therapist's day: who is here, who comes next, what is dangerous, what is still to be signed.
 */
@Named
@ViewScoped
public class MyDayView implements Serializable {

  @Inject private StaffQueries staff;
  @Inject private ScheduleQueries schedule;
  @Inject private ScheduleService service;
  @Inject private PatientQueries patients;
  @Inject private SafetyQueries safety;
  @Inject private ScreeningQueries screeningQueries;
  @Inject private ScreeningService screeningService;
  @Inject private CardQueries cardQueries;
  @Inject private PreferenceQueries preferences;
  @Inject private NoteQueries notes;
  @Inject private NoteService noteService;
  @Inject private ClinicTime time;

  private TherapistRow therapist;
  private LocalDate day;
  private List<SessionRow> sessions = List.of();
  private Map<UUID, List<AlertRow>> alerts = Map.of();
  private Map<Long, ScreeningRow> screenings = Map.of();
  private Map<Long, List<OverrideRow>> overrides = Map.of();
  private Map<Long, CardRow> cards = Map.of();
  private Map<Long, HomeVisit> homeVisits = Map.of();
  private Map<UUID, PreferenceRow> wishes = Map.of();
  private List<NoteHead> drafts = List.of();

  public void open() {
    therapist = staff.me().orElse(null);
    drafts = notes.myDrafts();
    if (therapist == null) {
      return;
    }
    if (day == null) {
      day = getToday();
    }
    read();
  }

  private void read() {
    Instant from = day.atStartOfDay(therapist.zone()).toInstant();
    Instant until = day.plusDays(1).atStartOfDay(therapist.zone()).toInstant();
    sessions = schedule.dayOf(therapist.id(), from, until);
    screenings = screeningQueries.of(sessions.stream().map(SessionRow::attendanceId).toList());
    overrides =
        safety.overridesOf(sessions.stream().map(SessionRow::attendanceId).toList()).stream()
            .collect(Collectors.groupingBy(OverrideRow::attendanceId));
    List<UUID> people = sessions.stream().map(SessionRow::patientPublicId).toList();
    alerts = patients.alertsOf(people);
    wishes = preferences.of(people);
    List<Long> home =
        sessions.stream().filter(SessionRow::atHome).map(SessionRow::attendanceId).toList();
    homeVisits =
        home.isEmpty()
            ? Map.of()
            : schedule.homeVisits(home).stream()
                .collect(Collectors.toMap(HomeVisit::attendanceId, Function.identity()));
    cards = cardQueries.of(sessions.stream().map(SessionRow::attendanceId).toList());
  }

  /** Starts; where something is to be said or asked before, its sheet comes first. */
  public void start(SessionRow session) {
    UUID visit = session.attendancePublicId();
    if (safety.startSheet(visit).asks()
        || schedule.broken(visit).stream().anyMatch(Broken::waits)) {
      Page.go("/workspace/start.xhtml?session=" + visit);
      return;
    }
    service.start(session.attendanceId(), session.version());
    read();
  }

  /** No to all six questions, in one tap. */
  public void nothingChanged(SessionRow session) {
    screeningService.nothingChanged(session.attendancePublicId());
    Page.done("screening.done", session.patient());
    read();
  }

  /** Whether the six questions of a session that is not over are still to be asked. */
  public boolean screeningDue(SessionRow session) {
    ScreeningRow screening = screenings.get(session.attendanceId());
    return session.status().open() && (screening == null || screening.due());
  }

  /** The reasons written down for a session. */
  public List<OverrideRow> overridesOf(SessionRow session) {
    return overrides.getOrDefault(session.attendanceId(), List.of());
  }

  public void miss(SessionRow session) {
    service.miss(session.attendanceId(), session.version());
    Page.done("schedule.done.missed", session.patient());
    read();
  }

  /** Opens the session's note; a new one begins with what the plan prescribes. */
  public void note(SessionRow session) {
    Page.go("/progress/note.xhtml?id=" + noteService.open(session.attendanceId()));
  }

  /** What to heed after the visit, for paper. */
  public void aftercare(SessionRow session) {
    Page.go("/progress/print-aftercare.pdf?note=" + noteService.open(session.attendanceId()));
  }

  public List<AlertRow> alertsOf(SessionRow session) {
    return alerts.getOrDefault(session.patientPublicId(), List.of());
  }

  /** What the patient said before this session, or null. */
  public CardRow cardOf(SessionRow session) {
    return cards.get(session.attendanceId());
  }

  /** Whether the patient said yes to a question, and nobody has yet asked what it is. */
  public boolean screeningUnclear(SessionRow session) {
    ScreeningRow screening = screenings.get(session.attendanceId());
    return session.status().open() && screening != null && screening.unclear() > 0;
  }

  /** Whether a card can be opened: today, before the session begins. */
  public boolean mayOpenCard(SessionRow session) {
    return day.equals(getToday())
        && (session.status().expected() || session.status().name().equals("ARRIVED"));
  }

  /** Where to go and what to take along, or null. */
  public HomeVisit homeVisitOf(SessionRow session) {
    return homeVisits.get(session.attendanceId());
  }

  /** What the patient wishes for at every visit, or null. */
  public PreferenceRow wishesOf(SessionRow session) {
    return wishes.get(session.patientPublicId());
  }

  public boolean current(SessionRow session) {
    Instant now = time.now();
    return !session.startsAt().isAfter(now) && session.endsAt().isAfter(now);
  }

  public boolean late(SessionRow session) {
    return session.late(time.now());
  }

  public java.time.Duration lateBy(SessionRow session) {
    return java.time.Duration.between(session.startsAt(), time.now());
  }

  /** How old an unsigned note is: amber after a day, red after three (kind of tag). */
  public String age(NoteHead note) {
    long hours = java.time.Duration.between(note.occurredAt(), time.now()).toHours();
    return hours >= 72 ? "danger" : hours >= 24 ? "warn" : "info";
  }

  public LocalDate getToday() {
    return time.today(therapist.zone());
  }

  public TherapistRow getTherapist() {
    return therapist;
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }

  public List<SessionRow> getSessions() {
    return sessions;
  }

  public List<NoteHead> getDrafts() {
    return drafts;
  }
}
