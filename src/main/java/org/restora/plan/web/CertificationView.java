package org.restora.plan.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.restora.patient.PatientQueries;
import org.restora.patient.PatientQueries.AlertRow;
import org.restora.patient.PatientQueries.Person;
import org.restora.plan.Certification;
import org.restora.plan.CertificationMethod;
import org.restora.plan.CertificationQueries;
import org.restora.plan.CertificationQueries.Sheet;
import org.restora.plan.CertificationService;
import org.restora.shared.time.ClinicTime;
import org.restora.shared.web.Page;

/** Who certified one plan: the history, a new certification, a signature, a mistake. */
@Named
@ViewScoped
public class CertificationView implements Serializable {

  @Inject private CertificationQueries queries;
  @Inject private CertificationService service;
  @Inject private PatientQueries patients;
  @Inject private ClinicTime time;

  private UUID id;
  private Sheet sheet;
  private Person person;
  private List<AlertRow> alerts;
  private CertificationMethod method;
  private String prescriber;
  private LocalDate day;
  private String reason;
  private Certification signing;
  private Certification withdrawing;

  public void open() {
    sheet = queries.sheet(id);
    person = patients.person(sheet.patientId());
    alerts = patients.alerts(sheet.patientId());
    method = CertificationMethod.SIGNATURE;
    day = getToday();
    reason = null;
    signing = null;
    withdrawing = null;
    prescriber = sheet.rows().isEmpty() ? null : sheet.rows().get(0).prescriber();
  }

  public void certify() {
    service.certify(id, method, prescriber, day);
    done("certification.certified");
  }

  public void sign(Certification order) {
    open();
    signing = order;
  }

  public void withdraw(Certification row) {
    open();
    withdrawing = row;
  }

  public void signed() {
    service.sign(id, signing.id(), day);
    done("certification.signed");
  }

  public void withdrawn() {
    service.withdraw(id, withdrawing.id(), reason);
    done("certification.withdrawn");
  }

  private void done(String said) {
    Page.done(said);
    open();
  }

  public CertificationMethod[] getMethods() {
    return CertificationMethod.values();
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public Sheet getSheet() {
    return sheet;
  }

  public Person getPerson() {
    return person;
  }

  public List<AlertRow> getAlerts() {
    return alerts;
  }

  public LocalDate getToday() {
    return time.today(sheet.zone());
  }

  /** The spoken order that is being signed, or null. */
  public Certification getSigning() {
    return signing;
  }

  /** What is being taken back, or null. */
  public Certification getWithdrawing() {
    return withdrawing;
  }

  public CertificationMethod getMethod() {
    return method;
  }

  public void setMethod(CertificationMethod method) {
    this.method = method;
  }

  public String getPrescriber() {
    return prescriber;
  }

  public void setPrescriber(String prescriber) {
    this.prescriber = prescriber;
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
