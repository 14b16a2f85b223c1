package org.restora.catalog;

import org.restora.shared.data.Translated;

/**
 * A leaflet for patients. Its name is its title.
 *
 * @param body plain text, see {@link Leaflet}
 * @param review who has reviewed it, and when; null: nobody yet
 */
public record LeafletForm(
    String code, Translated name, LeafletKind kind, Translated body, String source, String review)
    implements CatalogForm {

  @Override
  public Enum<?> group() {
    return kind;
  }
}
