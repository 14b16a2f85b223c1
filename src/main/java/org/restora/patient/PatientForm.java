package org.restora.patient;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What the desk writes down of a person.
 *
 * @param wayIn how to get in: bell, floor, dog
 * @param travelMinutes from the clinic to their home; null where it is not known
 */
public record PatientForm(
    String givenName,
    String familyName,
    LocalDate birthDate,
    Sex sex,
    String phone,
    String email,
    String street,
    String postcode,
    String city,
    String wayIn,
    Integer travelMinutes,
    String language,
    String deskNote)
    implements Serializable {}
