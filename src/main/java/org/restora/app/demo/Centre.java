package org.restora.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.restora.app.demo.Holidays.Closed;
import org.restora.catalog.RoomKind;

/** A site: its rooms, the days it is closed, who works there and who is treated there. */
final class Centre {

  /** A place in a room, and the steps of the day on which it is taken. */
  record Lane(long room, int number, BitSet taken) {}

  private record Room(String name, RoomKind kind, int places) {}

  private static final List<List<Room>> ROOMS =
      List.of(
          List.of(
              new Room("Consulting", RoomKind.CONSULTING, 2),
              new Room("Treatment 1", RoomKind.TREATMENT, 3),
              new Room("Treatment 2", RoomKind.TREATMENT, 2),
              new Room("Gym", RoomKind.GYM, 6),
              new Room("Group room", RoomKind.GROUP, 2),
              new Room("Pool", RoomKind.POOL, 2)),
          List.of(
              new Room("Consulting", RoomKind.CONSULTING, 1),
              new Room("Treatment 1", RoomKind.TREATMENT, 2),
              new Room("Treatment 2", RoomKind.TREATMENT, 2),
              new Room("Gym", RoomKind.GYM, 5)));
  private static final List<String> NAMES =
      List.of("Lindenhof Rehabilitation Centre", "Mühlbach Rehabilitation Centre");
  private static final List<String> CODES = List.of("NORTH", "SOUTH");

  final int number;
  final long id;
  final List<Therapist> therapists = new ArrayList<>();
  final List<Person> people = new ArrayList<>();
  private final Map<RoomKind, List<Lane>> lanes = new EnumMap<>(RoomKind.class);
  private final List<Closed> closed;

  private Centre(int number, long id, List<Closed> closed) {
    this.number = number;
    this.id = id;
    this.closed = closed;
  }

  /** Makes the sites of a clinic, with rooms for as many teams as work there. */
  static List<Centre> build(DemoSize size, Frame frame, Ids ids, Tables tables) {
    List<Closed> closed =
        Holidays.of(frame.first().getYear(), frame.today().getYear() + 1, frame.today());
    int teams = (size.therapists() + Team.MEMBERS - 1) / Team.MEMBERS;
    List<Centre> centres = new ArrayList<>();
    for (int number = 0; number < size.sites(); number++) {
      Centre centre = new Centre(number, ids.next(), closed);
      int pair = number / 2;
      String suffix = pair == 0 ? "" : "_" + (pair + 1);
      tables.site.row(
          centre.id,
          CODES.get(number % 2) + suffix,
          NAMES.get(number % 2) + (pair == 0 ? "" : " " + (pair + 1)),
          Frame.ZONE.getId(),
          "DE",
          number % 2 == 0 ? "Lindenstraße 4, 12345 Lindenau" : "Am Mühlbach 17, 12347 Mühlbach",
          "+49 30 23125 " + (900 + number % 100),
          number % 2 == 0 ? "GERMANY" : "US");
      centre.hours(frame, tables);
      closed.forEach(c -> centre.close(c, ids, tables));
      int teamsHere = Math.max(1, (teams - pair + size.sites() / 2 - 1) / (size.sites() / 2));
      for (int team = 0; team < teamsHere; team++) {
        centre.rooms(team == 0 ? "" : " " + (char) ('A' + team), ids, tables);
      }
      centres.add(centre);
    }
    return centres;
  }

  private void hours(Frame frame, Tables tables) {
    for (int weekday = 1; weekday <= 7; weekday++) {
      boolean full = weekday <= 5 || weekday == frame.today().getDayOfWeek().getValue();
      if (full || weekday == 6) {
        tables.siteHours.row(id, weekday, full ? "07:00" : "08:00", full ? "20:00" : "14:00");
      }
    }
  }

  private void close(Closed days, Ids ids, Tables tables) {
    tables.closure.row(
        ids.next(),
        id,
        days.from(),
        days.until(),
        days.holiday() ? "PUBLIC_HOLIDAY" : "COMPANY",
        days.name());
  }

  private void rooms(String suffix, Ids ids, Tables tables) {
    for (Room room : ROOMS.get(number % 2)) {
      long roomId = ids.next();
      tables.room.row(roomId, id, room.name + suffix, room.kind, room.places, true);
      List<Lane> ofKind = lanes.computeIfAbsent(room.kind, k -> new ArrayList<>());
      for (int lane = 0; lane < room.places; lane++) {
        ofKind.add(new Lane(roomId, lane, new BitSet(Day.STEPS)));
      }
    }
  }

  boolean isClosed(LocalDate day) {
    return closed.stream().anyMatch(c -> c.holds(day));
  }

  List<Lane> lanes(RoomKind kind) {
    return lanes.getOrDefault(kind, List.of());
  }

  void clearRooms() {
    lanes.values().forEach(ofKind -> ofKind.forEach(lane -> lane.taken().clear()));
  }
}
