package org.restora.catalog.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.restora.catalog.EntryQueries;
import org.restora.catalog.EntryQueries.Counts;
import org.restora.catalog.EntryQueries.NotEncoded;
import org.restora.catalog.PlaceQueries;

/** What the catalogue holds, and what its rules cannot say. */
@Named
@RequestScoped
public class OverviewView {

  @Inject private EntryQueries queries;
  @Inject private PlaceQueries placeQueries;

  private Counts counts;
  private PlaceQueries.Counts places;
  private List<NotEncoded> notEncoded;

  @PostConstruct
  void open() {
    counts = queries.counts();
    places = placeQueries.counts();
  }

  public void listNotEncoded() {
    notEncoded = queries.notEncoded();
  }

  public Counts getCounts() {
    return counts;
  }

  public PlaceQueries.Counts getPlaces() {
    return places;
  }

  public List<NotEncoded> getNotEncoded() {
    return notEncoded;
  }
}
