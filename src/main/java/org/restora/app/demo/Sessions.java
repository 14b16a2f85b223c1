package org.restora.app.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.restora.app.demo.Plan.Line;
import org.restora.app.demo.Visit.Place;
import org.restora.catalog.TreatmentType;
import org.restora.plan.DayTime;
import org.restora.plan.PlanStatus;

/**
 * Fills the diaries day by day, from the first day of the history to the last one ahead: classes,
 * visits of plans, first visits of new plans, then single sessions until a therapist's day is as
 * full as days here are.
 */
final class Sessions {

  /** How full days are made; cancellations take their share of it afterwards. */
  private static final double FULL = 0.86;

  /** What is booked without a plan, and how often. */
  private record Single(String treatment, double weight) {}

  private static final List<Single> SINGLES =
      List.of(
          new Single("PHYSIO_30", 30),
          new Single("PHYSIO_45", 14),
          new Single("RE_EVAL", 10),
          new Single("ACTIVE_RECOVERY_30", 6),
          new Single("MASSAGE_20", 8),
          new Single("MASSAGE_30", 24),
          new Single("MASSAGE_45", 12),
          new Single("SPA_60", 20),
          new Single("AROMA_60", 5),
          new Single("PREGNANCY_45", 4),
          new Single("ONCO_45", 2),
          new Single("SPORTS_MASSAGE_15", 3),
          new Single("LYMPH_30", 5),
          new Single("OT_45", 14),
          new Single("SPEECH_45", 14));

  private final Frame frame;
  private final Dice dice;
  private final Catalogue catalogue;
  private final Planner planner;
  private final Outcomes outcomes;
  private final Groups groups;
  private final SessionRows rows;
  private final Notes notes;
  private final Traces traces;
  private final List<List<Plan>> running = new ArrayList<>();
  private final List<Visit> today = new ArrayList<>();
  private final Map<String, List<Person>> suited = new HashMap<>();

  Sessions(
      Frame frame,
      Dice dice,
      Catalogue catalogue,
      Planner planner,
      SessionRows rows,
      Notes notes,
      Traces traces) {
    this.frame = frame;
    this.dice = dice;
    this.catalogue = catalogue;
    this.planner = planner;
    this.outcomes = new Outcomes(frame, dice.split());
    this.groups = new Groups(dice.split(), catalogue);
    this.rows = rows;
    this.notes = notes;
    this.traces = traces;
  }

  void fill(List<Centre> centres) {
    centres.forEach(c -> running.add(new ArrayList<>()));
    for (LocalDate date = frame.first(); !date.isAfter(frame.last()); date = date.plusDays(1)) {
      for (Centre centre : centres) {
        if (date.getDayOfWeek().getValue() == 1) {
          fate(centre, date);
        }
        if (!centre.isClosed(date)) {
          fill(new Day(centre, date));
        }
      }
      if (date.equals(frame.today())) {
        outcomes.today(today);
        today.forEach(this::keep);
      }
      notes.endOf(date);
    }
    for (List<Plan> plans : running) {
      plans.forEach(planner::write);
    }
    drafts(centres);
  }

  private void fill(Day day) {
    List<Therapist> working = new ArrayList<>();
    for (Therapist therapist : day.centre.therapists) {
      if (therapist.begin(day.centre, day.date)) {
        therapist.goal = goal(day.date);
        working.add(therapist);
      }
    }
    if (working.isEmpty()) {
      return;
    }
    for (Groups.Class meeting : groups.on(day, working)) {
      session(
          day,
          meeting.slot(),
          meeting.type(),
          meeting.type().minutes(),
          meeting.leader(),
          meeting.people(),
          null);
    }
    List<Plan> plans = running.get(day.centre.number);
    boolean late = day.date.equals(frame.today());
    if (late) {
      lateToday(day, working, plans);
    }
    startPlans(day, working, plans);
    for (Plan plan : plans) {
      visits(day, plan, working);
    }
    for (Therapist therapist : working) {
      singles(day, therapist);
    }
    plans.removeIf(plan -> over(plan, day.date));
  }

