package org.restora.plan.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import org.restora.access.web.Me;
import org.restora.plan.home.HomeLinkService;
import org.restora.plan.home.HomeLinkService.Opened;
import org.restora.plan.home.Programme.Day;
import org.restora.plan.home.Programme.Row;

/** What a patient does at home, opened by a link: ticks of the last seven days, nothing else. */
@Named
@ViewScoped
public class HomeLinkView implements Serializable {

  @Inject private HomeLinkService service;
  @Inject private Me me;

  private String link;
  private Opened opened;

  public void open() {
    show(service.open(link));
  }

  public void tick(Row row, Day day) {
    show(service.tick(link, row.task().publicId(), day.day(), !day.done()));
  }

  private void show(Optional<Opened> held) {
    opened = held.orElse(null);
  }

  /** The patient's; the browser's where the link does not hold. */
  public Locale getLocale() {
    return opened == null ? me.getLocale() : Locale.forLanguageTag(opened.language());
  }

  public String getLink() {
    return link;
  }

  public void setLink(String link) {
    this.link = link;
  }

  public Opened getOpened() {
    return opened;
  }
}
