package org.restora.app.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.restora.app.demo.NoteTexts.Facts;
import org.restora.app.demo.NoteTexts.Trend;
import org.restora.app.demo.Plan.Item;
import org.restora.app.demo.Visit.Place;
import org.restora.catalog.Intervention;
import org.restora.catalog.Region;
import org.restora.catalog.Side;
import org.restora.catalog.TreatmentType;
import org.restora.progress.Layer;
import org.restora.progress.MarkKind;
import org.restora.progress.NoteContent.Delivered;
import org.restora.progress.NoteContent.Mark;
import org.restora.progress.NoteKind;
import org.restora.schedule.AttendanceStatus;

/** What notes say: text, pain, the doses as they were delivered, marks on the body map. */
final class NoteContents {

  /** A note's text and scores before it is written down. */
  record Content(
      String subjective,
      String objective,
      String assessment,
      String plan,
      Integer before,
      Integer after,
      List<Delivered> delivered,
      List<Mark> marks) {

    /** Keys in alphabetical order; head fields stand only in what is signed. */
    String json(NoteKind kind, Instant occurredAt, Long patient) {
      Json json = new Json().open('{').put("assessment", assessment).key("delivered").open('[');
      for (Delivered d : delivered) {
        json.open('{')
            .put("done", d.done())
            .put("doseItemId", d.doseItemId())
            .put("intervention", d.intervention())
            .put("minutes", d.minutes())
            .put("oil", d.oil())
            .put("pressure", d.pressure())
            .put("reason", d.reason())
            .put("region", d.region())
            .put("side", d.side())
            .close('}');
      }
      json.close(']').put("kind", kind).key("marks").open('[');
      for (Mark m : marks) {
        json.open('{')
            .put("intensity", m.intensity())
            .put("kind", m.kind())
            .put("layer", m.layer())
            .put("region", m.region())
            .put("side", m.side())
            .close('}');
      }
      return json.close(']')
          .put("objective", objective)
          .put("occurredAt", occurredAt == null ? null : occurredAt.toString())
          .put("painAfter", after)
          .put("painBefore", before)
          .put("patient", patient)
          .put("plan", plan)
          .put("subjective", subjective)
          .close('}')
          .toString();
    }
  }

  private final Dice dice;
  private final Catalogue catalogue;
  private final NoteTexts texts;

  NoteContents(Dice dice, Catalogue catalogue) {
    this.dice = dice;
    this.catalogue = catalogue;
    this.texts = new NoteTexts(dice.split());
  }

  /** Of somebody who did not come and was called. */
  Content phone() {
    Facts facts = new Facts(language(null), "physio", Trend.SAME, null, null, null, null, 0, 0);
    return new Content(texts.phone(facts), "", "", "", null, null, List.of(), List.of());
  }

  private String language(Plan plan) {
    return plan != null ? plan.language : dice.chance(0.2) ? "de" : "en";
  }

  /** Of somebody who was treated. */
  Content of(Visit visit, Place place, Plan plan) {
    String manner = NoteTexts.manner(visit.type);
    boolean asked = NoteTexts.asksForPain(manner) && dice.chance(0.9);
    double expected = plan == null ? dice.around(3.5, 2) : plan.pain();
    int before = clamp(Math.round(dice.around(expected, 1.1)));
    int after =
        clamp(dice.chance(0.07) ? before + 1 : before - dice.between(0, before > 4 ? 3 : 2));
    Side side = plan == null ? null : plan.side;
    Region region =
        catalogue.regions().get(plan == null || plan.region == null ? "LOWER_BACK" : plan.region);
    if (plan == null && region != null && region.sided()) {
      side = Side.BOTH;
    }
    Facts facts =
        new Facts(
            language(plan),
            manner,
            trend(plan, before),
            before,
            after,
            region,
            side,
            plan == null ? 0 : plan.delivered,
            plan == null ? 0 : plan.visits());
    return new Content(
        texts.subjective(facts),
        texts.objective(facts),
        texts.assessment(facts),
        texts.plan(facts),
        asked ? before : null,
        asked && !visit.type.evaluation() ? after : null,
        delivered(visit, place),
        asked && region != null ? marks(manner, region, side, before, after) : List.of());
  }