  /** Full days in the past; ahead the weeks are a little emptier the further they are away. */
  private double goal(LocalDate date) {
    long weeksAhead = Math.max(0, (date.toEpochDay() - frame.today().toEpochDay() + 6) / 7);
    double full = weeksAhead == 0 ? FULL : 0.80 - 0.009 * weeksAhead;
    return Math.min(0.98, dice.around(full, 0.07));
  }

  // visits of plans

  private void startPlans(Day day, List<Therapist> working, List<Plan> plans) {
    long age = day.date.toEpochDay() - frame.first().toEpochDay();
    boolean opening = age < 21;
    long ahead = day.date.toEpochDay() - frame.today().toEpochDay();
    for (Therapist therapist : working) {
      int most = opening ? 3 : 1;
      double chance = opening ? 0.9 : ahead > 0 ? 0.3 : 0.55;
      for (int n = 0; n < most && dice.chance(chance); n++) {
        if (!planner.hasRoom(therapist, day.date, 0)) {
          break;
        }
        // the plans of the first weeks are in all stages, as if they had begun before
        Plan plan =
            planner.start(
                therapist,
                day.centre,
                day.date,
                opening ? 0.15 + 1.1 * dice.real() : 1 + 0.5 * dice.real());
        if (plan != null) {
          plans.add(plan);
          if (plan.evaluate) {
            evaluation(day, plan, therapist);
          }
        }
      }
    }
  }

  private void evaluation(Day day, Plan plan, Therapist therapist) {
    TreatmentType type = catalogue.treatments().get("INIT_EVAL");
    if (type != null && therapist.may(type.qualification(), day.date)) {
      Day.Slot slot = day.best(therapist, plan.person, type, type.minutes(), -1, DayTime.ANY);
      if (slot != null) {
        session(day, slot, type, type.minutes(), therapist, List.of(plan.person), null);
        plan.lines.forEach(l -> l.triedOn = day.date);
      }
    }
  }

  private void visits(Day day, Plan plan, List<Therapist> working) {
    for (Line line : plan.lines) {
      if (line.over()) {
        more(line, day.date);
      }
      if (line.weekdays == 0 && line.allowed(day.date)) {
        planner.begin(line, day.date);
      }
      if (line.due(day.date)) {
        visit(day, line, working);
      }
    }
  }

  private void visit(Day day, Line line, List<Therapist> working) {
    Therapist therapist = line.therapist;
    boolean here =
        working.contains(therapist) && therapist.may(line.type.qualification(), day.date);
    Day.Slot slot =
        here && hasTime(day, therapist, line.minutes) ? best(day, therapist, line) : null;
    if (slot == null && dice.chance(here ? 0.5 : 0.75)) {
      therapist =
          working.stream()
              .filter(
                  t ->
                      t != line.therapist
                          && t.may(line.type.qualification(), day.date)
                          && hasTime(day, t, line.minutes))
              .min(
                  Comparator.comparingDouble((Therapist t) -> (double) t.booked / t.bookable)
                      .thenComparing(t -> t.number))
              .orElse(null);
      slot = therapist == null ? null : best(day, therapist, line);
    }
    if (slot != null) {
      if (line.clock < 0) {
        line.clock = slot.start();
      }
      session(day, slot, line.type, line.minutes, therapist, List.of(line.plan.person), line);
    }
  }

  private static Day.Slot best(Day day, Therapist therapist, Line line) {
    return day.best(therapist, line.plan.person, line.type, line.minutes, line.clock, line.part);
  }

  /**
   * Courses may fill a day that is over or here nearly to the brim; ahead something is still free.
   */
  private boolean hasTime(Day day, Therapist therapist, int minutes) {
    double most = day.date.isAfter(frame.today()) ? therapist.goal + 0.03 : 0.97;
    return therapist.booked + minutes <= most * therapist.bookable;
  }

  /**
   * Ahead of today a course may be prescribed for longer than its template, as follow-up
   * prescriptions do.
   */
  private void more(Line line, LocalDate day) {
    boolean last = line.plan.lines.get(line.plan.lines.size() - 1) == line;
    boolean ahead = day.isAfter(frame.today());
    if (last && ahead && line.visits < 1.5 * line.prescribed && dice.chance(0.5)) {
      line.visits += line.perWeek * dice.between(1, 3);
    }
  }

