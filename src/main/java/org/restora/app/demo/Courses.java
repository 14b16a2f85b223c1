package org.restora.app.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.restora.app.demo.Plan.Line;
import org.restora.catalog.TreatmentType;
import org.restora.plan.DayTime;
import org.restora.plan.PlanStatus;

/** The running plans of all sites: begins them, books their visits, ends them. */
final class Courses {

  private final Frame frame;
  private final Dice dice;
  private final Catalogue catalogue;
  private final Planner planner;
  private final Booking booking;
  private final List<Centre> centres;
  private final List<List<Plan>> running = new ArrayList<>();

  Courses(
      Frame frame,
      Dice dice,
      Catalogue catalogue,
      Planner planner,
      Booking booking,
      List<Centre> centres) {
    this.frame = frame;
    this.dice = dice;
    this.catalogue = catalogue;
    this.planner = planner;
    this.booking = booking;
    this.centres = centres;
    centres.forEach(c -> running.add(new ArrayList<>()));
  }

  /**
   * The visits of a day; those who have had theirs for long come first and keep their usual time.
   */
  void fill(Day day, List<Therapist> working) {
    List<Plan> plans = running.get(day.centre.number);
    if (day.date.equals(frame.today())) {
      lateToday(day, working, plans);
    }
    start(day, working, plans);
    for (Plan plan : plans) {
      visits(day, plan, working);
    }
  }

  void endOf(Day day) {
    running.get(day.centre.number).removeIf(plan -> over(plan, day.date));
  }

  /** Begins plans with therapists who have time for more visits every week. */
  private void start(Day day, List<Therapist> working, List<Plan> plans) {
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
        booking.single(day, slot, therapist, type, List.of(plan.person));
        plan.lines.forEach(l -> l.triedOn = day.date);
      }
    }
  }

  private void visits(Day day, Plan plan, List<Therapist> working) {
    if (plan.forgotten) {
      return;
    }
    for (Line line : plan.lines) {
      if (line.over()) {
        more(line, day.date);
      }
      if (!line.allowed(day.date) || line.waits(day.date)) {
        continue;
      }
      if (line.weekdays == 0) {
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
    if (slot == null && (frame.soon(day.date) || dice.chance(here ? 0.5 : 0.75))) {
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
      booking.visit(day, slot, therapist, line);
    }
  }

  private static Day.Slot best(Day day, Therapist therapist, Line line) {
    return day.best(therapist, line.plan.person, line.type, line.minutes, line.clock, line.part);
  }

  /**
   * Courses may fill a day that is over or here nearly to the brim; ahead something is still free.
   */
  private boolean hasTime(Day day, Therapist therapist, int minutes) {
    boolean ahead = day.date.isAfter(frame.today()) && !frame.soon(day.date);
    double most = ahead ? therapist.goal + 0.03 : 0.97;
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
                && !plan.forgotten
                && line.weekdays != 0
                && line.allowed(day.date)
                && !line.waits(day.date)
                && working.contains(line.therapist)
                && !line.therapist.sick(day.date)
                && line.therapist.booked == 0
                && line.therapist.may(line.type.qualification(), day.date);
        Day.Slot slot =
            fits ? day.at(start, line.therapist, plan.person, line.type, line.minutes) : null;
        if (slot != null) {
          booking.visit(day, slot, line.therapist, line);
          wanted--;
        }
      }
    }
  }

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
  void fate(Centre centre, LocalDate monday) {
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
    if (frame.back(monday, 18)) {
      troubled(plans, monday).forEach(plan -> plan.forgotten = true);
    }
    if (frame.back(monday, 7)) {
      troubled(plans, monday).forEach(plan -> plan.missing = true);
    }
  }

  /** Two plans of the middle of their course that begin to go wrong. */
  private static List<Plan> troubled(List<Plan> plans, LocalDate monday) {
    return plans.stream()
        .filter(plan -> !plan.forgotten && plan.startsOn.isBefore(monday.minusDays(14)))
        .filter(
            plan ->
                plan.lines.stream()
                    .anyMatch(
                        l -> l.weekdays != 0 && l.perWeek > 1 && l.standing > 2 && l.left() > 6))
        .limit(2)
        .toList();
  }

  /** Writes down what still runs, and plans that are being written or wait for a yes. */
  void close() {
    running.forEach(plans -> plans.forEach(planner::write));
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
