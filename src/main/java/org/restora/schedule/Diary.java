package org.restora.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The free and taken time of therapists, rooms and one patient over a stretch of days, as bits of
 * five minutes on the line of instants: a clock change makes a day shorter or longer, never
 * ambiguous. A snapshot to search in; what it says is free, the database may still refuse.
 */
final class Diary {

  static final Duration STEP = Duration.ofMinutes(5);

  /** A place of a room. */
  record Place(long roomId, int lane) {}

  private final Instant from;
  private final int steps;
  private final Map<Long, BitSet> bookable = new HashMap<>();
  private final Map<Long, BitSet> therapists = new HashMap<>();
  private final Map<Place, BitSet> places = new HashMap<>();
  private final BitSet patient;

  Diary(Instant from, Instant until) {
    this.from = from;
    this.steps = Math.toIntExact(Duration.between(from, until).dividedBy(STEP));
    this.patient = new BitSet(steps);
  }

  /** A therapist is at work and may be booked. */
  void open(long therapist, Instant starts, Instant ends) {
    set(bookable.computeIfAbsent(therapist, t -> new BitSet(steps)), starts, ends, true);
  }

  /** A therapist is not to be booked: break, administration, time off. */
  void close(long therapist, Instant starts, Instant ends) {
    BitSet time = bookable.get(therapist);
    if (time != null) {
      set(time, starts, ends, false);
    }
  }

  void closeAll(Instant starts, Instant ends) {
    bookable.values().forEach(time -> set(time, starts, ends, false));
  }

  void room(long room, int lanes) {
    for (int lane = 0; lane < lanes; lane++) {
      places.put(new Place(room, lane), new BitSet(steps));
    }
  }

  void takeTherapist(long therapist, Instant starts, Instant ends) {
    set(therapists.computeIfAbsent(therapist, t -> new BitSet(steps)), starts, ends, true);
  }

  void takePlace(long room, int lane, Instant starts, Instant ends) {
    BitSet time = places.get(new Place(room, lane));
    if (time != null) {
      set(time, starts, ends, true);
    }
  }

  void takePatient(Instant starts, Instant ends) {
    set(patient, starts, ends, true);
  }

  /**
   * Whether therapist and patient could meet then; the treatment inside bookable time, with the way
   * before and after it, the turnover nobody else's. Of the patient only the treatment is asked.
   */
  boolean free(long therapist, Instant start, int minutes, int turnover, int travel) {
    int at = step(start);
    int end = at + minutes / 5;
    int way = (travel + 4) / 5;
    BitSet open = bookable.get(therapist);
    int leaves = at - way;
    int back = end + way;
    if (leaves < 0 || back > steps || open == null || open.nextClearBit(leaves) < back) {
      return false;
    }
    BitSet taken = therapists.get(therapist);
    boolean busy = taken != null && hit(taken, leaves, back + turnover / 5);
    return !busy && !hit(patient, at, end);
  }

  /** How many minutes the therapist may be booked in all. */
  int bookableMinutes(long therapist) {
    BitSet open = bookable.get(therapist);
    return open == null ? 0 : open.cardinality() * 5;
  }

  /** How many minutes between two instants the therapist may be booked. */
  int bookableMinutes(long therapist, Instant starts, Instant ends) {
    BitSet open = bookable.get(therapist);
    return open == null
        ? 0
        : open.get(Math.max(0, step(starts)), Math.max(0, step(ends))).cardinality() * 5;
  }

  /** A place that is free then, out of the rooms given, in their order; null when none is. */
  Place freePlace(List<Long> rooms, Map<Long, Integer> lanes, Instant start, int minutes) {
    int at = step(start);
    for (long room : rooms) {
      for (int lane = 0; lane < lanes.getOrDefault(room, 0); lane++) {
        Place place = new Place(room, lane);
        if (!hit(places.get(place), at, at + minutes / 5)) {
          return place;
        }
      }
    }
    return null;
  }

  private static boolean hit(BitSet taken, int at, int end) {
    int next = taken.nextSetBit(at);
    return next >= 0 && next < end;
  }

  private void set(BitSet time, Instant starts, Instant ends, boolean value) {
    int at = Math.max(0, step(starts));
    int end =
        Math.min(
            steps,
            -(int) Math.floorDiv(-Duration.between(from, ends).toSeconds(), STEP.toSeconds()));
    if (at < end) {
      time.set(at, end, value);
    }
  }

  private int step(Instant at) {
    return (int) Math.floorDiv(Duration.between(from, at).toSeconds(), STEP.toSeconds());
  }
}
