package org.restora.catalog;

import java.io.Serializable;
import org.restora.shared.data.Translated;

/** What is booked: a length, a place, a qualification. */
public record TreatmentType(
    String code,
    Translated name,
    int minutes,
    int minutesMin,
    int minutesMax,
    int turnoverMinutes,
    String qualification,
    RoomKind roomKind,
    int seats,
    boolean selfPay,
    boolean evaluation)
    implements Serializable {}
