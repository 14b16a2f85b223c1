package org.restora.catalog;

import java.io.Serializable;
import org.restora.shared.data.Translated;

/**
 * One thing done: a technique of massage, an exercise, education.
 *
 * @param pressureMin Walton scale; null where no pressure is applied
 */
public record Intervention(
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
    String qualification)
    implements Serializable {}
