package org.restora.catalog;

import static org.restora.shared.security.Role.ADMINISTRATOR;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.restora.access.Site;
import org.restora.access.Sites;
import org.restora.shared.audit.Audited;
import org.restora.shared.data.Sql;
import org.restora.shared.fault.NotFound;
import org.restora.shared.time.ClinicTime;

/** Rooms, closures and opening hours of the caller's sites. */
@Stateless
@Audited
@DenyAll
public class PlaceQueries {

  @Inject private Sql sql;
  @Inject private CountryProfiles countries;
  @Inject private Sites sites;
  @Inject private ClinicTime time;

  /** A room as it is edited. */
  public record RoomEntry(
      long id,
      int version,
      long siteId,
      String name,
      RoomKind kind,
      int places,
      boolean wheelchair,
      LocalDate retiredOn)
      implements Serializable {}

  /**
   * Days on which a site is closed.
   *
   * @param begun on the site's today: it can no longer be dropped
   */
  public record ClosureRow(
      long id,
      int version,
      LocalDate startsOn,
      LocalDate endsOn,
      ClosureKind kind,
      String name,
      boolean begun)
      implements Serializable {}

  /** When a site is open on a weekday; 1 is Monday. */
  public record Hours(int weekday, LocalTime opens, LocalTime closes) implements Serializable {}

  /**
   * How much there is at the caller's sites: rooms in use, closures from today on, weekdays on
   * which they are open.
   */
  public record Counts(int rooms, int closures, int openDays) implements Serializable {}

  private static final String ROOM =
      "select id, version, site_id, name, kind, places, wheelchair, retired_on from room";

  @RolesAllowed(ADMINISTRATOR)
  public Counts counts() {
    List<Site> mine = sites.mine();
    List<Long> ids = mine.stream().map(Site::id).toList();
    LocalDate today = time.today(mine.isEmpty() ? ZoneOffset.UTC : mine.get(0).zone());
    return sql.one(
            Counts.class,
            """
            select (select count(*) from room where retired_on is null and site_id = any(?::bigint[])) as rooms,
                   (select count(*) from closure where ends_on >= ? and site_id = any(?::bigint[])) as closures,
                   (select count(distinct weekday) from site_hours where site_id = any(?::bigint[])) as open_days
            """,
            ids,
            today,
            ids,
            ids)
        .orElseThrow();
  }

  @RolesAllowed(ADMINISTRATOR)
  public List<RoomEntry> rooms(long siteId) {
    return sql.list(
        RoomEntry.class,
        ROOM + " where site_id = ? order by retired_on is not null, name, id",
        sites.mine(siteId).id());
  }

  @RolesAllowed(ADMINISTRATOR)
  public RoomEntry room(long id) {
    RoomEntry room =
        sql.one(RoomEntry.class, ROOM + " where id = ?", id)
            .orElseThrow(() -> new NotFound("room", id));
    sites.mine(room.siteId());
    return room;
  }

  /** Closures that touch a year, in their order. */
  @RolesAllowed(ADMINISTRATOR)
  public List<ClosureRow> closures(long siteId, int year) {
    Site site = sites.mine(siteId);
    return sql.list(
        ClosureRow.class,
        """
        select id, version, starts_on, ends_on, kind, name, starts_on <= ? as begun from closure
        where site_id = ? and starts_on <= ? and ends_on >= ? order by starts_on, ends_on, id
        """,
        time.today(site.zone()),
        site.id(),
        LocalDate.of(year, 12, 31),
        LocalDate.of(year, 1, 1));
  }

  /** The days on which the site is open at all. */
  @RolesAllowed(ADMINISTRATOR)
  public List<Hours> hours(long siteId) {
    return sql.list(
        Hours.class,
        "select weekday, opens, closes from site_hours where site_id = ? order by weekday",
        sites.mine(siteId).id());
  }

  /** The countries whose rules are known. */
  @RolesAllowed(ADMINISTRATOR)
  public List<CountryProfile> countryProfiles() {
    return countries.all(sites.today());
  }

  /** Whose rules a site follows. */
  @RolesAllowed(ADMINISTRATOR)
  public CountryProfile countryProfile(long siteId) {
    return countries.of(sites.mine(siteId).id());
  }
}
