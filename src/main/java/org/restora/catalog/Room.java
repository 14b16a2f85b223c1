package org.restora.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.restora.shared.data.Stored;
import org.restora.shared.fault.RuleViolation;

/**
 * A room of a site. Its name is its own there. Retired when nothing is to be booked into it any
 * more.
 */
@Entity
public class Room extends Stored {

  @Column(name = "site_id")
  private long siteId;

  private String name;

  @Enumerated(EnumType.STRING)
  private RoomKind kind;

  private int places;
  private boolean wheelchair;

  @Column(name = "retired_on")
  private LocalDate retiredOn;

  protected Room() {}

  Room(long siteId, RoomForm form) {
    this.siteId = siteId;
    change(form);
  }

  final void change(RoomForm form) {
    name = Require.text(form.name(), "name");
    Require.that(name.length() <= 80, "room_name", "name");
    Require.that(1 <= form.places() && form.places() <= 50, "room_places", "places");
    kind = Require.given(form.kind(), "kind");
    places = form.places();
    wheelchair = form.wheelchair();
  }

  void retire(LocalDate today) {
    RuleViolation.unless(retiredOn == null, "catalog.already_retired");
    retiredOn = today;
  }

  void takeBack() {
    retiredOn = null;
  }

  long siteId() {
    return siteId;
  }
}
