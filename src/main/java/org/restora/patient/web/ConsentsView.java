package org.restora.patient.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.restora.access.AccountQueries;
import org.restora.access.Site;
import org.restora.patient.PatientQueries;
import org.restora.patient.PatientQueries.Person;
import org.restora.patient.consent.ConsentForm;
import org.restora.patient.consent.ConsentQueries;
import org.restora.patient.consent.ConsentQueries.ConsentRow;
import org.restora.patient.consent.ConsentService;
import org.restora.shared.web.Page;

/** What a patient agreed to: the history, the general consent, taking back. */
@Named
@ViewScoped
public class ConsentsView implements Serializable {

  @Inject private PatientQueries patients;
  @Inject private ConsentQueries queries;
  @Inject private ConsentService service;
  @Inject private AccountQueries accounts;

  private UUID id;
  private Person person;
  private ZoneId zone;
  private List<ConsentRow> consents;
  private ConsentForm form = ConsentForm.WRITTEN;
  private String guardian;

  public void open() {
    person = patients.person(id);
    zone = accounts.mySites().stream().findFirst().map(Site::zone).orElse(ZoneOffset.UTC);
    read();
  }

  private void read() {
    consents = queries.consents(id);
  }

  public void give() {
    service.giveGeneral(id, form, guardian);
    guardian = null;
    Page.done("consents.given");
    read();
  }

  public void withdraw(ConsentRow consent) {
    service.withdraw(consent.id());
    Page.done("consents.withdrawn");
    read();
  }

  public ConsentForm[] getConsentForms() {
    return ConsentForm.values();
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

  public ZoneId getZone() {
    return zone;
  }

  public List<ConsentRow> getConsents() {
    return consents;
  }

  public ConsentForm getForm() {
    return form;
  }

  public void setForm(ConsentForm form) {
    this.form = form;
  }

  public String getGuardian() {
    return guardian;
  }

  public void setGuardian(String guardian) {
    this.guardian = guardian;
  }
}
