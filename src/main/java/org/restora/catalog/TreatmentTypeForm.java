package org.restora.catalog;

import org.restora.shared.data.Translated;

/**
 * What is booked. Minutes stand on the five-minute grid.
 *
 * @param turnoverMinutes after the session, for the room
 * @param seats how many patients take part at once
 */
public record TreatmentTypeForm(
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
    implements CatalogForm {

  @Override
  public Enum<?> group() {
    return roomKind;
  }
}
