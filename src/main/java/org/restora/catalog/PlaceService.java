package org.restora.catalog;

import static org.restora.shared.security.Role.ADMINISTRATOR;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.restora.access.Site;
import org.restora.access.Sites;
import org.restora.catalog.PlaceQueries.Hours;
import org.restora.catalog.PublicHolidays.Holiday;
import org.restora.shared.audit.Audited;
import org.restora.shared.data.Sql;
import org.restora.shared.fault.NotFound;
import org.restora.shared.fault.RuleViolation;
import org.restora.shared.fault.Stale;
import org.restora.shared.time.ClinicTime;

/**
 * What an administrator does with the rooms, closures and opening hours of the sites they work at.
 */
@Stateless
@Audited
@DenyAll
public class PlaceService {

  @PersistenceContext private EntityManager em;
  @Inject private Sql sql;
  @Inject private Sites sites;
  @Inject private PlaceQueries queries;
  @Inject private ClinicTime time;

  /** A new room; answers its id. */
  @RolesAllowed(ADMINISTRATOR)
  public long addRoom(long siteId, RoomForm form) {
    Room room = new Room(sites.mine(siteId).id(), form);
    nameIsFree(siteId, 0, form);
    em.persist(room);
    return room.id();
  }

  @RolesAllowed(ADMINISTRATOR)
  public void changeRoom(long id, int version, RoomForm form) {
    Room room = room(id, version);
    nameIsFree(room.siteId(), id, form);
    room.change(form);
  }

  @RolesAllowed(ADMINISTRATOR)
  public void retireRoom(long id, int version) {
    Room room = room(id, version);
    room.retire(today(sites.mine(room.siteId())));
  }

  @RolesAllowed(ADMINISTRATOR)
  public void takeBackRoom(long id, int version) {
    room(id, version).takeBack();
  }

  /** Closes a site for some days; answers the closure's id. */
  @RolesAllowed(ADMINISTRATOR)
  public long close(long siteId, ClosureForm form) {
    Site site = sites.mine(siteId);
    Closure closure = new Closure(siteId, form);
    Require.that(!form.startsOn().isBefore(today(site)), "closure.past", "startsOn");
    Require.that(isFree(siteId, form), "closure_once", "startsOn");
    em.persist(closure);
    return closure.id();
  }

  /**
   * Closes a site on the public holidays of its country; days already written down stay as they
   * are. Answers how many were added.
   *
   * @param language in which the days are named
   */
  @RolesAllowed(ADMINISTRATOR)
  public int closeOnPublicHolidays(long siteId, int year, String language) {
    Site site = sites.mine(siteId);
    List<Holiday> days =
        PublicHolidays.of(site.country(), year)
            .orElseThrow(() -> new RuleViolation("closure.country_unknown", site.country()));
    int added = 0;
    for (Holiday day : days) {
      ClosureForm form =
          new ClosureForm(
              day.day(), day.day(), ClosureKind.PUBLIC_HOLIDAY, day.name().in(language));
      if (isFree(siteId, form)) {
        em.persist(new Closure(siteId, form));
        added++;
      }
    }
    return added;
  }

  /** Drops a closure that has not begun. */
  @RolesAllowed(ADMINISTRATOR)
  public void reopen(long id, int version) {
    Closure closure = em.find(Closure.class, id);
    if (closure == null) {
      throw new NotFound("closure", id);
    }
    Site site = sites.mine(closure.siteId());
    closure.expect(version);
    RuleViolation.unless(!closure.hasBegun(today(site)), "closure.begun");
    em.remove(closure);
  }

  /**
   * Sets when a site is open; days that are not listed are closed.
   *
   * @param before the hours as the caller read them; a refusal names its field by the day:
   *     hours:0:closes is Monday's
   */
  @RolesAllowed(ADMINISTRATOR)
  public void open(long siteId, List<Hours> before, List<Hours> hours) {
    Site site = sites.mine(siteId);
    sql.value(Long.class, "select id from site where id = ? for update", site.id());
    if (!queries.hours(siteId).equals(before)) {
      throw new Stale();
    }
    sql.run("delete from site_hours where site_id = ?", siteId);
    for (Hours day : hours) {
      String at = "hours:" + (day.weekday() - 1) + ":";
      LocalTime opens = Require.given(day.opens(), at + "opens");
      LocalTime closes = Require.given(day.closes(), at + "closes");
      Require.that(opens.isBefore(closes), "site_hours_order", at + "closes");
      sql.run(
          "insert into site_hours (site_id, weekday, opens, closes) values (?, ?, ?, ?)",
          siteId,
          day.weekday(),
          opens,
          closes);
    }
  }

  /**
   * Chooses whose country's rules a site follows.
   *
   * @param before what it followed as the caller read it
   */
  @RolesAllowed(ADMINISTRATOR)
  public void follow(long siteId, String before, String profile) {
    Site site = sites.mine(siteId);
    boolean known =
        sql.value(
                Boolean.class,
                "select exists (select from country_profile where code = ? and in_use(valid_from, retired_on, ?))",
                profile,
                today(site))
            .orElse(false);
    if (!known) {
      throw new NotFound("country_profile", profile);
    }
    int changed =
        sql.run(
            "update site set country_profile = ?, version = version + 1 where id = ? and country_profile = ?",
            profile,
            site.id(),
            before);
    if (changed == 0) {
      throw new Stale();
    }
  }

  private boolean isFree(long siteId, ClosureForm form) {
    return sql.values(
            Long.class,
            "select id from closure where site_id = ? and kind = ? and starts_on <= ? and ends_on >= ?",
            siteId,
            form.kind(),
            form.endsOn(),
            form.startsOn())
        .isEmpty();
  }

  private void nameIsFree(long siteId, long roomId, RoomForm form) {
    boolean free =
        sql.values(
                Long.class,
                "select id from room where site_id = ? and name = ? and id <> ?",
                siteId,
                Require.text(form.name(), "name"),
                roomId)
            .isEmpty();
    Require.that(free, "room_name_once_a_site", "name", form.name());
  }

  private Room room(long id, int version) {
    Room room = em.find(Room.class, id);
    if (room == null) {
      throw new NotFound("room", id);
    }
    sites.mine(room.siteId());
    room.expect(version);
    return room;
  }

  private LocalDate today(Site site) {
    return time.today(site.zone());
  }
}
