package org.restora.staff;

import java.io.Serializable;
import java.time.LocalDate;

/** What is written down of a therapist; account is null for somebody who does not sign in. */
public record TherapistForm(
    String name,
    String profession,
    long siteId,
    Long accountId,
    LocalDate employedFrom,
    LocalDate employedUntil)
    implements Serializable {}
