package org.restora.report.web;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.restora.access.AccountQueries;
import org.restora.access.Site;
import org.restora.report.ReportQueries;
import org.restora.report.Utilisation;
import org.restora.shared.data.Csv;
import org.restora.shared.time.ClinicTime;
import org.restora.shared.web.Words;

/** Utilisation of a period, last month unless the address says otherwise. */
@Named
@ViewScoped
public class UtilisationView implements Serializable {

  @Inject private ReportQueries queries;
  @Inject private AccountQueries accounts;
  @Inject private ClinicTime time;
  @Inject private Words words;

  private List<Site> sites;
  private Long siteId;
  private LocalDate from;
  private LocalDate until;
  private List<Utilisation> rows;
  private Utilisation total;
  private Utilisation before;

  public void open() {
    sites = accounts.mySites();
    ZoneId zone = sites.stream().findFirst().map(Site::zone).orElse(ZoneOffset.UTC);
    YearMonth last = YearMonth.from(time.today(zone)).minusMonths(1);
    if (from == null || until == null || until.isBefore(from)) {
      from = last.atDay(1);
      until = last.atEndOfMonth();
    }
    long site = siteId == null ? 0 : siteId;
    rows = queries.utilisation(site, from, until);
    total = queries.total(rows);
    LocalDate beforeUntil = from.minusDays(1);
    LocalDate beforeFrom =
        from.getDayOfMonth() == 1 && until.equals(YearMonth.from(until).atEndOfMonth())
            ? from.minusMonths(
                java.time.temporal.ChronoUnit.MONTHS.between(from, until.plusDays(1)))
            : from.minusDays(java.time.temporal.ChronoUnit.DAYS.between(from, until) + 1);
    before = queries.total(queries.utilisation(site, beforeFrom, beforeUntil));
  }

  /**
   * The difference to the period before in percentage points; null where one of the two has no
   * value.
   */
  public BigDecimal change(BigDecimal now, BigDecimal then) {
    return now == null || then == null ? null : now.subtract(then);
  }

  /** The filtered rows as CSV. */
  public void csv() {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext external = faces.getExternalContext();
    external.responseReset();
    external.setResponseContentType("text/csv;charset=UTF-8");
    external.setResponseHeader(
        "Content-Disposition",
        "attachment; filename=\"utilisation-" + from + "-" + until + ".csv\"");
    try (var out =
        new OutputStreamWriter(external.getResponseOutputStream(), StandardCharsets.UTF_8)) {
      Csv csv = new Csv(out);
      csv.row(
          "from",
          "until",
          "therapist",
          "site",
          "rostered_min",
          "available_min",
          "bookable_min",
          "booked_min",
          "delivered_min",
          "no_show_min",
          "travel_min",
          "outside_min",
          "utilisation",
          "fill_rate",
          "sessions",
          "attended",
          "no_shows",
          "late_cancellations",
          "no_show_rate");
      for (Utilisation u : rows) {
        csv.row(
            from,
            until,
            u.therapist(),
            u.site(),
            u.rostered(),
            u.available(),
            u.bookable(),
            u.booked(),
            u.delivered(),
            u.noShow(),
            u.travel(),
            u.outside(),
            u.utilisation(),
            u.fillRate(),
            u.sessions(),
            u.attended(),
            u.missed(),
            u.lateCancelled(),
            u.noShowRate());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    faces.responseComplete();
  }

  /** The width of a bar in a box of 100 units: a share, at most the whole. */
  public int bar(int part, int whole) {
    return whole == 0 ? 0 : Math.min(100, Math.round(100f * part / whole));
  }

  public YearMonth getMonth() {
    return YearMonth.from(from);
  }

  public LocalDate getPreviousFrom() {
    return getMonth().minusMonths(1).atDay(1);
  }

  public LocalDate getPreviousUntil() {
    return getMonth().minusMonths(1).atEndOfMonth();
  }

  public LocalDate getNextFrom() {
    return getMonth().plusMonths(1).atDay(1);
  }

  public LocalDate getNextUntil() {
    return getMonth().plusMonths(1).atEndOfMonth();
  }

  public List<Site> getSites() {
    return sites;
  }

  public Long getSiteId() {
    return siteId;
  }

  public void setSiteId(Long siteId) {
    this.siteId = siteId;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getUntil() {
    return until;
  }

  public void setUntil(LocalDate until) {
    this.until = until;
  }

  public List<Utilisation> getRows() {
    return rows;
  }

  public Utilisation getTotal() {
    return total;
  }

  public Utilisation getBefore() {
    return before;
  }
}
