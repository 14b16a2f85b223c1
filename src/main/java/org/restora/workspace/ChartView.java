package org.restora.workspace;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.restora.access.AccountQueries;
import org.restora.access.Site;
import org.restora.access.web.Me;
import org.restora.patient.LedgerRow;
import org.restora.patient.PatientQueries;
import org.restora.patient.PatientQueries.AccessRow;
import org.restora.patient.PatientQueries.AlertRow;
import org.restora.patient.PatientQueries.Person;
import org.restora.patient.PrescriptionQueries;
import org.restora.patient.preference.PreferenceQueries;
import org.restora.patient.preference.PreferenceQueries.PreferenceRow;
import org.restora.plan.CertificationDue;
import org.restora.plan.CertificationQueries;
import org.restora.plan.PlanQueries;
import org.restora.plan.PlanQueries.LineRow;
import org.restora.plan.PlanQueries.PlanHead;
import org.restora.plan.PlanStatus;
import org.restora.plan.home.Adherence;
import org.restora.plan.home.HomeQueries;
import org.restora.progress.IncidentQueries;
import org.restora.progress.NoteQueries;
import org.restora.progress.NoteQueries.NoteView;
import org.restora.progress.NoteQueries.Point;
import org.restora.schedule.ScheduleQueries;
import org.restora.schedule.ScheduleQueries.SessionRow;
import org.restora.schedule.card.CardQueries;
import org.restora.schedule.card.CardQueries.CardRow;
import org.restora.schedule.safety.SafetyQueries;
import org.restora.schedule.safety.SafetyQueries.OverrideRow;
import org.restora.schedule.safety.ScreeningQueries;
import org.restora.schedule.safety.ScreeningQueries.ScreeningRow;
import org.restora.shared.time.ClinicTime;

/** A patient's chart. Which part is open stands in the address; only that part is read. */
@Named
@ViewScoped
public class ChartView implements Serializable {

  private static final int NOTES = 100;

  @Inject private PatientQueries patients;
  @Inject private PrescriptionQueries prescriptions;
  @Inject private PlanQueries plans;
  @Inject private CertificationQueries certificationQueries;
  @Inject private HomeQueries homes;
  @Inject private ScheduleQueries schedule;
  @Inject private SafetyQueries safety;
  @Inject private IncidentQueries incidentQueries;
  @Inject private ScreeningQueries screenings;
  @Inject private CardQueries cards;
  @Inject private PreferenceQueries preferences;
  @Inject private NoteQueries notes;
  @Inject private AccountQueries accounts;
  @Inject private ClinicTime time;
  @Inject private Me me;

  private UUID id;
  private String tab = "overview";
  private Person person;
  private ZoneId zone;
  private List<AlertRow> alerts;
  private List<PlanHead> planList = List.of();
  private Map<UUID, Adherence> atHome = Map.of();
  private List<LineRow> lines = List.of();
  private List<LedgerRow> ledger = List.of();
  private List<CertificationDue> certifications = List.of();
  private List<SessionRow> sessions = List.of();
  private List<NoteView> noteList = List.of();
  private List<Point> pain = List.of();
  private HashSet<UUID> incidents = new HashSet<>();
  private ScreeningRow screening;
  private List<OverrideRow> overrides = List.of();
  private PreferenceRow wishes;
  private CardRow card;
  private List<AccessRow> accesses = List.of();

  public void open() {
    person = patients.person(id);
    alerts = patients.alerts(id);
    zone = accounts.mySites().stream().findFirst().map(Site::zone).orElse(ZoneOffset.UTC);
    boolean clinical = me.isTherapist();
    switch (tab) {
      case "visits" -> sessions = schedule.sessionsOf(id);
      case "notes" -> {
        if (clinical) {
          noteList = notes.notesOf(id, NOTES);
          pain = notes.pain(id);
          incidents = withIncidents();
        }
      }
      case "access" -> accesses = clinical ? patients.accessLog(id) : List.of();
      default -> {
        tab = "overview";
        lines = plans.bookableLines(id);
        certifications = certificationQueries.duesOf(id);
        ledger = prescriptions.ledger(id).current(getToday());
        sessions = schedule.sessionsOf(id);
        if (clinical) {
          planList = plans.plansOf(id);
          atHome = homes.adherenceOf(id);
          noteList = notes.notesOf(id, 3);
          incidents = withIncidents();
          screening = screenings.last(id).orElse(null);
          overrides = safety.overridesOfPatient(id);
          wishes = preferences.last(id).orElse(null);
          card = cards.last(id).orElse(null);
        }
      }
    }
  }

  private HashSet<UUID> withIncidents() {
    return incidentQueries.ofPatient(id).stream()
        .map(IncidentQueries.IncidentRow::note)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** The next sessions, soonest first. */
  public List<SessionRow> getComing() {
    Instant now = time.now();
    return sessions.stream()
        .filter(s -> s.status().open() && s.endsAt().isAfter(now))
        .sorted(Comparator.comparing(SessionRow::startsAt))
        .limit(6)
        .toList();
  }

  /** What was done at home under a plan in force; null for other plans. */
  public Adherence atHome(PlanHead plan) {
    return atHome.get(plan.publicId());
  }

  public LocalDate getToday() {
    return time.today(zone);
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public String getTab() {
    return tab;
  }

  public void setTab(String tab) {
    this.tab = tab == null ? "overview" : tab;
  }

  public Person getPerson() {
    return person;
  }

  public ZoneId getZone() {
    return zone;
  }

  public List<AlertRow> getAlerts() {
    return alerts;
  }

  public List<PlanHead> getPlanList() {
    return planList;
  }

  public List<LineRow> getLines() {
    return lines;
  }

  /** What certifications of the patient's plans ask for, the earliest first. */
  public List<CertificationDue> getCertifications() {
    return certifications;
  }

  /** What is authorised now or will be, what ends first first. */
  public List<LedgerRow> getLedger() {
    return ledger;
  }

  public List<SessionRow> getSessions() {
    return sessions;
  }

  public List<NoteView> getNoteList() {
    return noteList;
  }

  public List<Point> getPain() {
    return pain;
  }

  /** Whether something went otherwise in the session a note tells of. */
  public boolean incident(NoteView note) {
    return incidents.contains(note.head().publicId());
  }

  /** The last time the six questions were answered, or null. */
  public ScreeningRow getScreening() {
    return screening;
  }

  /** Why treatments took place although something spoke against them, newest first. */
  public List<OverrideRow> getOverrides() {
    return overrides;
  }

  /** The patient's last card, where it tells of much stress; else null. */
  public CardRow getStressed() {
    return card != null && card.stressed() ? card : null;
  }

  /** The plan that is carried out; null where there is none. */
  public PlanHead getActivePlan() {
    return planList.stream()
        .filter(plan -> plan.status() == PlanStatus.ACTIVE)
        .findFirst()
        .orElse(null);
  }

  /** What the patient wishes for at every visit, or null. */
  public PreferenceRow getWishes() {
    return wishes;
  }

  public List<AccessRow> getAccesses() {
    return accesses;
  }
}
