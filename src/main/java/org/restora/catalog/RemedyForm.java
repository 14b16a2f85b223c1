package org.restora.catalog;

import java.util.List;
import org.restora.shared.data.Translated;

/**
 * Something that is prescribed, and the treatments that are paid from it.
 *
 * @param usual code of the treatment that is booked unless another is chosen
 * @param treatments codes of the others that it covers
 */
public record RemedyForm(String code, Translated name, String usual, List<String> treatments)
    implements CatalogForm {}
