package org.restora.patient;

import java.io.Serializable;
import java.time.LocalDate;

/** What the desk writes down of a person. */
public record PatientForm(
    String givenName,
    String familyName,
    LocalDate birthDate,
    Sex sex,
    String phone,
    String email,
    String address,
    String language,
    String deskNote)
    implements Serializable {}
