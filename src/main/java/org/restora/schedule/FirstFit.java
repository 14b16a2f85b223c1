package org.restora.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.restora.catalog.TreatmentType;
import org.restora.plan.DayTime;
import org.restora.plan.rule.Course;
import org.restora.plan.rule.Demand;
import org.restora.plan.rule.Dose;
import org.restora.plan.rule.Rules;
import org.restora.plan.rule.Verdict;
import org.restora.plan.rule.Visit;
import org.restora.shared.data.Translated;

/**
 * Places all visits of a plan or a prescription, one after the other, into the first week that has
 * room, on the first day that keeps the rules (S2 to S4 and S10), at the time that suits best: the
 * therapist who began, the preferred part of the day, the clock time of the visit before. Where no
 * time of the week keeps every rule, the lightest breach is taken and said; a hard rule is never
 * broken. Plain and predictable: the same diaries give the same proposal.
 */
final class FirstFit {

  /** How many weeks past the prescribed ones a visit may slip before it counts as not placeable. */
  private static final int SLIP_WEEKS = 6;

  private static final Comparator<Placement> IN_TIME =
      Comparator.comparing(p -> p.placed() ? p.time().startsAt() : Instant.MAX);

  /**
   * What is still to be placed of one line, and the days of its visits that stand already.
   *
   * @param notAfter the last day; null where there is none
   */
  record Line(
      Placement.Source source,
      Translated treatment,
      DiaryBook.Wish wish,
      int timesPerWeek,
      int remaining,
      int done,
      LocalDate notBefore,
      LocalDate notAfter,
      int minGapDays,
      Long preferredTherapist,
      DayTime preferredTime,
      List<LocalDate> standing,
      List<Dose> doses) {}

  /** A free time and the soft rules it would break, each once. */
  private record Choice(FreeTime time, List<Verdict> breaks) {

    int weight() {
      return breaks.stream().mapToInt(Verdict::weight).sum();
    }
  }

  private final DiaryBook book;
  private final LocalDate today;
  private final Instant notBefore;
  private final Rules ofTime;
  private final Rules ofTherapist;
  private final Rules ofBoth;
  private Course course;
  private final Map<String, Long> begun = new LinkedHashMap<>();

  FirstFit(DiaryBook book, LocalDate today, Instant notBefore, Rules rules, Course course) {
    this.book = book;
    this.today = today;
    this.notBefore = notBefore;
    this.ofTime = rules.asking(Demand.Asks.TIME);
    this.ofTherapist = rules.asking(Demand.Asks.THERAPIST);
    this.ofBoth = rules.asking(Demand.Asks.TIME_AND_THERAPIST);
    this.course = course;
  }

  List<Placement> place(List<Line> lines) {
    return lines.stream()
        .flatMap(line -> new Filling(line).place().stream())
        .sorted(IN_TIME.thenComparing(Placement::number))
        .toList();
  }

  /** One line being placed, week after week. */
  private final class Filling {

    private final Line line;
    private final LocalDate first;
    private final List<LocalDate> days;
    private final List<Placement> placed = new ArrayList<>();
    private LocalTime clock;
    private LocalDate full;
    private boolean refusedByRule;

    Filling(Line line) {
      this.line = line;
      first = line.notBefore().isBefore(today) ? today : line.notBefore();
      days = new ArrayList<>(line.standing());
    }

    List<Placement> place() {
      LocalDate week = Bookings.monday(first);
      int weeks = (line.remaining() + line.timesPerWeek() - 1) / line.timesPerWeek() + SLIP_WEEKS;
      for (int w = 0; w < weeks && left(); w++, week = week.plusWeeks(1)) {
        placeCleanly(week);
        placeLightly(week);
      }
      while (left()) {
        add(null, List.of(why()), List.of());
      }
      return numbered();
    }

    /** In time, counted on from what stands already. */
    private List<Placement> numbered() {
      placed.sort(IN_TIME);
      return IntStream.range(0, placed.size())
          .mapToObj(i -> placed.get(i).numbered(line.done() + i + 1))
          .toList();
    }

    private boolean after(LocalDate day) {
      return line.notAfter() != null && day.isAfter(line.notAfter());
    }

    private boolean left() {
      return placed.size() < line.remaining();
    }

    private boolean takes(LocalDate week) {
      return left()
          && days.stream().filter(d -> Bookings.monday(d).equals(week)).count()
              < line.timesPerWeek();
    }

    /** Days of a week that may still take a visit, in order. */
    private List<LocalDate> open(LocalDate week) {
      return week.datesUntil(week.plusWeeks(1))
          .filter(d -> !d.isBefore(first) && !after(d))
          .filter(d -> !near(days, d, line.minGapDays()))
          .toList();
    }

    /** On the first days of the week that have a time which keeps every rule. */
    private void placeCleanly(LocalDate week) {
      full = null;
      for (LocalDate day : open(week)) {
        if (takes(week) && !near(days, day, line.minGapDays())) {
          Optional<Choice> found = best(day);
          found.filter(c -> c.breaks().isEmpty()).ifPresent(this::put);
          if (found.isEmpty()) {
            full = day;
          }
        }
      }
    }

