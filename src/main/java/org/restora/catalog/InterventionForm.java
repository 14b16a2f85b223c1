package org.restora.catalog;

import org.restora.shared.data.Translated;

/**
 * A technique or therapy.
 *
 * @param pressureMin Walton scale 1–5; null, like pressureMax, where no pressure is applied
 * @param wholeBody needs no region
 * @param qualification who may do it; null: everybody
 * @param aftercare code of the leaflet that patients are given afterwards; null: none
 */
public record InterventionForm(
    String code,
    Translated name,
    Family family,
    boolean handsOn,
    boolean usesOil,
    boolean wholeBody,
    int minutesDefault,
    int minutesMin,
    int minutesMax,
    Integer pressureMin,
    Integer pressureMax,
    String qualification,
    Translated indication,
    Translated advice,
    String aftercare,
    String source)
    implements CatalogForm {

  @Override
  public Enum<?> group() {
    return family;
  }
}
