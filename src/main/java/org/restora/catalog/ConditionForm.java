package org.restora.catalog;

import org.restora.shared.data.Translated;

/**
 * What may be true of a patient and matters for safety.
 *
 * @param regionNeeded an alert of it must name a region
 * @param oilNeeded an alert of it must name an oil
 * @param figureUnit an alert of it says a figure of this unit; null: none
 * @param expiresAfterHours an alert of it ends by itself; null: never
 * @param deskEffect what the front desk is told instead of the name
 * @param notEncoded what no rule can hold and a person must judge; null when the rules say it all
 */
public record ConditionForm(
    String code,
    Translated name,
    ConditionKind kind,
    boolean redFlag,
    boolean regionNeeded,
    boolean oilNeeded,
    Translated figureUnit,
    Integer expiresAfterHours,
    boolean askAtCheckIn,
    Translated deskEffect,
    Translated notEncoded,
    String source)
    implements CatalogForm {

  @Override
  public Enum<?> group() {
    return kind;
  }
}
