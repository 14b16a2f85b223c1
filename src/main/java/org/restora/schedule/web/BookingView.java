package org.restora.schedule.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.restora.access.Site;
import org.restora.catalog.CatalogQueries;
import org.restora.catalog.TreatmentType;
import org.restora.patient.LedgerRow;
import org.restora.patient.PatientQueries;
import org.restora.patient.PatientQueries.AlertRow;
import org.restora.patient.PatientQueries.Person;
import org.restora.patient.PrescriptionQueries;
import org.restora.plan.PlanQueries;
import org.restora.plan.PlanQueries.LineRow;
import org.restora.plan.rule.Verdict;
import org.restora.schedule.BookVisit;
import org.restora.schedule.FreeTime;
import org.restora.schedule.ScheduleQueries;
import org.restora.schedule.ScheduleService;
import org.restora.schedule.Taken;
import org.restora.shared.fault.Fault;
import org.restora.shared.fault.Faults;
import org.restora.shared.web.Page;
import org.restora.shared.web.Words;
import org.restora.staff.StaffQueries;
import org.restora.staff.StaffQueries.TherapistRow;

/** Books one session at a time that was pointed at: patient, due visit, done. */
@Named
@ViewScoped
public class BookingView implements Serializable {

  private static final int OFFERED = 6;

  @Inject private PatientQueries patients;
  @Inject private PrescriptionQueries prescriptions;
  @Inject private PlanQueries plans;
  @Inject private CatalogQueries catalog;
  @Inject private StaffQueries staff;
  @Inject private ScheduleService service;
  @Inject private ScheduleQueries queries;
  @Inject private DayBoardView board;
  @Inject private Words words;

  private UUID requestId;
  private Site site;
  private LocalDate day;
  private LocalTime at;
  private Long therapistId;
  private List<TherapistRow> therapists;
  private List<TreatmentType> treatments;
  private String typed;
  private List<Person> people = List.of();
  private Person patient;
  private List<AlertRow> alerts = List.of();
  private List<LineRow> lines = List.of();

  private List<LedgerRow> ledger = List.of();

  /**
   * A visit line's id; L and a ledger line's id for authorised visits before there is a plan;
   * "other" for a session of neither.
   */
  private String choice;

  private String treatment;
  private Integer minutes;
  private Integer travelMinutes;
  private String overrideReason;
  private boolean beyondLedger;
  private List<FreeTime> instead = List.of();
  private List<Verdict> remarks = List.of();

  /** Opens for the place on the board that was pointed at. */
  public void open() {
    requestId = UUID.randomUUID();
    site = board.getSite();
    day = board.getDay();
    LocalTime pointed = Page.parameter("at", LocalTime::parse);
    at = pointed == null ? LocalTime.of(9, 0) : pointed;
    therapists = staff.therapists().stream().filter(t -> t.employedUntil() == null).toList();
    treatments = catalog.treatmentTypes(day);
    therapistId = Page.parameter("therapist", Long::valueOf);
    forget();
  }

  /** Another patient. */
  public void forget() {
    typed = null;
    patient = null;
    people = List.of();
    lines = List.of();
    choice = null;
    ledger = List.of();
    remarks = List.of();
    asked();
  }

  /** Whatever was refused is asked anew. */
  private void asked() {
    instead = List.of();
    beyondLedger = false;
    overrideReason = null;
  }

  public void search() {
    people =
        typed == null || typed.strip().length() < 2
            ? List.of()
            : patients.search(typed, 0, OFFERED).people();
  }

  public void pick(UUID id) {
    patient = patients.person(id);
    travelMinutes = patient.travelMinutes();
    alerts = patients.alerts(id);
    lines = plans.bookableLines(id).stream().filter(l -> l.toBook() > 0).toList();
    ledger = prescriptions.ledger(id).current(board.getToday());
    choice =
        lines.stream()
            .map(l -> Long.toString(l.id()))
            .findFirst()
            .or(() -> getAuthorised().stream().map(BookingView::choiceOf).findFirst())
            .orElse("other");
    choose();
  }

  /** What is given when something else is booked: of a remedy the usual treatment. */
  public void choose() {
    asked();
    treatment =
        drawnFrom() == null
            ? null
            : getOffered().stream().map(TreatmentType::code).findFirst().orElse(null);
    minutes = null;
    chooseTreatment();
    remark();
  }

  /** Another day offers other treatments. */
  public void chooseDay() {
    treatments = catalog.treatmentTypes(day);
    remark();
  }

  /** Says which rules the visit would break as it is chosen now; nothing is refused. */
  public void remark() {
    remarks =
        patient == null || therapistId == null || at == null || day == null || isOutside()
            ? List.of()
            : queries.remarks(
                wish(therapistId, null, day.atTime(at).atZone(site.zone()).toInstant()));
  }

  /** The ledger line that is chosen; null when something else is. */
  private LedgerRow drawnFrom() {
    return ledger.stream().filter(l -> choiceOf(l).equals(choice)).findFirst().orElse(null);
  }

  public static String choiceOf(LedgerRow line) {
    return "L" + line.id();
  }

  /** Enter in the search field takes the first person found. */
  public void pickFirst() {
    search();
    if (!people.isEmpty()) {
      pick(people.get(0).publicId());
    }
  }

