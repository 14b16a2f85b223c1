package org.restora.patient.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.restora.patient.PatientForm;
import org.restora.patient.PatientQueries;
import org.restora.patient.PatientQueries.Person;
import org.restora.patient.PatientService;
import org.restora.patient.Sex;
import org.restora.shared.web.Page;

/** Registers a person or changes what is known of them. */
@Named
@ViewScoped
public class PatientEditView implements Serializable {

  @Inject private PatientQueries queries;
  @Inject private PatientService service;

  private UUID id;
  private int version;
  private String givenName;
  private String familyName;
  private LocalDate birthDate;
  private Sex sex = Sex.UNKNOWN;
  private String phone;
  private String email;
  private String street;
  private String postcode;
  private String city;
  private String wayIn;
  private Integer travelMinutes;
  private String language = "en";
  private String deskNote;
  private List<Person> alike = List.of();
  private boolean alikeSeen;

  public void open() {
    if (id != null) {
      Person person = queries.person(id);
      version = person.version();
      givenName = person.givenName();
      familyName = person.familyName();
      birthDate = person.birthDate();
      sex = person.sex();
      phone = person.phone();
      email = person.email();
      street = person.street();
      postcode = person.postcode();
      city = person.city();
      wayIn = person.wayIn();
      travelMinutes = person.travelMinutes();
      language = person.language();
      deskNote = person.deskNote();
    }
  }

  /**
   * Saves; a new person who resembles a known one is saved only when the reader has seen the
   * resemblance.
   */
  public void save() {
    keep("/workspace/chart.xhtml?id=");
  }

  /** Saves and goes on with what a physician ordered. */
  public void saveAndPrescribe() {
    keep("/patient/prescriptions.xhtml?id=");
  }

  private void keep(String next) {
    PatientForm form =
        new PatientForm(
            givenName,
            familyName,
            birthDate,
            sex,
            phone,
            email,
            street,
            postcode,
            city,
            wayIn,
            travelMinutes,
            language,
            deskNote);
    if (id == null && !alikeSeen) {
      alike = queries.alike(givenName, familyName, birthDate);
      if (!alike.isEmpty()) {
        alikeSeen = true;
        return;
      }
    }
    if (id == null) {
      id = service.register(form);
    } else {
      service.change(id, version, form);
    }
    Page.done("patient.saved", givenName + " " + familyName);
    Page.go(next + id);
  }

  public Sex[] getSexes() {
    return Sex.values();
  }

  public List<Person> getAlike() {
    return alike;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public String getGivenName() {
    return givenName;
  }

  public void setGivenName(String givenName) {
    this.givenName = givenName;
  }

  public String getFamilyName() {
    return familyName;
  }

  public void setFamilyName(String familyName) {
    this.familyName = familyName;
  }

  public LocalDate getBirthDate() {
    return birthDate;
  }

  public void setBirthDate(LocalDate birthDate) {
    this.birthDate = birthDate;
  }

  public Sex getSex() {
    return sex;
  }

  public void setSex(Sex sex) {
    this.sex = sex;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getStreet() {
    return street;
  }

  public void setStreet(String street) {
    this.street = street;
  }

  public String getPostcode() {
    return postcode;
  }

  public void setPostcode(String postcode) {
    this.postcode = postcode;
  }

  public String getCity() {
    return city;
  }

  public void setCity(String city) {
    this.city = city;
  }

  public String getWayIn() {
    return wayIn;
  }

  public void setWayIn(String wayIn) {
    this.wayIn = wayIn;
  }

  public Integer getTravelMinutes() {
    return travelMinutes;
  }

  public void setTravelMinutes(Integer travelMinutes) {
    this.travelMinutes = travelMinutes;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public String getDeskNote() {
    return deskNote;
  }

  public void setDeskNote(String deskNote) {
    this.deskNote = deskNote;
  }
}
