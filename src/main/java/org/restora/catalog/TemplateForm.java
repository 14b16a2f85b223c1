package org.restora.catalog;

import org.restora.shared.data.Translated;

/**
 * The head of a plan template; its lines and goals are a {@link TemplateBody}.
 *
 * @param reviewVisits after how many visits the plan is reviewed; reviewDays: after how many days;
 *     at least one is given
 */
public record TemplateForm(
    String code,
    Translated name,
    int weeks,
    int visitsMin,
    int visitsMax,
    Integer reviewVisits,
    Integer reviewDays,
    Translated massageNote,
    String source)
    implements CatalogForm {}
