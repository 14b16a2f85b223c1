package org.restora.catalog;

import org.restora.shared.data.Translated;

/**
 * Something a patient does at home.
 *
 * @param regionAllowed whether a region and side can be said with it
 * @param safety what to beware of
 * @param leaflet code of the leaflet that explains it; null: none
 * @param alike code of the technique whose contraindications it has; null: none
 */
public record HomeTaskForm(
    String code,
    Translated name,
    HomeTaskKind kind,
    int minutes,
    boolean regionAllowed,
    Translated safety,
    String leaflet,
    String source,
    String alike)
    implements CatalogForm {

  @Override
  public Enum<?> group() {
    return kind;
  }
}
