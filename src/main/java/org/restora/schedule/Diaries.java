package org.restora.schedule;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.restora.access.Site;
import org.restora.catalog.CatalogQueries.RoomRow;
import org.restora.shared.data.Sql;

/** Reads the diaries of a site: rosters, absences, closures and what is taken. */
@Dependent
class Diaries {

  @Inject private Sql sql;

  record Window(long therapistId, String kind, Instant startsAt, Instant endsAt) {}

  record Busy(String kind, long resourceId, int lane, Instant startsAt, Instant endsAt) {}

  record Closed(Instant startsAt, Instant endsAt) {}

  record Named(long id, String name) {}

  /**
   * The diaries from a day on.
   *
   * @param patientId whose own sessions stand in the way too; 0 for nobody's
   */
  DiaryBook open(Site site, long patientId, LocalDate firstDay, int days) {
    LocalDate lastDay = firstDay.plusDays(days - 1L);
    Instant from = firstDay.atStartOfDay(site.zone()).toInstant();
    Instant until = lastDay.plusDays(1).atStartOfDay(site.zone()).toInstant();
    Diary diary = new Diary(from, until);

    List<Window> windows =
        sql.list(
            Window.class,
            "select therapist_id, kind, starts_at, ends_at from roster_windows(?, ?) where site_id = ?",
            firstDay,
            lastDay,
            site.id());
    windows.stream()
        .filter(w -> w.kind().equals("WORK"))
        .forEach(w -> diary.open(w.therapistId(), w.startsAt(), w.endsAt()));
    windows.stream()
        .filter(w -> !w.kind().equals("WORK"))
        .forEach(w -> diary.close(w.therapistId(), w.startsAt(), w.endsAt()));

    Map<Long, String> therapists = new LinkedHashMap<>();
    List<Long> working = windows.stream().map(Window::therapistId).distinct().toList();
    sql.list(
            Named.class,
            "select id, name from therapist where id = any (?::bigint[]) order by name, id",
            working)
        .forEach(t -> therapists.put(t.id(), t.name()));

    sql.list(
            Window.class,
            """
            select therapist_id, kind, starts_at, ends_at from time_off
            where status = 'APPROVED' and therapist_id = any (?::bigint[]) and during && tstzrange(?, ?, '[)')
            """,
            working,
            from,
            until)
        .forEach(o -> diary.close(o.therapistId(), o.startsAt(), o.endsAt()));
    sql.list(
            Closed.class,
            """
            select starts_on::timestamp at time zone ? as starts_at, (ends_on + 1)::timestamp at time zone ? as ends_at
            from closure where site_id = ? and daterange(starts_on, ends_on, '[]') && daterange(?, ?, '[]')
            """,
            site.zone(),
            site.zone(),
            site.id(),
            firstDay,
            lastDay)
        .forEach(c -> diary.closeAll(c.startsAt(), c.endsAt()));

    List<RoomRow> rooms =
        sql.list(
            RoomRow.class,
            "select id, name, kind, places from room where site_id = ? and retired_on is null order by name, id",
            site.id());
    rooms.forEach(room -> diary.room(room.id(), room.places()));

    sql.each(
        Busy.class,
        """
        select kind, resource_id, lane, starts_at, ends_at from occupancy
        where override_no = 0 and during && tstzrange(?, ?, '[)')
          and (kind = 'T' and resource_id = any (?::bigint[])
               or kind = 'R' and resource_id = any (?::bigint[])
               or kind = 'P' and resource_id = ?)
        """,
        busy -> {
          switch (busy.kind()) {
            case "T" -> diary.takeTherapist(busy.resourceId(), busy.startsAt(), busy.endsAt());
            case "R" ->
                diary.takePlace(busy.resourceId(), busy.lane(), busy.startsAt(), busy.endsAt());
            default -> diary.takePatient(busy.startsAt(), busy.endsAt());
          }
        },
        from,
        until,
        working,
        rooms.stream().map(RoomRow::id).toList(),
        patientId);

    List<DiaryBook.Held> held =
        sql.list(
            DiaryBook.Held.class,
            """
            select therapist_id, qualification, valid_from, expires_on from therapist_qualification
            where therapist_id = any (?::bigint[])
            """,
            working);
    return new DiaryBook(site, diary, therapists, held, rooms);
  }
}
