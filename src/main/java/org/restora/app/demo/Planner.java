package org.restora.app.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.restora.app.demo.Catalogue.Template;
import org.restora.app.demo.Plan.Item;
import org.restora.app.demo.Plan.Line;
import org.restora.plan.PlanStatus;

/**
 * Leads plans through their life: who begins one when there is time for it, on which weekdays its
 * visits usually are, what takes its place.
 */
final class Planner {

  /** Which templates are common, whose time they start from, and the ages they are for. */
  private record Use(double weight, String startsWith, int fromAge, int toAge) {}

  private static final Map<String, Use> USES =
      Map.ofEntries(
          Map.entry("TKA", new Use(16, "PT", 52, 95)),
          Map.entry("LBP_ACUTE", new Use(16, "PT", 16, 80)),
          Map.entry("LBP_CHRONIC", new Use(28, "PT", 20, 95)),
          Map.entry("RCR", new Use(16, "PT", 35, 80)),
          Map.entry("ANKLE_LIGHT", new Use(4, "PT", 8, 60)),
          Map.entry("ANKLE_SEVERE", new Use(9, "PT", 8, 65)),
          Map.entry("NECK_MASSAGE", new Use(22, "MASSAGE", 18, 85)),
          Map.entry("STRESS", new Use(16, "MASSAGE", 18, 75)),
          Map.entry("MAINTENANCE", new Use(44, "MASSAGE", 25, 95)),
          Map.entry("ATHLETE", new Use(12, "SPORTS", 16, 45)),
          Map.entry("DOMS", new Use(3, "SPORTS", 16, 55)),
          Map.entry("LYMPH", new Use(12, "MLD", 35, 95)),
          Map.entry("STROKE", new Use(12, "OT", 45, 92)));

  /** What nobody has twice in a few years. */
  private static final Set<String> ONCE = Set.of("TKA", "RCR", "STROKE");

  /**
   * How much of a therapist's week running plans may take; the rest is for single visits and for
   * what moves.
   */
  private static final double PROMISED = 0.86;

  private final Frame frame;
  private final Dice dice;
  private final Ids ids;
  private final Catalogue catalogue;
  private final Prescription prescription;
  private final PlanRows rows;
  private final Lists lists = Lists.read("lists.txt");

  Planner(Frame frame, Dice dice, Ids ids, Tables tables, Catalogue catalogue) {
    this.frame = frame;
    this.dice = dice;
    this.ids = ids;
    this.catalogue = catalogue;
    this.prescription = new Prescription(dice.split(), ids, catalogue);
    this.rows = new PlanRows(frame, dice.split(), ids, tables);
  }

  /** Whether a therapist has time for more visits every week. */
  boolean hasRoom(Therapist therapist, LocalDate day, double minutesAWeek) {
    return therapist.promisedWeek() + minutesAWeek <= limit(therapist, day) * therapist.week(day);
  }

  /** Turnover eats into the day of those who massage. */
  private static double limit(Therapist therapist, LocalDate day) {
    return therapist.may("MASSAGE", day) ? 0.76 * PROMISED : PROMISED;
  }

  /**
   * A new active plan that begins with this therapist on this day; null when nobody and nothing
   * fits.
   */
  Plan start(Therapist therapist, Centre centre, LocalDate day, double length) {
    Template template = template(therapist, day);
    if (template == null) {
      return null;
    }
    Person person = person(centre, template, day);
    if (person == null) {
      return null;
    }
    LocalDate written = day.minusDays(dice.between(1, 6));
    Instant created =
        frame.office(
            written.isAfter(frame.today()) ? frame.today().minusDays(dice.between(0, 5)) : written,
            dice);
    Instant agreed = created.plusSeconds(dice.between(600, 5400));
    Instant activated = agreed.isBefore(frame.now()) ? agreed : created;
    Plan plan = prescription.plan(person, template, therapist, day, created, activated);
    prescription.lines(plan, length);
    if (plan.lines.isEmpty()) {
      return null;
    }
    for (Line line : plan.lines) {
      line.therapist = therapist.may(line.type.qualification(), day) ? therapist : able(line, day);
      if (line.therapist == null) {
        return null;
      }
      boolean beginsNow = line.fromWeek == 1;
      if (beginsNow && !hasRoom(line.therapist, day, line.minutesOnADay() * line.perWeek)) {
        return null;
      }
    }
    boolean physio = "PT".equals(plan.lines.get(0).type.qualification());
    plan.evaluate = physio && day.isBefore(frame.today()) && dice.chance(0.55);
    person.runningPlans++;
    person.had.add(template.code());
    person.need(created);
    return plan;
  }

  private Template template(Therapist therapist, LocalDate day) {
    List<Template> fitting =
        catalogue.templates().stream()
            .filter(t -> therapist.may(use(t).startsWith, day.plusWeeks(4)))
            .toList();
    return dice.weighted(fitting, t -> use(t).weight);
  }

