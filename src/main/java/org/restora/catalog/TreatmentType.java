package org.restora.catalog;

import java.io.Serializable;
import org.restora.shared.data.Translated;

/**
 * What is booked: a length, a place, a qualification.
 *
 * @param roomKind null at the patient's home
 * @param kit what is taken along to the patient's home, one thing a line; or null
 */
public record TreatmentType(
    String code,
    Translated name,
    int minutes,
    int minutesMin,
    int minutesMax,
    int turnoverMinutes,
    String qualification,
    GivenAt givenAt,
    RoomKind roomKind,
    int seats,
    boolean selfPay,
    boolean evaluation,
    Translated kit)
    implements Serializable {

  /** Reads treatment types; a condition may follow. */
  public static final String SELECT =
      """
      select code, name, minutes, minutes_min, minutes_max, turnover_minutes, qualification, given_at, room_kind, seats,
             self_pay, evaluation, kit, valid_from, retired_on
      from treatment_type
      """;

  /** Whether it is a home visit: it takes no room but the way there and back. */
  public boolean atHome() {
    return givenAt == GivenAt.HOME;
  }
}
