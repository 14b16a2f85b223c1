package org.restora.app.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.restora.app.demo.Catalogue.Template;
import org.restora.app.demo.Catalogue.TemplateItem;
import org.restora.app.demo.Catalogue.TemplateLine;
import org.restora.app.demo.Plan.Episode;
import org.restora.app.demo.Plan.Item;
import org.restora.app.demo.Plan.Line;
import org.restora.catalog.Family;
import org.restora.catalog.Intervention;
import org.restora.catalog.Region;
import org.restora.catalog.Side;
import org.restora.plan.DayTime;
import org.restora.plan.Finding;
import org.restora.plan.Safety;

/**
 * Writes what a plan holds, as a therapist does: takes a template, fits it to the patient, leaves
 * out what an alert forbids.
 */
final class Prescription {

  private final Dice dice;
  private final Ids ids;
  private final Catalogue catalogue;
  private final List<Intervention> interventions;
  private final Lists lists = Lists.read("lists.txt");
  private final Lists problems = Lists.read("problems.txt");

  Prescription(Dice dice, Ids ids, Catalogue catalogue) {
    this.dice = dice;
    this.ids = ids;
    this.catalogue = catalogue;
    this.interventions = List.copyOf(catalogue.interventions().values());
  }

  /** A plan without lines for a problem of this patient. */
  Plan plan(
      Person person,
      Template template,
      Therapist author,
      LocalDate day,
      Instant created,
      Instant activated) {
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
        episode(template, language, day, created),
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
  void lines(Plan plan, double length) {
    Template template = plan.template;
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
    if (intervention.family() == Family.MASSAGE
        && ("LOWER_BACK".equals(region) || "THIGH_BACK".equals(region))
        && plan.id % 3 == 0) {
      region = "BUTTOCK"; // a sensitive area: the patient is asked before each visit
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
      Safety safety =
          new Safety(plan.person.hazards, List.of(), interventions, List.of(), List.of());
      for (Finding finding : safety.check(intervention, region, side, pressure, null)) {
        if (finding.kind() == Finding.Kind.BLOCKED || finding.kind() == Finding.Kind.NEEDS_REASON) {
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
}
