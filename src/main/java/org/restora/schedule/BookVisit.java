package org.restora.schedule;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * The wish to book one session.
 *
 * @param requestId chosen by the asker; the same id again books nothing more
 * @param lineId the visit line of an active plan, or null for a session outside any plan
 * @param treatmentType what is booked, when there is no line
 * @param minutes length, when there is no line
 * @param roomId null takes the first free room of the kind the treatment asks for
 */
public record BookVisit(
    UUID requestId,
    long siteId,
    long patientId,
    Long lineId,
    String treatmentType,
    int minutes,
    long therapistId,
    Long roomId,
    Instant startsAt)
    implements Serializable {}
