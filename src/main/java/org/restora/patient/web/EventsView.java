package org.restora.patient.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.restora.patient.Event;
import org.restora.patient.EventForm;
import org.restora.patient.PatientQueries;
import org.restora.patient.PatientQueries.EventRow;
import org.restora.patient.PatientService;
import org.restora.shared.web.Page;

/** The days in a patient's life that rules count from: write down, withdraw. */
@Named
@ViewScoped
public class EventsView implements Serializable {

  @Inject private PatientQueries queries;
  @Inject private PatientService service;

  private UUID patient;
  private List<EventRow> rows = List.of();
  private Event kind;
  private LocalDate day;
  private String note;

  public void open(UUID shown) {
    patient = shown;
    rows = queries.events(patient);
  }

  public void tell() {
    service.tell(patient, new EventForm(kind, day, note));
    Page.done("event.told");
    kind = null;
    day = null;
    note = null;
    open(patient);
  }

  public void withdraw(EventRow row) {
    service.withdraw(row.id(), row.version());
    Page.done("event.withdrawn");
    open(patient);
  }

  public List<EventRow> getRows() {
    return rows;
  }

  public Event[] getKinds() {
    return Event.values();
  }

  public Event getKind() {
    return kind;
  }

  public void setKind(Event kind) {
    this.kind = kind;
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