    /** What is left of the week, where it breaks the least. */
    private void placeLightly(LocalDate week) {
      while (takes(week)) {
        Optional<Choice> lightest =
            open(week).stream()
                .flatMap(day -> best(day).stream())
                .min(Comparator.comparing(Choice::weight));
        if (lightest.isEmpty()) {
          return;
        }
        put(lightest.get());
      }
    }

    private void put(Choice choice) {
      FreeTime time = choice.time();
      book.take(time, line.wish());
      course = course.with(visit(time, "placed " + course.visits().size()));
      LocalDate day = LocalDate.ofInstant(time.startsAt(), book.site().zone());
      days.add(day);
      clock = clock(time);
      begun.putIfAbsent(treatment(), time.therapistId());
      add(time, notes(time, full != null && full.isBefore(day)), choice.breaks());
      full = null;
    }

    private void add(FreeTime time, List<String> notes, List<Verdict> breaks) {
      placed.add(
          new Placement(
              line.source(), line.treatment(), line.wish().minutes(), 0, time, notes, breaks));
    }

    /**
     * The best free time of a day: who began, then the preferred part of the day, then the clock
     * time of the last visit; of these the first that keeps every rule, or, where none does, the
     * one that breaks the lightest.
     */
    private Optional<Choice> best(LocalDate day) {
      Long wanted = wanted();
      List<FreeTime> times =
          book.on(day, line.wish(), t -> true, notBefore).stream()
              .sorted(
                  Comparator.comparing((FreeTime t) -> wanted != null && t.therapistId() != wanted)
                      .thenComparing(t -> !line.preferredTime().holds(clock(t)))
                      .thenComparing(
                          t ->
                              clock == null
                                  ? 0
                                  : Math.abs(ChronoUnit.MINUTES.between(clock, clock(t))))
                      .thenComparing(FreeTime::startsAt))
              .toList();
      Map<Instant, List<Verdict>> byTime = new HashMap<>();
      Map<Long, List<Verdict>> byTherapist = new HashMap<>();
      Choice lightest = null;
      for (FreeTime time : times) {
        Visit visit = visit(time, "candidate");
        List<Verdict> breaks =
            new ArrayList<>(
                byTime.computeIfAbsent(time.startsAt(), t -> ofTime.judge(course, visit)));
        breaks.addAll(
            byTherapist.computeIfAbsent(time.therapistId(), t -> ofTherapist.judge(course, visit)));
        breaks.addAll(ofBoth.judge(course, visit));
        Choice choice = new Choice(time, Rules.once(breaks));
        if (choice.breaks().stream().anyMatch(Verdict::hard)) {
          refusedByRule = true;
        } else if (choice.breaks().isEmpty()) {
          return Optional.of(choice);
        } else if (lightest == null || choice.weight() < lightest.weight()) {
          lightest = choice;
        }
      }
      return Optional.ofNullable(lightest);
    }

    private String treatment() {
      return line.wish().type().code();
    }

    /** Whom the line prefers, else who began this treatment, else who began any other. */
    private Long wanted() {
      if (line.preferredTherapist() != null) {
        return line.preferredTherapist();
      }
      return begun.containsKey(treatment())
          ? begun.get(treatment())
          : begun.values().stream().findFirst().orElse(null);
    }

    private Visit visit(FreeTime time, String key) {
      TreatmentType type = line.wish().type();
      return new Visit(
          key,
          time.startsAt(),
          time.startsAt().plusSeconds(line.wish().minutes() * 60L),
          time.therapistId(),
          type.code(),
          type.evaluation(),
          line.doses());
    }

    private List<String> notes(FreeTime time, boolean dayFull) {
      List<String> notes = new ArrayList<>();
      if (line.preferredTherapist() != null
          && !Objects.equals(line.preferredTherapist(), time.therapistId())) {
        notes.add("other_therapist");
      } else if (begun.getOrDefault(treatment(), time.therapistId()) != time.therapistId()) {
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

    private String why() {
      TreatmentType type = line.wish().type();
      if (!book.anybodyQualified(line.wish(), first)) {
        return "nobody_qualified";
      } else if (!line.wish().possible()) {
        return "no_home";
      } else if (!book.hasRoom(type)) {
        return "no_room";
      }
      if (refusedByRule) {
        return "against_rule";
      }
      return line.notAfter() == null ? "no_free_time" : "not_by_last_day";
    }
  }

  private LocalTime clock(FreeTime time) {
    return LocalTime.ofInstant(time.startsAt(), book.site().zone());
  }

  private static boolean near(List<LocalDate> days, LocalDate day, int gap) {
    int least = Math.max(1, gap);
    return days.stream().anyMatch(d -> Math.abs(ChronoUnit.DAYS.between(d, day)) < least);
  }
}
