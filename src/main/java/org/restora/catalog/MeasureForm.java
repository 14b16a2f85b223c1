package org.restora.catalog;

import java.math.BigDecimal;
import org.restora.shared.data.Translated;

/**
 * An outcome measure.
 *
 * @param domain what it measures, in capitals: PAIN, SLEEP
 * @param importantChange the smallest change that matters to patients; null where none is agreed
 * @param changeVerified that change was read in its source, not taken by convention
 * @param measuredSide region and side belong to the value
 */
public record MeasureForm(
    String code,
    Translated name,
    String domain,
    Translated unit,
    BigDecimal minValue,
    BigDecimal maxValue,
    int decimals,
    Better better,
    BigDecimal importantChange,
    boolean changeVerified,
    boolean measuredSide,
    MeasureContent content,
    String source)
    implements CatalogForm {

  @Override
  public Enum<?> group() {
    return better;
  }
}
