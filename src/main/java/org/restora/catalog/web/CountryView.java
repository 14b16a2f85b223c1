package org.restora.catalog.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.restora.catalog.CountryProfile;
import org.restora.catalog.PlaceQueries;
import org.restora.catalog.PlaceService;
import org.restora.shared.web.Page;

/** Which country's rules a site follows. */
@Named
@ViewScoped
public class CountryView extends SiteView {

  @Inject private PlaceQueries queries;
  @Inject private PlaceService service;

  private List<CountryProfile> profiles;
  private String before;
  private String chosen;

  @Override
  void read() {
    profiles = queries.countryProfiles();
    before = queries.countryProfile(getSiteId()).code();
    chosen = before;
  }

  public void save() {
    service.follow(getSiteId(), before, chosen);
    Page.done("catalog.country.saved");
    read();
  }

  public List<CountryProfile> getProfiles() {
    return profiles;
  }

  public String getChosen() {
    return chosen;
  }

  public void setChosen(String chosen) {
    this.chosen = chosen;
  }
}
