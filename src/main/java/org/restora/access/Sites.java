package org.restora.access;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.restora.shared.data.Sql;
import org.restora.shared.fault.NotFound;
import org.restora.shared.security.Caller;
import org.restora.shared.time.ClinicTime;

/** The sites the caller works at: the scope of everything that belongs to a site. */
@Dependent
public class Sites {

  private static final String MINE =
      """
      select s.id, s.code, s.name, s.zone, s.country from site s
      join account_site mine on mine.site_id = s.id and mine.account_id = ?
      """;

  @Inject private Sql sql;
  @Inject private Caller caller;
  @Inject private ClinicTime time;

  public List<Site> mine() {
    return sql.list(Site.class, MINE + " order by s.name, s.id", caller.id());
  }

  /**
   * The wall clock of the caller's first site: the dates of people, who belong to no site, are read
   * by it.
   */
  public ZoneId zone() {
    return mine().stream().findFirst().map(Site::zone).orElse(ZoneOffset.UTC);
  }

  /** The day on that wall clock: for lists of the organisation, which belong to no site either. */
  public LocalDate today() {
    return time.today(zone());
  }

  /** One of the caller's sites. */
  public Site mine(long id) {
    return sql.one(Site.class, MINE + " where s.id = ?", caller.id(), id)
        .orElseThrow(() -> new NotFound("site", id));
  }

  /** Any site, for rules that need its zone whoever asks. */
  public Site site(long id) {
    return sql.one(Site.class, "select id, code, name, zone, country from site where id = ?", id)
        .orElseThrow(() -> new NotFound("site", id));
  }
}
