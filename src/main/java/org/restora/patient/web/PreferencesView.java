package org.restora.patient.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.restora.access.AccountQueries;
import org.restora.access.Site;
import org.restora.catalog.CatalogQueries;
import org.restora.catalog.Region;
import org.restora.catalog.Side;
import org.restora.patient.PatientQueries;
import org.restora.patient.PatientQueries.Person;
import org.restora.patient.preference.Avoided;
import org.restora.patient.preference.BodyPosition;
import org.restora.patient.preference.PreferenceForm;
import org.restora.patient.preference.PreferenceQueries;
import org.restora.patient.preference.PreferenceQueries.OilWish;
import org.restora.patient.preference.PreferenceQueries.PreferenceRow;
import org.restora.patient.preference.PreferenceService;
import org.restora.patient.preference.Sound;
import org.restora.shared.web.Page;
import org.restora.shared.web.Words;

/** How a patient likes to be treated: what holds, being changed, and what held before. */
@Named
@ViewScoped
public class PreferencesView implements Serializable {

  @Inject private PatientQueries patients;
  @Inject private PreferenceQueries queries;
  @Inject private PreferenceService service;
  @Inject private CatalogQueries catalog;
  @Inject private AccountQueries accounts;

  private UUID id;
  private Person person;
  private ZoneId zone;
  private List<Region> regions;
  private List<CatalogQueries.Named> oils;
  private List<PreferenceRow> history;
  private Integer pressure;
  private String wish;
  private Sound sound;
  private BodyPosition position;
  private List<Avoided> avoided;
  private List<String> likes;
  private List<String> dislikes;
  private String region;
  private Side side;
  private String oil;

  public void open() {
    person = patients.person(id);
    zone = accounts.mySites().stream().findFirst().map(Site::zone).orElse(ZoneOffset.UTC);
    regions = catalog.regions();
    oils = catalog.oils();
    read();
    if (!history.isEmpty()) {
      fill(history.get(0));
    } else {
      avoided = new ArrayList<>();
      likes = new ArrayList<>();
      dislikes = new ArrayList<>();
    }
  }

  private void read() {
    history = queries.history(id);
  }

  private void fill(PreferenceRow last) {
    pressure = last.pressure();
    wish = last.wish();
    sound = last.sound();
    position = last.position();
    avoided =
        new ArrayList<>(
            last.avoided().stream().map(p -> new Avoided(p.region(), p.side())).toList());
    likes = new ArrayList<>(last.likes().stream().map(OilWish::oil).toList());
    dislikes = new ArrayList<>(last.dislikes().stream().map(OilWish::oil).toList());
  }

  /** One more region not to be touched. */
  public void avoid() {
    regions.stream()
        .filter(r -> r.code().equals(region))
        .findFirst()
        .map(r -> new Avoided(r.code(), r.sided() ? (side == null ? Side.BOTH : side) : null))
        .filter(a -> !avoided.contains(a))
        .ifPresent(avoided::add);
    region = null;
    side = null;
  }

  public void allow(Avoided place) {
    avoided.remove(place);
  }

  public void like() {
    put(likes, dislikes);
  }

  public void dislike() {
    put(dislikes, likes);
  }

  /** An oil is liked or not, as last said. */
  private void put(List<String> there, List<String> elsewhere) {
    if (oil != null && !there.contains(oil)) {
      there.add(oil);
    }
    elsewhere.remove(oil);
    oil = null;
  }

  public void forget(String code) {
    likes.remove(code);
    dislikes.remove(code);
  }

  public void save() {
    service.keep(
        id,
        history.isEmpty() ? 0 : history.get(0).number(),
        new PreferenceForm(pressure, wish, sound, position, avoided, likes, dislikes));
    Page.done("preference.kept");
    read();
  }

  public String regionName(String code, Words words) {
    return regions.stream()
        .filter(r -> r.code().equals(code))
        .findFirst()
        .map(r -> words.name(r.name()))
        .orElse(code);
  }

  public String oilName(String code, Words words) {
    return oils.stream()
        .filter(o -> o.code().equals(code))
        .findFirst()
        .map(o -> words.name(o.name()))
        .orElse(code);
  }

  public List<Integer> getPressures() {
    return List.of(1, 2, 3, 4, 5);
  }

  public Sound[] getSounds() {
    return Sound.values();
  }

  public BodyPosition[] getPositions() {
    return BodyPosition.values();
  }

  public Side[] getSides() {
    return Side.values();
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public Person getPerson() {
    return person;
  }

  public ZoneId getZone() {
    return zone;
  }

  public List<Region> getRegions() {
    return regions;
  }

  public List<CatalogQueries.Named> getOils() {
    return oils;
  }

  public List<PreferenceRow> getHistory() {
    return history;
  }

  public Integer getPressure() {
    return pressure;
  }

  public void setPressure(Integer pressure) {
    this.pressure = pressure;
  }

  public String getWish() {
    return wish;
  }

  public void setWish(String wish) {
    this.wish = wish;
  }

  public Sound getSound() {
    return sound;
  }

  public void setSound(Sound sound) {
    this.sound = sound;
  }

  public BodyPosition getPosition() {
    return position;
  }

  public void setPosition(BodyPosition position) {
    this.position = position;
  }

  public List<Avoided> getAvoided() {
    return avoided;
  }

  public List<String> getLikes() {
    return likes;
  }

  public List<String> getDislikes() {
    return dislikes;
  }

  public String getOil() {
    return oil;
  }

  public void setOil(String oil) {
    this.oil = oil;
  }

  public String getRegion() {
    return region;
  }

  public void setRegion(String region) {
    this.region = region;
  }

  public Side getSide() {
    return side;
  }

  public void setSide(Side side) {
    this.side = side;
  }
}
