package org.restora.catalog;

import java.util.List;
import org.restora.shared.data.Translated;

/**
 * One of the questions that are asked at every visit. Its name is the question.
 *
 * @param position in the order of asking, from 1
 * @param raises codes of the conditions that a yes may mean
 * @param ends of these, the codes of those whose alert a later no ends
 */
public record QuestionForm(
    String code, Translated name, int position, List<String> raises, List<String> ends)
    implements CatalogForm {}