  public void chooseTreatment() {
    treatments.stream()
        .filter(t -> t.code().equals(treatment))
        .findFirst()
        .ifPresent(t -> minutes = t.minutes());
  }

  public void book() {
    if (therapistId == null) {
      Page.error(null, "booking.no_therapist");
      return;
    }
    book(therapistId, null, day.atTime(at).atZone(site.zone()).toInstant());
  }

  /** Takes one of the times offered instead. */
  public void take(FreeTime time) {
    book(time.therapistId(), time.roomId(), time.startsAt());
  }

  private void book(long therapist, Long room, java.time.Instant start) {
    if (isOutside() && (treatment == null || minutes == null)) {
      Page.error(null, "booking.no_treatment");
      return;
    }
    try {
      service.book(wish(therapist, room, start));
      Page.done(
          "booking.done",
          patient.name(),
          words.shortDate(LocalDate.ofInstant(start, site.zone())),
          words.time(start, site.zone()));
      patient = null;
      board.read();
    } catch (RuntimeException e) {
      // a new try is a new request: this one was refused and did nothing
      requestId = UUID.randomUUID();
      instead =
          Faults.in(e)
              .filter(Taken.class::isInstance)
              .map(f -> ((Taken) f).instead())
              .orElse(List.of());
      beyondLedger |= Faults.in(e).map(Fault::key).filter(k -> k.startsWith("ledger.")).isPresent();
      throw e;
    }
  }

  private BookVisit wish(long therapist, Long room, java.time.Instant start) {
    LedgerRow drawn = drawnFrom();
    boolean outside = isOutside();
    return new BookVisit(
            requestId,
            site.id(),
            patient.id(),
            outside ? null : Long.valueOf(choice),
            outside ? treatment : null,
            outside ? minutes : 0,
            therapist,
            room,
            start)
        .travelling(isAtHome() ? travelMinutes : null)
        .drawing(drawn == null ? null : drawn.id(), reason());
  }

  /** Whether what is booked is given at the patient's home. */
  public boolean isAtHome() {
    String code =
        isOutside()
            ? treatment
            : lines.stream()
                .filter(l -> Long.toString(l.id()).equals(choice))
                .map(LineRow::treatmentType)
                .findFirst()
                .orElse(null);
    return treatments.stream().anyMatch(t -> t.code().equals(code) && t.atHome());
  }

  public Integer getTravelMinutes() {
    return travelMinutes;
  }

  public void setTravelMinutes(Integer travelMinutes) {
    this.travelMinutes = travelMinutes;
  }

  /** Rules that the visit would break. */
  public List<Verdict> getRemarks() {
    return remarks;
  }

  public String getClock() {
    return at == null ? "" : at.toString();
  }

  public void setClock(String clock) {
    try {
      at = clock == null ? at : LocalTime.parse(clock);
    } catch (DateTimeException e) {
      Page.error(null, "booking.no_time");
    }
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }

  public Site getSite() {
    return site;
  }

  public Long getTherapistId() {
    return therapistId;
  }

  public void setTherapistId(Long therapistId) {
    this.therapistId = therapistId;
  }

  public List<TherapistRow> getTherapists() {
    return therapists;
  }

  public String getTyped() {
    return typed;
  }

  public void setTyped(String typed) {
    this.typed = typed;
  }

  public List<Person> getPeople() {
    return people;
  }

  public Person getPatient() {
    return patient;
  }

  public List<AlertRow> getAlerts() {
    return alerts;
  }

  /** Once it was refused a reason is asked for: none is then a blank one. */
  private String reason() {
    return beyondLedger && overrideReason == null ? "" : overrideReason;
  }

  /** Whether what is booked is no visit of a plan, so that treatment and minutes are chosen. */
  public boolean isOutside() {
    return choice != null && !choice.matches("\\d+");
  }

  /** The treatments of the day to choose from: those the chosen authorised visits cover, or all. */
  public List<TreatmentType> getOffered() {
    LedgerRow drawn = drawnFrom();
    return drawn == null
        ? treatments
        : drawn.treatments().stream()
            .flatMap(code -> treatments.stream().filter(t -> t.code().equals(code)))
            .toList();
  }

  /** The ledger lines that hold on the day and have something left. */
  public List<LedgerRow> getAuthorised() {
    return ledger.stream()
        .filter(l -> l.holdsOn(day) && l.left() > 0 && !l.treatments().isEmpty())
        .toList();
  }

  /** Everything authorised that holds now or will, used up or not. */
  public List<LedgerRow> getLedger() {
    return ledger;
  }

  /** Whether it was refused for want of an authorised visit. */
  public boolean isBeyondLedger() {
    return beyondLedger;
  }

  public String getOverrideReason() {
    return overrideReason;
  }

  public void setOverrideReason(String overrideReason) {
    this.overrideReason = overrideReason;
  }

  public List<LineRow> getLines() {
    return lines;
  }

  public String getChoice() {
    return choice;
  }

  public void setChoice(String choice) {
    this.choice = choice;
  }

  public String getTreatment() {
    return treatment;
  }

  public void setTreatment(String treatment) {
    this.treatment = treatment;
  }

  public Integer getMinutes() {
    return minutes;
  }

  public void setMinutes(Integer minutes) {
    this.minutes = minutes;
  }

  public List<FreeTime> getInstead() {
    return instead;
  }
}
