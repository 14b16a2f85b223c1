package org.restora.catalog.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.restora.catalog.PlaceQueries;
import org.restora.catalog.PlaceQueries.Hours;
import org.restora.catalog.PlaceService;
import org.restora.shared.web.Page;

/** When a site is open, by weekday. */
@Named
@ViewScoped
public class HoursView extends SiteView {

  @Inject private PlaceQueries queries;
  @Inject private PlaceService service;

  private List<Hours> before;
  private List<Day> days;

  /** One weekday as it is typed; without times the site is closed. */
  public static class Day implements Serializable {

    private final DayOfWeek weekday;
    private LocalTime opens;
    private LocalTime closes;

    Day(DayOfWeek weekday) {
      this.weekday = weekday;
    }

    public DayOfWeek getWeekday() {
      return weekday;
    }

    public LocalTime getOpens() {
      return opens;
    }

    public void setOpens(LocalTime opens) {
      this.opens = opens;
    }

    public LocalTime getCloses() {
      return closes;
    }

    public void setCloses(LocalTime closes) {
      this.closes = closes;
    }
  }

  @Override
  void read() {
    before = queries.hours(getSiteId());
    days = Arrays.stream(DayOfWeek.values()).map(Day::new).toList();
    for (Hours hours : before) {
      Day day = days.get(hours.weekday() - 1);
      day.opens = hours.opens();
      day.closes = hours.closes();
    }
  }

  public void save() {
    List<Hours> typed =
        days.stream()
            .filter(day -> day.opens != null || day.closes != null)
            .map(day -> new Hours(day.weekday.getValue(), day.opens, day.closes))
            .toList();
    if (Beside.rows(() -> service.open(getSiteId(), before, typed))) {
      read();
      Page.done("catalog.hours.saved");
    }
  }

  public List<Day> getDays() {
    return days;
  }
}
