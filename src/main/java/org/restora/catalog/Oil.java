package org.restora.catalog;

import java.io.Serializable;
import java.math.BigDecimal;
import org.restora.shared.data.Translated;

/**
 * An oil of a blend.
 *
 * @param maxDermalPct largest share on the skin, in per cent; a phototoxic oil has one
 * @param advice what to mind, dilution and sun included
 */
public record Oil(
    String code,
    Translated name,
    OilRole role,
    BigDecimal maxDermalPct,
    boolean phototoxic,
    Translated advice)
    implements Serializable {}
