package org.restora.catalog;

import java.math.BigDecimal;
import java.util.List;
import org.restora.shared.data.Translated;

/**
 * An oil and the conditions that speak against it.
 *
 * @param maxDermalPct largest share in a blend for the skin, in per cent; a phototoxic oil must
 *     have one
 * @param avoid codes of conditions with which it is not used
 * @param caution codes of conditions with which it is used with care
 */
public record OilForm(
    String code,
    Translated name,
    OilRole role,
    BigDecimal maxDermalPct,
    boolean phototoxic,
    Evidence evidence,
    Translated advice,
    String source,
    List<String> avoid,
    List<String> caution)
    implements CatalogForm {

  @Override
  public Enum<?> group() {
    return role;
  }
}
