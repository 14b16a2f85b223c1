package org.restora.patient;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.restora.shared.data.Stored;
import org.restora.shared.fault.RuleViolation;

/** A person who is treated. Registered once, changed by the desk, never deleted here. */
@Entity
public class Patient extends Stored {

  private static final int LONGEST_TRAVEL = 120;

  @Column(name = "public_id")
  private UUID publicId = UUID.randomUUID();

  @Column(name = "given_name")
  private String givenName;

  @Column(name = "family_name")
  private String familyName;

  @Column(name = "birth_date")
  private LocalDate birthDate;

  @Enumerated(EnumType.STRING)
  private Sex sex;

  private String phone;
  private String email;
  private String street;
  private String postcode;
  private String city;
  private String language;

  @Column(name = "way_in")
  private String wayIn;

  @Column(name = "travel_minutes")
  private Integer travelMinutes;

  @Column(name = "desk_note")
  private String deskNote;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Patient() {}

  Patient(PatientForm form, LocalDate today, Instant now) {
    createdAt = now;
    change(form, today);
  }

  final void change(PatientForm form, LocalDate today) {
    if (form.birthDate().isAfter(today)) {
      throw new RuleViolation("patient.born_in_future").at("birthDate");
    }
    if (form.birthDate().isBefore(LocalDate.of(1890, 1, 1))) {
      throw new RuleViolation("patient.born_too_early").at("birthDate");
    }
    givenName = form.givenName().strip();
    familyName = form.familyName().strip();
    birthDate = form.birthDate();
    sex = form.sex();
    phone = text(form.phone());
    email = text(form.email());
    street = text(form.street());
    postcode = text(form.postcode());
    city = text(form.city());
    wayIn = text(form.wayIn());
    travelMinutes = travel(form.travelMinutes());
    language = form.language();
    deskNote = text(form.deskNote());
  }

  /** Learns how long the way to their home is, where nobody knew. */
  void learn(int minutes) {
    travelMinutes = travelMinutes == null ? travel(minutes) : travelMinutes;
  }

  private static Integer travel(Integer minutes) {
    if (minutes != null && (minutes < 0 || minutes > LONGEST_TRAVEL)) {
      throw new RuleViolation("patient_travel_minutes").at("travelMinutes");
    }
    return minutes;
  }

  private static String text(String typed) {
    return typed == null ? "" : typed.strip();
  }

  UUID publicId() {
    return publicId;
  }
}
