package org.restora.progress.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.restora.access.AccountQueries;
import org.restora.access.AccountQueries.Letterhead;
import org.restora.catalog.CatalogQueries;
import org.restora.catalog.Leaflet;
import org.restora.patient.PatientQueries;
import org.restora.patient.PatientQueries.Person;
import org.restora.progress.NoteContent.Delivered;
import org.restora.progress.NoteQueries;
import org.restora.progress.NoteQueries.NoteHead;
import org.restora.progress.NoteQueries.NoteView;

/**
 * What a patient should know after a visit, on paper: a sheet for each technique delivered in it.
 */
@Named
@ViewScoped
public class AftercareView implements Serializable {

  @Inject private NoteQueries notes;
  @Inject private PatientQueries patients;
  @Inject private CatalogQueries catalog;
  @Inject private AccountQueries accounts;

  private UUID note;
  private NoteHead head;
  private Person person;
  private Letterhead letterhead;
  private List<Leaflet> sheets = List.of();

  public void open() {
    NoteView view = notes.note(note);
    head = view.head();
    person = patients.person(head.patientPublicId());
    letterhead =
        accounts.letterhead(head.siteId() == null ? accounts.mySites().get(0).id() : head.siteId());
    sheets =
        catalog.aftercare(
            view.content().delivered().stream()
                .filter(Delivered::done)
                .map(Delivered::intervention)
                .toList());
  }

  public List<Leaflet.Block> blocks(Leaflet sheet) {
    return sheet.blocks(getLocale().getLanguage());
  }

  /** The patient's; English where it is not known yet. */
  public Locale getLocale() {
    return person == null ? Locale.ENGLISH : Locale.forLanguageTag(person.language());
  }

  public LocalDate getDay() {
    return LocalDate.ofInstant(head.occurredAt(), head.zone());
  }

  public UUID getNote() {
    return note;
  }

  public void setNote(UUID note) {
    this.note = note;
  }

  public NoteHead getHead() {
    return head;
  }

  public Person getPerson() {
    return person;
  }

  public Letterhead getLetterhead() {
    return letterhead;
  }

  public List<Leaflet> getSheets() {
    return sheets;
  }
}
