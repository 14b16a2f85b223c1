package org.restora.patient.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.restora.access.AccountQueries;
import org.restora.access.Site;
import org.restora.patient.LedgerRow;
import org.restora.patient.LedgerUnit;
import org.restora.patient.PatientQueries;
import org.restora.patient.PatientQueries.AlertRow;
import org.restora.patient.PatientQueries.Person;
import org.restora.patient.Payer;
import org.restora.patient.PrescriptionForm;
import org.restora.patient.PrescriptionQueries;
import org.restora.patient.PrescriptionQueries.PrescriptionRow;
import org.restora.patient.PrescriptionQueries.Remedy;
import org.restora.patient.PrescriptionService;
import org.restora.shared.time.ClinicTime;
import org.restora.shared.web.Page;
import org.restora.shared.web.Words;

/** A patient's prescriptions: what is left of each, enter, change, close. */
@Named
@ViewScoped
public class PrescriptionsView implements Serializable {

  /** Most prescriptions order one or two remedies. */
  private static final int EMPTY_LINES = 2;

  /** A last day to begin with; the paper says the real one. */
  private static final int WEEKS = 12;

  @Inject private PrescriptionQueries queries;
  @Inject private PrescriptionService service;
  @Inject private PatientQueries patients;
  @Inject private AccountQueries accounts;
  @Inject private ClinicTime time;
  @Inject private Words words;

  private UUID id;
  private Person person;
  private List<AlertRow> alerts;
  private ZoneId zone;
  private LocalDate today;
  private List<Remedy> remedies;
  private List<PrescriptionRow> prescriptions;
  private PrescriptionForm form;

  /** The one that is changed; null while a new one is written. */
  private PrescriptionRow changed;

  private LedgerRow closing;
  private String closeReason;

  public void open() {
    person = patients.person(id);
    alerts = patients.alerts(id);
    zone = accounts.mySites().stream().findFirst().map(Site::zone).orElse(ZoneOffset.UTC);
    today = time.today(zone);
    remedies = queries.remedies();
    read();
    if (prescriptions.isEmpty()) {
      write();
    }
  }

  private void read() {
    prescriptions = queries.prescriptions(id);
  }

  /** Begins a new one. */
  public void write() {
    changed = null;
    closing = null;
    form = new PrescriptionForm();
    form.setIssuedOn(today);
    for (int i = 0; i < EMPTY_LINES; i++) {
      addLine();
    }
  }

  public void addLine() {
    PrescriptionForm.Line line = new PrescriptionForm.Line();
    line.setStartsOn(today);
    line.setEndsOn(today.plusWeeks(WEEKS));
    form.getLines().add(line);
  }

  /** Goes on writing one that stands. */
  public void change(PrescriptionRow row) {
    changed = row;
    closing = null;
    form = new PrescriptionForm();
    form.setPrescriber(row.prescriber());
    form.setIssuedOn(row.issuedOn());
    form.setDiagnosis(row.diagnosis());
    form.setPayer(row.payer());
    row.lines().stream()
        .filter(l -> !l.closed())
        .map(PrescriptionsView::line)
        .forEach(form.getLines()::add);
  }

  private static PrescriptionForm.Line line(LedgerRow row) {
    PrescriptionForm.Line line = new PrescriptionForm.Line();
    line.setId(row.id());
    line.setRemedy(row.remedy());
    line.setQuantity(row.quantity());
    line.setUnit(row.unit());
    line.setUnitMinutes(row.unitMinutes());
    line.setStartsOn(row.startsOn());
    line.setEndsOn(row.endsOn());
    line.setNoShowCounts(row.noShowCounts());
    line.setLateCancelCounts(row.lateCancelCounts());
    return line;
  }

  public void save() {
    if (changed == null) {
      service.add(id, form);
    } else {
      service.change(changed.publicId(), changed.version(), form);
    }
    Page.done("prescription.saved");
    forget();
    read();
  }

  public void forget() {
    form = null;
    changed = null;
    closing = null;
  }

  /** Asks why a line ends early. */
  public void ask(LedgerRow line) {
    forget();
    closing = line;
    closeReason = null;
  }

  public void close() {
    service.close(closing.id(), closing.version(), closeReason);
    Page.done("ledger.closed", closing.name());
    forget();
    read();
  }

  /** Whether visits have drawn from the line, so that only amount and dates may still change. */
  public boolean drawn(PrescriptionForm.Line line) {
    return changed != null
        && changed.lines().stream()
            .anyMatch(l -> Long.valueOf(l.id()).equals(line.getId()) && !l.untouched());
  }

  /** How much a line allows, in words. */
  public String amount(LedgerRow line) {
    return words.say(line.amount());
  }

  public int visitsLeft(PrescriptionRow row) {
    return row.visitsLeft(today);
  }

  public boolean over(LedgerRow line) {
    return today.isAfter(line.endsOn());
  }

  /** Its first visit was not booked in time. */
  public boolean lapsed(LedgerRow line) {
    return line.lapsedOn(today) && !over(line);
  }

  public boolean ending(LedgerRow line) {
    return line.open(today) && !today.plusDays(14).isBefore(line.endsOn());
  }

  public Payer[] getPayers() {
    return Payer.values();
  }

  public LedgerUnit[] getUnits() {
    return LedgerUnit.values();
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public Person getPerson() {
    return person;
  }

  public List<AlertRow> getAlerts() {
    return alerts;
  }

  public ZoneId getZone() {
    return zone;
  }

  public LocalDate getToday() {
    return today;
  }

  public List<Remedy> getRemedies() {
    return remedies;
  }

  public List<PrescriptionRow> getPrescriptions() {
    return prescriptions;
  }

  public List<PrescriptionRow> getCurrent() {
    return prescriptions.stream().filter(p -> p.current(today)).toList();
  }

  /** What is over, used up or closed. */
  public List<PrescriptionRow> getEarlier() {
    return prescriptions.stream().filter(p -> !p.current(today)).toList();
  }

  public PrescriptionForm getForm() {
    return form;
  }

  public PrescriptionRow getChanged() {
    return changed;
  }

  public LedgerRow getClosing() {
    return closing;
  }

  public String getCloseReason() {
    return closeReason;
  }

  public void setCloseReason(String closeReason) {
    this.closeReason = closeReason;
  }
}