  private Trend trend(Plan plan, int before) {
    if (plan == null) {
      return dice.chance(0.6) ? Trend.BETTER : Trend.SAME;
    }
    if (plan.delivered <= 1) {
      return Trend.FIRST;
    }
    if (before > plan.pain() + 0.9) {
      return Trend.WORSE;
    }
    return plan.painAtStart - before > 1.2 || dice.chance(0.2) ? Trend.BETTER : Trend.SAME;
  }

  private static int clamp(long pain) {
    return (int) Math.max(0, Math.min(10, pain));
  }

  /** As planned, more or less; what was left out has its reason. */
  private List<Delivered> delivered(Visit visit, Place place) {
    if (place.line == null) {
      return outsidePlan(visit);
    }
    boolean stopped = place.status == AttendanceStatus.STOPPED_EARLY;
    List<Delivered> delivered = new ArrayList<>();
    for (Item item : place.line.items) {
      boolean first = delivered.isEmpty();
      boolean done = first || (!stopped && dice.chance(0.95));
      int minutes = item.minutes();
      if (stopped) {
        minutes = Math.min(minutes, 5);
      } else if (dice.chance(0.2)) {
        minutes = Math.max(5, minutes + (dice.chance(0.7) ? -5 : 5));
      }
      Integer pressure = item.pressure();
      boolean lighter =
          pressure != null && pressure > item.intervention().pressureMin() && dice.chance(0.1);
      String reason =
          done
              ? null
              : stopped ? "Session was stopped" : texts.notDone(item.intervention().handsOn());
      delivered.add(
          new Delivered(
              item.id(),
              item.intervention().code(),
              item.region(),
              item.side(),
              minutes,
              lighter ? Integer.valueOf(pressure - 1) : pressure,
              PlanRows.oil(place.line, item),
              done,
              reason));
    }
    return delivered;
  }

  private List<Delivered> outsidePlan(Visit visit) {
    Intervention intervention = catalogue.interventions().get(usual(visit.type));
    if (intervention == null) {
      return List.of();
    }
    boolean placed = intervention.handsOn() && !intervention.wholeBody();
    int minutes = Math.min(visit.minutes(), intervention.minutesMax());
    return List.of(
        new Delivered(
            null,
            intervention.code(),
            placed ? "LOWER_BACK" : null,
            placed ? Side.BOTH : null,
            minutes,
            intervention.pressureMin(),
            null,
            true,
            null));
  }

  /** What a treatment without a plan usually consists of. */
  private static String usual(TreatmentType type) {
    return switch (type.code()) {
      case "INIT_EVAL" -> "EVAL";
      case "RE_EVAL" -> "REEVAL";
      case "AROMA_60" -> "ARO";
      case "ONCO_45" -> "ONC";
      case "PREGNANCY_45" -> "PRG";
      case "SPORTS_MASSAGE_15" -> "SPA";
      case "LYMPH_30" -> "MLD30";
      case "OT_45" -> "OT";
      case "SPEECH_45" -> "SPEECH";
      case "YOGA_GROUP_60" -> "YOGA";
      case "AQUA_GROUP_45" -> "AQUA";
      case "OPEN_GYM_60" -> "OPENGYM";
      case "ACTIVE_RECOVERY_30" -> "ACT";
      default -> "MASSAGE".equals(type.qualification()) ? "SWE" : "EXERCISE";
    };
  }

  private List<Mark> marks(String manner, Region region, Side side, int before, int after) {
    List<Mark> marks = new ArrayList<>();
    if (before == 0 || dice.chance(0.35)) {
      return marks;
    }
    MarkKind kind =
        switch (manner) {
          case "lymph" -> MarkKind.SWELLING;
          case "massage", "sport" -> dice.chance(0.5) ? MarkKind.TENSION : MarkKind.TRIGGER_POINT;
          default -> MarkKind.PAIN;
        };
    // the map has a left and a right, not both at once
    Side here = side != Side.BOTH ? side : dice.chance(0.5) ? Side.LEFT : Side.RIGHT;
    marks.add(new Mark(region.code(), here, kind, before, Layer.BEFORE));
    if (side == Side.BOTH && dice.chance(0.4)) {
      Side other = here == Side.LEFT ? Side.RIGHT : Side.LEFT;
      marks.add(
          new Mark(region.code(), other, MarkKind.PAIN, Math.max(1, before - 1), Layer.BEFORE));
    }
    if (after > 0 && dice.chance(0.6)) {
      marks.add(new Mark(region.code(), here, kind, after, Layer.AFTER));
    }
    return marks;
  }
}
