package org.restora.catalog.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.restora.access.web.Me;
import org.restora.catalog.CatalogQueries;
import org.restora.catalog.Leaflet;

/** A leaflet to be printed, in the language of who takes it home; without a code all of them. */
@Named
@RequestScoped
public class LeafletView {

  @Inject private CatalogQueries queries;
  @Inject private Me me;

  private String code;
  private String language;
  private Leaflet leaflet;
  private List<Leaflet> all = List.of();

  public void open() {
    if (!"de".equals(language) && !"en".equals(language)) {
      language = me.getLocale().getLanguage();
    }
    if (code == null) {
      all = queries.leaflets();
    } else {
      leaflet = queries.leaflet(code);
    }
  }

  public String getTitle() {
    return leaflet.name().in(language);
  }

  public List<Leaflet.Block> getBlocks() {
    return leaflet.blocks(language);
  }

  public Leaflet getLeaflet() {
    return leaflet;
  }

  public List<Leaflet> getAll() {
    return all;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }
}