  /**
   * On the day that is looked at, somebody is late: sessions that should have begun a few minutes
   * ago.
   */
  private void lateToday(Day day, List<Therapist> working, List<Plan> plans) {
    int start = day.quarterBefore(frame.now(), 5);
    int wanted = day.centre.number % 2 == 0 ? 3 : 1;
    for (Plan plan : plans) {
      for (Line line : plan.lines) {
        boolean fits =
            wanted > 0
                && line.weekdays != 0
                && line.allowed(day.date)
                && working.contains(line.therapist)
                && !line.therapist.sick(day.date)
                && line.therapist.booked == 0
                && line.therapist.may(line.type.qualification(), day.date);
        Day.Slot slot =
            fits ? day.at(start, line.therapist, plan.person, line.type, line.minutes) : null;
        if (slot != null) {
          session(day, slot, line.type, line.minutes, line.therapist, List.of(plan.person), line);
          wanted--;
        }
      }
    }
  }

  // single sessions

  private void singles(Day day, Therapist therapist) {
    long ahead = day.date.toEpochDay() - frame.today().toEpochDay();
    int misses = 0;
    while (therapist.belowGoal() && misses < 3) {
      List<Single> may =
          SINGLES.stream()
              .filter(s -> catalogue.treatments().containsKey(s.treatment))
              .filter(
                  s ->
                      therapist.may(
                          catalogue.treatments().get(s.treatment).qualification(), day.date))
              .toList();
      Single single = dice.weighted(may, Single::weight);
      if (single == null || (ahead > 0 && dice.chance(0.008 * Math.min(ahead, 30)))) {
        return;
      }
      TreatmentType type = catalogue.treatments().get(single.treatment);
      Person person = person(day, type);
      Day.Slot slot =
          person == null
              ? null
              : day.best(therapist, person, type, type.minutes(), -1, DayTime.ANY);
      if (slot == null) {
        misses++;
      } else {
        session(day, slot, type, type.minutes(), therapist, List.of(person), null);
      }
    }
  }

  private Person person(Day day, TreatmentType type) {
    List<Person> suited = suited(day.centre, type);
    for (int attempt = 0; attempt < 15 && !suited.isEmpty(); attempt++) {
      Person person = dice.one(suited);
      if (person.day(day.date).isEmpty()) {
        return person;
      }
    }
    return null;
  }

  /**
   * Massage for the pregnant and after cancer is for them; everything else for those without an
   * alert.
   */
  private List<Person> suited(Centre centre, TreatmentType type) {
    String needs =
        switch (type.code()) {
          case "PREGNANCY_45" -> "PREG23";
          case "ONCO_45" -> "CANCER";
          default -> "";
        };
    return suited.computeIfAbsent(
        centre.number + needs,
        k ->
            centre.people.stream()
                .filter(p -> needs.isEmpty() ? p.alerts.isEmpty() : p.alerts.contains(needs))
                .toList());
  }

  // booking

  private void session(
      Day day,
      Day.Slot slot,
      TreatmentType type,
      int minutes,
      Therapist therapist,
      List<Person> people,
      Line line) {
    boolean isToday = day.date.equals(frame.today());
    boolean early = people.size() == 1 && outcomes.cancelledEarly(people.get(0));
    Instant start = day.at(slot.start());
    List<Place> places = people.stream().map(p -> new Place(p, line)).toList();
    Visit visit =
        new Visit(day, slot, type, minutes, therapist, bookedAt(day.date, start, line), places);
    if (early) {
      outcomes.early(visit);
    } else if (day.date.isBefore(frame.today())) {
      outcomes.past(visit);
    } else if (!isToday) {
      outcomes.ahead(visit);
    }
    if (!early) {
      day.take(slot, therapist, people, type, minutes);
    }
    if (visit.counts()) {
      therapist.booked += minutes;
    }
    if (line != null) {
      line.triedOn = day.date;
      if (visit.claims()) {
        line.stands(day.date);
      } else if (dice.chance(0.55)) {
        line.lost++;
      }
    }
    if (isToday) {
      today.add(visit);
    } else {
      keep(visit);
    }
  }

