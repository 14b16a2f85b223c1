package org.restora.catalog;

import java.util.List;
import org.restora.shared.data.Translated;

/**
 * How often recovery massage can be meant to be: what a plan begins with, and caps that its checks
 * name.
 *
 * @param timesPerWeek at most, all its treatments together
 * @param visits at most, all its treatments together; null: open end
 * @param reviewDays the review is due no later than so many days after the start
 * @param treatments codes of the treatment types it speaks of
 */
public record FrequencyProfileForm(
    String code,
    Translated name,
    int timesPerWeek,
    Integer visits,
    int reviewDays,
    List<String> treatments)
    implements CatalogForm {}
