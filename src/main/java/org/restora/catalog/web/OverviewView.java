package org.restora.catalog.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.restora.catalog.EntryQueries;
import org.restora.catalog.EntryQueries.Counts;
import org.restora.catalog.PlaceQueries;

/** What the catalogue holds. */
@Named
@RequestScoped
public class OverviewView {

  @Inject private EntryQueries queries;
  @Inject private PlaceQueries placeQueries;

  private Counts counts;
  private PlaceQueries.Counts places;

  @PostConstruct
  void open() {
    counts = queries.counts();
    places = placeQueries.counts();
  }

  public Counts getCounts() {
    return counts;
  }

  public PlaceQueries.Counts getPlaces() {
    return places;
  }
}
