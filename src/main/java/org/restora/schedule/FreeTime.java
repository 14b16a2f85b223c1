package org.restora.schedule;

import java.io.Serializable;
import java.time.Instant;

/**
 * A time at which therapist, room and patient are free together.
 *
 * @param roomId null at the patient's home
 * @param travelMinutes of the way there, and as many back; null at the clinic
 */
public record FreeTime(
    long therapistId,
    String therapist,
    Long roomId,
    String room,
    int lane,
    Instant startsAt,
    Instant endsAt,
    Integer travelMinutes)
    implements Serializable {}
