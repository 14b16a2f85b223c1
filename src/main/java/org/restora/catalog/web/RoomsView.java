package org.restora.catalog.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.restora.catalog.PlaceQueries;
import org.restora.catalog.PlaceQueries.RoomEntry;
import org.restora.shared.web.Page;

/** The rooms of a site. */
@Named
@ViewScoped
public class RoomsView extends SiteView {

  @Inject private PlaceQueries queries;

  private boolean retired;
  private List<RoomEntry> rows;

  @Override
  void read() {
    rows =
        queries.rooms(getSiteId()).stream()
            .filter(room -> retired || room.retiredOn() == null)
            .toList();
  }

  public void filter() {
    Page.go("/catalog/rooms.xhtml?site=" + getSiteId() + "&retired=" + retired);
  }

  public List<RoomEntry> getRows() {
    return rows;
  }

  /** How many patients the rooms in use take at once. */
  public int getPlaces() {
    return rows.stream().filter(room -> room.retiredOn() == null).mapToInt(RoomEntry::places).sum();
  }

  public boolean isRetired() {
    return retired;
  }

  public void setRetired(boolean retired) {
    this.retired = retired;
  }
}
