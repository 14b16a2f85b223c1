package org.restora.app.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.restora.app.demo.Catalogue.Measure;
import org.restora.app.demo.Catalogue.Template;
import org.restora.app.demo.Catalogue.TemplateGoal;
import org.restora.app.demo.Catalogue.TemplateItem;
import org.restora.app.demo.Catalogue.TemplateLine;
import org.restora.app.demo.Plan.Episode;
import org.restora.app.demo.Plan.Item;
import org.restora.app.demo.Plan.Line;
import org.restora.catalog.Better;
import org.restora.catalog.Intervention;
import org.restora.catalog.Region;
import org.restora.catalog.Side;
import org.restora.plan.DayTime;
import org.restora.plan.Finding;
import org.restora.plan.PlanStatus;
import org.restora.plan.Safety;

/**
 * Writes plans as a therapist does: takes a template, fits it to the patient, leaves out what an
 * alert forbids.
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

  /** Where a measure's scale says little of what is usual. */
  private static final Map<String, Double> USUAL_TARGETS =
      Map.of("TUG", 11.0, "STS30", 14.0, "GIRTH", 38.0, "FATIGUE", 3.0, "PATSAT", 8.0);

  /**
   * How much of a therapist's week running plans may take; the rest is for single visits and for
   * what moves.
   */
  private static final double PROMISED = 0.86;

  private final Frame frame;
  private final Dice dice;
  private final Ids ids;
  private final Tables tables;
  private final Catalogue catalogue;
  private final List<Intervention> interventions;
  private final Lists lists = Lists.read("lists.txt");
  private final Lists problems = Lists.read("problems.txt");

  Planner(Frame frame, Dice dice, Ids ids, Tables tables, Catalogue catalogue) {
    this.frame = frame;
    this.dice = dice;
    this.ids = ids;
    this.tables = tables;
    this.catalogue = catalogue;
    this.interventions = List.copyOf(catalogue.interventions().values());
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
    Plan plan = plan(person, template, therapist, day, created, activated, null);
    lines(plan, template, therapist, length);
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
    boolean physio =
        plan.lines.get(0).type.qualification() != null
            && plan.lines.get(0).type.qualification().equals("PT");
    plan.evaluate = physio && day.isBefore(frame.today()) && dice.chance(0.55);
    person.runningPlans++;
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
      if (person.runningPlans == 0 && rested && fits(person, template, day)) {
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

  private Plan plan(
      Person person,
      Template template,
      Therapist author,
      LocalDate day,
      Instant created,
      Instant activated,
      Episode goesOn) {
    String language = dice.chance(0.2) ? "de" : "en";
    List<String> where = problems.of(template.code() + ".where");
    String[] main =
        where.isEmpty() ? new String[] {"LOWER_BACK", "both", "sides"} : where.get(0).split(" ");
    Side one = dice.chance(0.5) ? Side.LEFT : Side.RIGHT;
    Region region = catalogue.regions().get(main[0]);
    Side side = region == null || !region.sided() ? null : main[1].equals("one") ? one : Side.BOTH;
    boolean kept = template.code().equals("MAINTENANCE");
    double pain = kept ? dice.around(2.8, 1.2) : dice.around(5.6, 1.8);
    double response = kept ? 0.8 : dice.real();
    double better =
        response < 0.74
            ? dice.around(3.6, 1.2)
            : response < 0.93 ? dice.around(0.6, 0.6) : -dice.real();
    return new Plan(
        ids.next(),
        dice.uuid(),
        person,
        goesOn != null ? goesOn : episode(template, language, day, created),
        template,
        template.name().in(language),
        language,
        author,
        day,
        created,
        activated,
        region == null ? null : main[0],
        side,
        pain,
        Math.max(0.3, pain - better));
  }

  private Episode episode(Template template, String language, LocalDate day, Instant created) {
    List<String> said = problems.of(template.code() + "." + language);
    if (said.isEmpty()) {
      said = problems.of(template.code() + ".en");
    }
    LocalDate event =
        switch (template.code()) {
          case "TKA", "RCR" -> day.minusDays(dice.between(1, 6));
          case "ANKLE_LIGHT", "ANKLE_SEVERE", "DOMS" -> day.minusDays(dice.between(3, 8));
          case "STROKE" -> day.minusDays(dice.between(25, 120));
          default -> null;
        };
    LocalDate written = LocalDate.ofInstant(created, Frame.ZONE);
    boolean future = event != null && event.isAfter(written);
    return new Episode(
        ids.next(),
        said.isEmpty() ? template.name().in(language) : dice.one(said),
        future ? written : event,
        dice.chance(0.8) ? dice.one(lists.of("physicians")) : "",
        written.minusDays(dice.between(0, 9)));
  }

  /** The template's lines as far as somebody here can give them and nothing forbids all of it. */
  private void lines(Plan plan, Template template, Therapist therapist, double length) {
    boolean lessOften = dice.chance(0.45);
    for (TemplateLine from : template.lines()) {
      boolean anybody =
          plan.centre.therapists.stream()
              .anyMatch(
                  t ->
                      t.may(
                          from.type().qualification(),
                          plan.startsOn.plusWeeks(from.fromWeek() - 1L)));
      boolean room = !plan.centre.lanes(from.type().roomKind()).isEmpty();
      List<Item> items = new ArrayList<>();
      for (TemplateItem item : from.items()) {
        Item fitted = item(plan, item);
        if (fitted != null) {
          items.add(fitted);
        }
      }
      if (!anybody || !room || (items.isEmpty() && !from.items().isEmpty())) {
        continue;
      }
      int perWeek = from.perWeek() > 3 && lessOften ? 3 : from.perWeek();
      int visits = Math.max(1, (int) Math.round(from.visits() * length * perWeek / from.perWeek()));
      if (visits > 3 && dice.chance(0.4)) {
        visits += dice.between(-2, 2);
      }
      int gap = perWeek <= 3 ? 2 : 1;
      if (template.code().equals("MAINTENANCE") && dice.chance(0.7)) {
        gap = dice.chance(0.7) ? 14 : 28;
      }
      Line line =
          new Line(
              ids.next(),
              plan,
              from.type(),
              from.minutes(),
              perWeek,
              visits,
              from.fromWeek(),
              gap,
              part(template),
              items);
      line.prefersTherapist = dice.chance(0.5);
      plan.lines.add(line);
    }
  }

  private DayTime part(Template template) {
    if (template.code().equals("STRESS")) {
      return DayTime.EVENING;
    }
    double wish = dice.real();
    return wish < 0.6
        ? DayTime.ANY
        : wish < 0.78 ? DayTime.MORNING : wish < 0.9 ? DayTime.AFTERNOON : DayTime.EVENING;
  }

  /**
   * A dose for this patient: place and side chosen, pressure within what the alerts allow; null
   * when it is forbidden.
   */
  private Item item(Plan plan, TemplateItem from) {
    Intervention intervention = from.intervention();
    String region = from.region();
    Side side = from.side();
    if (region == null && intervention.handsOn() && !intervention.wholeBody()) {
      List<String> where = problems.of(plan.template.code() + ".where");
      boolean scar = intervention.code().equals("SCR");
      region = where.isEmpty() ? plan.region : where.get(scar ? 0 : where.size() - 1).split(" ")[0];
      side = plan.side;
    }
    boolean sided = region != null && catalogue.regions().get(region).sided();
    side = !sided ? null : side != null ? side : Side.BOTH;
    Integer pressure = from.pressure();
    if (pressure != null && dice.chance(0.2)) {
      int wanted = pressure + (dice.chance(0.5) ? 1 : -1);
      pressure = Math.min(intervention.pressureMax(), Math.max(intervention.pressureMin(), wanted));
    }
    String reason = null;
    if (!plan.person.hazards.isEmpty()) {
      Safety safety = new Safety(plan.person.hazards, interventions);
      for (Finding finding : safety.check(intervention, region, side, pressure)) {
        if (finding.kind() == Finding.Kind.BLOCKED) {
          return null;
        }
        if (finding.kind() == Finding.Kind.TOO_STRONG) {
          if (dice.chance(0.12)) {
            reason = dice.one(lists.of("precaution"));
          } else {
            pressure = Math.min(pressure, finding.pressureCap());
          }
        }
      }
    }
    return new Item(ids.next(), intervention, region, side, from.minutes(), pressure, reason);
  }

  /** Who may give a line and has most time left; null when nobody may. */
  private Therapist able(Line line, LocalDate day) {
    LocalDate when = line.notBefore().isAfter(day) ? line.notBefore() : day;
    return line.plan.centre.therapists.stream()
        .filter(
            t ->
                t.may(line.type.qualification(), when)
                    && t.weekday(line.plan.centre, when, 1) + week(t, line, when) > 0)
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
    Plan plan =
        new Plan(
            ids.next(),
            dice.uuid(),
            old.person,
            old.episode,
            old.template,
            old.title,
            old.language,
            old.author,
            old.startsOn,
            at,
            at.plusSeconds(60),
            old.region,
            old.side,
            old.pain(),
            old.painAtEnd);
    for (Line line : old.lines) {
      if (!line.over()) {
        List<Item> items =
            line.items.stream()
                .map(
                    i ->
                        new Item(
                            ids.next(),
                            i.intervention(),
                            i.region(),
                            i.side(),
                            i.minutes(),
                            i.pressure(),
                            i.reason()))
                .toList();
        Line rest =
            new Line(
                ids.next(),
                plan,
                line.type,
                line.minutes,
                line.perWeek,
                line.visits - line.standing,
                line.fromWeek,
                line.gap,
                line.part,
                items);
        rest.therapist = line.therapist;
        rest.clock = line.clock;
        plan.lines.add(rest);
      }
    }
    old.endedAt = at;
    old.status = PlanStatus.SUPERSEDED;
    old.endReason = dice.one(lists.of("superseded"));
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
    Plan plan =
        plan(
            person,
            template,
            author,
            frame.today().plusDays(dice.between(2, 14)),
            created,
            null,
            null);
    lines(plan, template, author, 1);
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
    boolean ended = plan.status.ended();
    LocalDate endedOn = ended ? LocalDate.ofInstant(plan.endedAt, Frame.ZONE) : null;
    if (plan.status != PlanStatus.SUPERSEDED) {
      Episode episode = plan.episode;
      tables
          .episode
          .put(episode.id)
          .put(plan.person.id)
          .put(episode.problem)
          .put(episode.eventOn)
          .put(episode.referredBy)
          .put(episode.referredBy.isEmpty() ? null : episode.openedOn)
          .put(episode.openedOn)
          .put(ended && dice.chance(0.9) ? endedOn : null)
          .end();
    }
    tables
        .plan
        .put(plan.id)
        .put(plan.publicId)
        .put(plan.person.id)
        .put(plan.episode.id)
        .put(plan.centre.id)
        .put(plan.title)
        .put(plan.template.code())
        .put(plan.status)
        .put(plan.author.account)
        .put(plan.startsOn)
        .put(review(plan))
        .put(plan.createdAt)
        .put(plan.activatedAt)
        .put(plan.endedAt)
        .put(plan.endReason)
        .end();
    int position = 0;
    for (TemplateGoal goal : plan.template.goals()) {
      goal(plan, goal, position++);
    }
    position = 0;
    for (Line line : plan.lines) {
      line(line, position++);
    }
  }

  /** The next review; most are ahead, some were due a few days ago. */
  private LocalDate review(Plan plan) {
    LocalDate review = plan.startsOn.plusDays(plan.template.reviewDays());
    LocalDate least = frame.today().minusDays(dice.chance(0.12) ? 12 : 0);
    while (plan.status == PlanStatus.ACTIVE && review.isBefore(least)) {
      review = review.plusDays(plan.template.reviewDays());
    }
    return review;
  }

  private void goal(Plan plan, TemplateGoal goal, int position) {
    Measure measure = goal.measure();
    double span = measure.max().subtract(measure.min()).doubleValue();
    double step =
        measure.importantChange() == null ? span * 0.08 : measure.importantChange().doubleValue();
    boolean lower = measure.better() == Better.LOWER;
    double usual =
        USUAL_TARGETS.getOrDefault(
            measure.code(), measure.min().doubleValue() + span * (lower ? 0.2 : 0.7));
    double target = goal.target() != null ? goal.target().doubleValue() : usual;
    double baseline = target + (lower ? 1 : -1) * step * dice.around(2.2, 0.8);
    if (measure.code().equals("NPRS")) {
      baseline = Math.round(plan.painAtStart);
      target = Math.max(0, baseline - Math.max(1, Math.round(plan.painAtStart * 0.5)));
    }
    tables
        .goal
        .put(ids.next())
        .put(plan.id)
        .put(position)
        .put(measure.code())
        .put(goal.goal().in(plan.language))
        .put(measure.better() == Better.NEITHER ? null : value(measure, baseline))
        .put(measure.better() == Better.NEITHER ? null : value(measure, target))
        .put(plan.startsOn.plusWeeks(goal.dueWeek()))
        .end();
  }

  private static BigDecimal value(Measure measure, double wanted) {
    return BigDecimal.valueOf(wanted)
        .max(measure.min())
        .min(measure.max())
        .setScale(measure.decimals(), RoundingMode.HALF_UP);
  }

  private void line(Line line, int position) {
    tables
        .line
        .put(line.id)
        .put(line.plan.id)
        .put(position)
        .put(line.type.code())
        .put(line.minutes)
        .put(line.perWeek)
        .put(line.visits)
        .put(line.fromWeek)
        .put(line.gap)
        .put(line.prefersTherapist ? Long.valueOf(line.therapist.id) : null)
        .put(line.part)
        .end();
    int at = 0;
    for (Item item : line.items) {
      tables
          .item
          .put(item.id())
          .put(line.id)
          .put(at++)
          .put(item.intervention().code())
          .put(item.region())
          .put(item.side())
          .put(item.minutes())
          .put(item.pressure())
          .none()
          .put("")
          .put(item.reason())
          .end();
    }
  }
}
