package org.restora.catalog;

import org.restora.shared.data.Translated;

/**
 * A rule of a course of treatment. What it demands is known above the catalogue: see {@link
 * RuleKinds}.
 *
 * @param demand the kind of demand
 * @param figures its figures, as JSON
 * @param hard whether nobody may break it; else it is broken at its weight
 * @param weight 1 to 100
 * @param template code of the template for whose plans it holds; null: for all
 */
public record CourseRuleForm(
    String code,
    Translated name,
    String demand,
    String figures,
    boolean hard,
    int weight,
    String template,
    String source)
    implements CatalogForm {}
