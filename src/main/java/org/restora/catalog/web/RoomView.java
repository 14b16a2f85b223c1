package org.restora.catalog.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.restora.catalog.PlaceQueries;
import org.restora.catalog.PlaceQueries.RoomEntry;
import org.restora.catalog.PlaceService;
import org.restora.catalog.RoomForm;
import org.restora.catalog.Sheet;
import org.restora.shared.web.Page;

/** One room, new or known by its id. */
@Named
@ViewScoped
public class RoomView extends SiteView {

  @Inject private PlaceQueries queries;
  @Inject private PlaceService service;

  private Long id;
  private int version;
  private LocalDate retiredOn;
  private String name;
  private Map<String, Object> form;

  @Override
  public void open() {
    if (id != null) {
      setSiteId(queries.room(id).siteId());
    }
    super.open();
  }

  @Override
  void read() {
    if (id == null) {
      form = new HashMap<>(Map.of("places", 1, "wheelchair", true));
      return;
    }
    RoomEntry room = queries.room(id);
    version = room.version();
    retiredOn = room.retiredOn();
    name = room.name();
    form = Sheet.of(new RoomForm(room.name(), room.kind(), room.places(), room.wheelchair()));
  }

  public void save() {
    RoomForm typed = Sheet.read(RoomForm.class, form, "");
    if (id == null) {
      id = service.addRoom(getSiteId(), typed);
    } else {
      service.changeRoom(id, version, typed);
    }
    Page.done("catalog.saved", typed.name());
    Page.go("/catalog/rooms.xhtml?site=" + getSiteId());
  }

  public void retire() {
    service.retireRoom(id, version);
    read();
    Page.done("catalog.retired", name);
  }

  public void takeBack() {
    service.takeBackRoom(id, version);
    read();
    Page.done("catalog.taken_back", name);
  }

  public Map<String, List<?>> getChoices() {
    return Sheet.choices(RoomForm.class);
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public LocalDate getRetiredOn() {
    return retiredOn;
  }

  public String getName() {
    return name;
  }

  public Map<String, Object> getForm() {
    return form;
  }
}