  private Instant bookedAt(LocalDate date, Instant start, Line line) {
    int lead = line == null ? dice.between(1, 16) : dice.between(3, 24);
    Instant asked = frame.office(date.minusDays(lead), dice);
    Instant latest = start.minusSeconds(3600);
    Instant booked =
        asked.isBefore(frame.now())
            ? asked
            : frame.now().minusSeconds(dice.between(600, 4 * 86_400));
    booked = booked.isBefore(latest) ? booked : latest;
    return line == null || booked.isAfter(line.plan.activatedAt)
        ? booked
        : line.plan.activatedAt.plusSeconds(30);
  }

  private void keep(Visit visit) {
    rows.write(visit);
    notes.after(visit);
    traces.after(visit);
  }

  // how plans end

  /** Whether a plan is done with; ahead of today it only stops being booked. */
  private boolean over(Plan plan, LocalDate date) {
    for (Line line : plan.lines) {
      if (line.over() && line.weekdays != 0) {
        planner.release(line);
      }
    }
    boolean tooLong = date.isAfter(plan.startsOn.plusWeeks(plan.template.weeks() + 40L));
    if (!plan.over() && !tooLong) {
      return false;
    }
    plan.lines.forEach(planner::release);
    if (date.isBefore(frame.today())) {
      Instant ended = frame.office(date.plusDays(dice.between(0, 3)), dice);
      boolean afterwards = ended.isAfter(frame.startOf(date.plusDays(1)));
      end(
          plan,
          PlanStatus.COMPLETED,
          afterwards ? ended : frame.startOf(date.plusDays(1)).minusSeconds(3 * 3600),
          "completed",
          date);
    } else {
      planner.write(plan);
    }
    return true;
  }

  private void end(Plan plan, PlanStatus status, Instant at, String reason, LocalDate date) {
    plan.status = status;
    plan.endReason = status.ended() ? planner.reason(reason) : null;
    plan.endedAt = status.ended() ? at : null;
    plan.person.runningPlans -= status.ended() ? 1 : 0;
    plan.person.freeFrom = date.plusDays(dice.between(14, 80));
    planner.write(plan);
  }

  /** Now and then a course is broken off, rewritten, or waits. */
  private void fate(Centre centre, LocalDate monday) {
    if (!monday.isBefore(frame.today())) {
      return;
    }
    List<Plan> plans = running.get(centre.number);
    List<Plan> instead = new ArrayList<>();
    Instant before = frame.at(monday, LocalTime.of(6, 40));
    boolean recent = monday.isAfter(frame.today().minusDays(22));
    plans.removeIf(
        plan -> {
          if (!plan.startsOn.isBefore(monday.minusDays(7))) {
            return false;
          }
          double fate = dice.real();
          if (fate < 0.005) {
            plan.lines.forEach(planner::release);
            end(plan, PlanStatus.REVOKED, before, "revoked", monday);
            return true;
          }
          if (fate < 0.009) {
            plan.lines.forEach(planner::release);
            instead.add(planner.replace(plan, before));
            return true;
          }
          if (recent && fate < 0.022) {
            plan.lines.forEach(planner::release);
            end(plan, PlanStatus.ON_HOLD, null, "", monday);
            return true;
          }
          return false;
        });
    plans.addAll(instead);
  }

  /** Plans that are being written or wait for a yes. */
  private void drafts(List<Centre> centres) {
    for (Centre centre : centres) {
      int wanted = Math.max(1, centre.people.size() / 25);
      for (Person person : centre.people) {
        boolean another = person.runningPlans == 0 && wanted > 0 && dice.chance(0.5);
        PlanStatus status = wanted % 5 < 3 ? PlanStatus.DRAFT : PlanStatus.PROPOSED;
        if (another && planner.draft(person, dice.one(centre.therapists), status)) {
          wanted--;
        }
      }
    }
  }
}