  private static Use use(Template template) {
    Use use = USES.get(template.code());
    return use != null ? use : new Use(3, template.lines().get(0).type().qualification(), 18, 90);
  }

  private Person person(Centre centre, Template template, LocalDate day) {
    for (int attempt = 0; attempt < 60; attempt++) {
      Person person = dice.one(centre.people);
      boolean rested = attempt > 40 || !person.freeFrom.isAfter(day);
      boolean another = ONCE.contains(template.code()) && person.had.contains(template.code());
      if (person.runningPlans == 0 && rested && !another && fits(person, template, day)) {
        return person;
      }
    }
    return null;
  }

  private static boolean fits(Person person, Template template, LocalDate day) {
    Use use = use(template);
    int age = person.age(day);
    return age >= use.fromAge && age <= use.toAge;
  }

  /** Who may give a line and has most time left; null when nobody may. */
  private Therapist able(Line line, LocalDate day) {
    LocalDate when = line.notBefore().isAfter(day) ? line.notBefore() : day;
    return line.plan.centre.therapists.stream()
        .filter(t -> t.may(line.type.qualification(), when) && week(t, line, when) > 0)
        .min(
            Comparator.comparingDouble(
                    (Therapist t) -> t.promisedWeek() / Math.max(1, t.week(when)))
                .thenComparing(t -> t.number))
        .orElse(null);
  }

  private static int week(Therapist therapist, Line line, LocalDate day) {
    int sum = 0;
    for (int weekday = 1; weekday <= 7; weekday++) {
      sum += therapist.weekday(line.plan.centre, day, weekday);
    }
    return sum;
  }

  /** A line begins: its usual weekdays are those on which its therapist has most room. */
  void begin(Line line, LocalDate day) {
    if (!line.therapist.may(line.type.qualification(), day)) {
      Therapist other = able(line, day);
      line.therapist = other != null ? other : line.therapist;
    }
    Therapist therapist = line.therapist;
    int days = 0;
    for (int n = 0; n < line.perWeek; n++) {
      int best = 0;
      double least = Double.MAX_VALUE;
      for (int weekday = 1; weekday <= 7; weekday++) {
        int open = therapist.weekday(line.plan.centre, day, weekday);
        if (open < line.minutes || near(days, weekday, line.gap)) {
          continue;
        }
        double full = therapist.promised[weekday] / open;
        if (full < least) {
          least = full;
          best = weekday;
        }
      }
      if (best > 0) {
        days |= 1 << (best - 1);
        therapist.promised[best] += line.minutesOnADay();
      }
    }
    line.weekdays = days;
  }

  private static boolean near(int weekdays, int weekday, int gap) {
    int least = Math.max(1, Math.min(gap, 7));
    for (int other = 1; other <= 7; other++) {
      int apart = Math.abs(other - weekday);
      if ((weekdays >> (other - 1) & 1) == 1 && Math.min(apart, 7 - apart) < least) {
        return true;
      }
    }
    return false;
  }

  /** A line is over, or its plan: the time it was promised is free again. */
  void release(Line line) {
    for (int weekday = 1; weekday <= 7; weekday++) {
      if ((line.weekdays >> (weekday - 1) & 1) == 1) {
        line.therapist.promised[weekday] -= line.minutesOnADay();
      }
    }
    line.weekdays = 0;
  }

  /** A plan that takes another's place, with the visits that are left. */
  Plan replace(Plan old, Instant at) {
    Plan plan = old.next(ids.next(), dice.uuid(), at);
    for (Line line : old.lines) {
      if (!line.over()) {
        List<Item> items = line.items.stream().map(item -> item.copy(ids.next())).toList();
        plan.lines.add(line.rest(ids.next(), plan, items));
      }
    }
    old.endedAt = at;
    old.status = PlanStatus.SUPERSEDED;
    old.endReason = reason("superseded");
    write(old);
    return plan;
  }

  /** A plan that is not agreed yet; false when the template does not suit the patient. */
  boolean draft(Person person, Therapist author, PlanStatus status) {
    Template template = template(author, frame.today());
    if (template == null || !fits(person, template, frame.today())) {
      return false;
    }
    Instant created = frame.office(frame.today().minusDays(dice.between(0, 6)), dice);
    LocalDate begins = frame.today().plusDays(dice.between(2, 14));
    Plan plan = prescription.plan(person, template, author, begins, created, null);
    prescription.lines(plan, 1);
    for (Line line : plan.lines) {
      line.therapist = author;
    }
    if (plan.lines.isEmpty()) {
      return false;
    }
    plan.status = status;
    person.runningPlans++;
    person.need(created);
    write(plan);
    return true;
  }

  String reason(String list) {
    return dice.one(lists.of(list));
  }

  void write(Plan plan) {
    rows.write(plan);
  }
}
