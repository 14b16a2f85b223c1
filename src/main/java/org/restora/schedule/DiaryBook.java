package org.restora.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import org.restora.access.Site;
import org.restora.catalog.CatalogQueries.RoomRow;
import org.restora.catalog.RoomKind;
import org.restora.catalog.TreatmentType;

/** The diaries of a site over a stretch of days, to search in and to pencil proposals into. */
final class DiaryBook {

  /** Starts are offered on the quarter hour. */
  private static final int GRID_MINUTES = 15;

  /** A qualification somebody holds, with its first and last day. */
  record Held(long therapistId, String qualification, LocalDate validFrom, LocalDate expiresOn) {}

  /**
   * What is looked for: a treatment of a length.
   *
   * @param travel minutes of the way, there and back each; null at the clinic, and where it is not
   *     known how to come to the patient's home
   * @param qualifications its therapist holds all of them
   */
  record Wish(Offered offered, int minutes, Integer travel, Set<String> qualifications) {

    TreatmentType type() {
      return offered.type();
    }

    /** Whether it is known where to go. */
    boolean possible() {
      return !type().atHome() || travel != null;
    }

    int way() {
      return travel == null ? 0 : travel;
    }
  }

  private final Site site;
  private final Diary diary;
  private final Map<Long, String> therapists;
  private final List<Held> held;
  private final List<RoomRow> rooms;
  private final Map<Long, Integer> lanes = new LinkedHashMap<>();

  DiaryBook(
      Site site, Diary diary, Map<Long, String> therapists, List<Held> held, List<RoomRow> rooms) {
    this.site = site;
    this.diary = diary;
    this.therapists = therapists;
    this.held = held;
    this.rooms = rooms;
    rooms.forEach(room -> lanes.put(room.id(), room.places()));
  }

  /**
   * Every free time of the day for therapists that pass, in the order of time and then of the
   * therapists.
   */
  List<FreeTime> on(LocalDate day, Wish wish, LongPredicate therapist, Instant notBefore) {
    if (!wish.offered().validity().inUse(day)) {
      return List.of();
    }
    List<Long> able =
        therapists.keySet().stream()
            .filter(t -> therapist.test(t) && qualified(t, wish, day))
            .toList();
    List<FreeTime> free = new ArrayList<>();
    if (able.isEmpty()) {
      return free;
    }
    Instant end = day.plusDays(1).atStartOfDay(site.zone()).toInstant();
    for (Instant start = day.atTime(LocalTime.MIN).atZone(site.zone()).toInstant();
        start.isBefore(end);
        start = start.plusSeconds(GRID_MINUTES * 60L)) {
      if (start.isBefore(notBefore)) {
        continue;
      }
      for (long id : able) {
        FreeTime found = at(start, wish, id);
        if (found != null) {
          free.add(found);
        }
      }
    }
    return free;
  }

  /** The free time of this therapist at this start, or null. */
  FreeTime at(Instant start, Wish wish, long therapistId) {
    int turnover = wish.type().turnoverMinutes();
    if (!wish.possible() || !diary.free(therapistId, start, wish.minutes(), turnover, wish.way())) {
      return null;
    }
    if (wish.type().atHome()) {
      return time(start, wish, therapistId, null);
    }
    Diary.Place place =
        diary.freePlace(rooms(wish.type().roomKind()), lanes, start, wish.minutes() + turnover);
    return place == null ? null : time(start, wish, therapistId, place);
  }

  private FreeTime time(Instant start, Wish wish, long therapistId, Diary.Place place) {
    return new FreeTime(
        therapistId,
        therapists.get(therapistId),
        place == null ? null : Long.valueOf(place.roomId()),
        place == null ? "" : room(place.roomId()),
        place == null ? 0 : place.lane(),
        start,
        start.plusSeconds(wish.minutes() * 60L),
        wish.travel());
  }

  private String room(long id) {
    return rooms.stream().filter(r -> r.id() == id).findFirst().orElseThrow().name();
  }

  /** Pencils a time in, so that the search goes on around it. */
  void take(FreeTime time, Wish wish) {
    Instant freeAgain =
        time.endsAt().plusSeconds((wish.type().turnoverMinutes() + wish.way()) * 60L);
    diary.takeTherapist(
        time.therapistId(), time.startsAt().minusSeconds(wish.way() * 60L), freeAgain);
    if (time.roomId() != null) {
      diary.takePlace(time.roomId(), time.lane(), time.startsAt(), freeAgain);
    }
    diary.takePatient(time.startsAt(), time.endsAt());
  }

  boolean qualified(long therapistId, Wish wish, LocalDate day) {
    return wish.qualifications().stream()
        .allMatch(
            needed ->
                held.stream()
                    .anyMatch(
                        h ->
                            h.therapistId() == therapistId
                                && h.qualification().equals(needed)
                                && !day.isBefore(h.validFrom())
                                && (h.expiresOn() == null || !day.isAfter(h.expiresOn()))));
  }

  boolean anybodyQualified(Wish wish, LocalDate day) {
    return therapists.keySet().stream().anyMatch(t -> qualified(t, wish, day));
  }

  boolean hasRoom(TreatmentType type) {
    return type.atHome() || !rooms(type.roomKind()).isEmpty();
  }

  Site site() {
    return site;
  }

  private List<Long> rooms(RoomKind kind) {
    return rooms.stream().filter(r -> r.kind() == kind).map(RoomRow::id).toList();
  }
}
