package org.restora.schedule;

import java.io.Serializable;
import java.time.Instant;

/** A time at which therapist, room and patient are free together. */
public record FreeTime(
    long therapistId,
    String therapist,
    long roomId,
    String room,
    int lane,
    Instant startsAt,
    Instant endsAt)
    implements Serializable {}
