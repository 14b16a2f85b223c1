package org.restora.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.restora.catalog.TreatmentType;
import org.restora.plan.DayTime;
import org.restora.shared.data.Translated;

/**
 * Places all visits of a plan, one after the other, into the first week that has room, on the first
 * day that keeps the rules (S2 to S4), at the time that suits best: the therapist who began, the
 * preferred part of the day, the clock time of the visit before. Plain and predictable: the same
 * diaries give the same proposal.
 */
final class FirstFit {

  /** How many weeks past the prescribed ones a visit may slip before it counts as not placeable. */
  private static final int SLIP_WEEKS = 6;

  /**
   * What is still to be placed of one visit line, and the days of its visits that stand already.
   */
  record Line(
      long id,
      Translated treatment,
      DiaryBook.Wish wish,
      int timesPerWeek,
      int remaining,
      int done,
      LocalDate notBefore,
      int minGapDays,
      Long preferredTherapist,
      DayTime preferredTime,
      List<LocalDate> standing) {}

  private final DiaryBook book;
  private final LocalDate today;
  private final Instant notBefore;
  private Long begun;

  FirstFit(DiaryBook book, LocalDate today, Instant notBefore) {
    this.book = book;
    this.today = today;
    this.notBefore = notBefore;
  }

  List<Placement> place(List<Line> lines) {
    List<Placement> placements = new ArrayList<>();
    for (Line line : lines) {
      placements.addAll(place(line));
    }
    placements.sort(
        Comparator.comparing((Placement p) -> p.placed() ? p.time().startsAt() : Instant.MAX)
            .thenComparing(Placement::number));
    return placements;
  }

  private List<Placement> place(Line line) {
    List<Placement> placed = new ArrayList<>();
    List<LocalDate> days = new ArrayList<>(line.standing());
    TreatmentType type = line.wish().type();
    LocalDate first = line.notBefore().isBefore(today) ? today : line.notBefore();
    LocalDate week = Bookings.monday(first);
    int weeks = (line.remaining() + line.timesPerWeek() - 1) / line.timesPerWeek() + SLIP_WEEKS;
    LocalTime clock = null;
    for (int w = 0; w < weeks && placed.size() < line.remaining(); w++, week = week.plusWeeks(1)) {
      LocalDate monday = week;
      long room =
          line.timesPerWeek()
              - days.stream().filter(d -> Bookings.monday(d).equals(monday)).count();
      boolean tight = false;
      for (LocalDate day = week;
          room > 0 && day.isBefore(week.plusWeeks(1)) && placed.size() < line.remaining();
          day = day.plusDays(1)) {
        if (day.isBefore(first) || near(days, day, line.minGapDays())) {
          continue;
        }
        Optional<FreeTime> found = best(line, day, clock);
        if (found.isEmpty()) {
          tight = true;
          continue;
        }
        FreeTime time = found.get();
        book.take(time, line.wish());
        days.add(day);
        clock = LocalTime.ofInstant(time.startsAt(), book.site().zone());
        if (begun == null) {
          begun = time.therapistId();
        }
        placed.add(
            new Placement(
                line.id(),
                line.treatment(),
                line.wish().minutes(),
                line.done() + placed.size() + 1,
                time,
                notes(line, time, clock, tight)));
        room--;
        tight = false;
      }
    }
    while (placed.size() < line.remaining()) {
      String why =
          !book.anybodyQualified(type, first)
              ? "nobody_qualified"
              : !book.hasRoom(type.roomKind()) ? "no_room" : "no_free_time";
      placed.add(
          new Placement(
              line.id(),
              line.treatment(),
              line.wish().minutes(),
              line.done() + placed.size() + 1,
              null,
              List.of(why)));
    }
    return placed;
  }

  /**
   * The best free time of a day: who began, then the preferred part of the day, then the clock time
   * of the last visit.
   */
  private Optional<FreeTime> best(Line line, LocalDate day, LocalTime clock) {
    Long wanted = line.preferredTherapist() != null ? line.preferredTherapist() : begun;
    return book.on(day, line.wish(), t -> true, notBefore).stream()
        .min(
            Comparator.comparing((FreeTime t) -> wanted != null && t.therapistId() != wanted)
                .thenComparing(t -> !line.preferredTime().holds(clock(t)))
                .thenComparing(
                    t -> clock == null ? 0 : Math.abs(ChronoUnit.MINUTES.between(clock, clock(t))))
                .thenComparing(FreeTime::startsAt));
  }

  private List<String> notes(Line line, FreeTime time, LocalTime clock, boolean dayFull) {
    List<String> notes = new ArrayList<>();
    if (line.preferredTherapist() != null
        && !Objects.equals(line.preferredTherapist(), time.therapistId())) {
      notes.add("other_therapist");
    } else if (begun != null && begun != time.therapistId()) {
      notes.add("changes_therapist");
    }
    if (!line.preferredTime().holds(clock)) {
      notes.add("other_time");
    }
    if (dayFull) {
      notes.add("day_full");
    }
    return notes;
  }

  private LocalTime clock(FreeTime time) {
    return LocalTime.ofInstant(time.startsAt(), book.site().zone());
  }

  private static boolean near(List<LocalDate> days, LocalDate day, int gap) {
    int least = Math.max(1, gap);
    return days.stream().anyMatch(d -> Math.abs(ChronoUnit.DAYS.between(d, day)) < least);
  }
}
