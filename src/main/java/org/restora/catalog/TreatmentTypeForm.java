package org.restora.catalog;

import org.restora.shared.data.Translated;

/**
 * What is booked. Minutes stand on the five-minute grid.
 *
 * @param turnoverMinutes after the session, for the room; none at the patient's home
 * @param givenAt at the clinic where nothing is said
 * @param roomKind null at the patient's home
 * @param kit what is taken along to the patient's home, one thing a line; or null
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
    GivenAt givenAt,
    RoomKind roomKind,
    int seats,
    boolean selfPay,
    boolean evaluation,
    Translated kit)
    implements CatalogForm {

  public TreatmentTypeForm {
    givenAt = givenAt == null ? GivenAt.CLINIC : givenAt;
  }

  @Override
  public Enum<?> group() {
    return givenAt == GivenAt.HOME ? givenAt : roomKind;
  }
}
