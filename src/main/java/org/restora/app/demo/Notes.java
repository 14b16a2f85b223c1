package org.restora.app.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.restora.app.demo.NoteTexts.Facts;
import org.restora.app.demo.NoteTexts.Trend;
import org.restora.app.demo.Plan.Item;
import org.restora.app.demo.Signatures.Signature;
import org.restora.app.demo.Visit.Place;
import org.restora.catalog.Intervention;
import org.restora.catalog.Region;
import org.restora.catalog.Side;
import org.restora.catalog.TreatmentType;
import org.restora.progress.Layer;
import org.restora.progress.MarkKind;
import org.restora.progress.Meaning;
import org.restora.progress.NoteContent.Delivered;
import org.restora.progress.NoteContent.Mark;
import org.restora.progress.NoteKind;
import org.restora.progress.NoteStatus;
import org.restora.schedule.AttendanceStatus;

/**
 * The notes of sessions: most of the last eight weeks are signed, of older ones a few; some are
 * drafts still.
 */
final class Notes {

  private static final int RECENT_DAYS = 56;

  /** A note's text and scores before it is written down. */
  private record Content(
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

  private final Frame frame;
  private final Dice dice;
  private final Ids ids;
  private final Tables tables;
  private final Catalogue catalogue;
  private final Traces traces;
  private final NoteTexts texts;
  private final Signatures signatures;
  private final Lists lists = Lists.read("lists.txt");
  private final double older;

  Notes(
      DemoSize size,
      Frame frame,
      Dice dice,
      Ids ids,
      Tables tables,
      Catalogue catalogue,
      Traces traces) {
    this.frame = frame;
    this.dice = dice;
    this.ids = ids;
    this.tables = tables;
    this.catalogue = catalogue;
    this.traces = traces;
    this.texts = new NoteTexts(dice.split());
    this.signatures = new Signatures(tables);
    this.older = size.olderNotesPercent() / 100.0;
  }

  /** Nothing more is signed on days up to this one. */
  void endOf(LocalDate date) {
    signatures.chain(frame.startOf(date.plusDays(1)));
  }

  void after(Visit visit) {
    long age = frame.today().toEpochDay() - visit.date.toEpochDay();
    for (Place place : visit.places) {
      switch (place.status) {
        case COMPLETED, STOPPED_EARLY -> treated(visit, place, age);
        case NO_SHOW -> {
          if (age <= RECENT_DAYS && age > 0 && dice.chance(0.1)) {
            phoned(visit, place);
          }
        }
        default -> {}
      }
    }
  }

  private void treated(Visit visit, Place place, long age) {
    Plan plan = place.line == null ? null : place.line.plan;
    if (plan != null) {
      plan.delivered++;
    }
    boolean signed = dice.chance(age <= RECENT_DAYS ? 0.93 : older);
    Instant at = signed ? signedAt(visit.end) : null;
    boolean draft =
        draft(visit, age) || (at != null && at.isAfter(frame.now()) && dice.chance(0.3));
    if (draft) {
      write(visit, place, content(visit, place, plan), kind(visit, plan), null);
    } else if (at != null && !at.isAfter(frame.now())) {
      write(visit, place, content(visit, place, plan), kind(visit, plan), at);
    }
  }

  /**
   * Anna and Ben have some left of today and of their last day at work; others forgot one here and
   * there.
   */
  private boolean draft(Visit visit, long age) {
    boolean visited = visit.therapist.number == Team.ANNA || visit.therapist.number == Team.BEN;
    if (visited && age < 8) {
      return age == 0 ? dice.chance(0.6) : visit.date.equals(lastDay(visit)) && dice.chance(0.35);
    }
    return age < 7 && dice.chance(0.02);
  }

  private LocalDate lastDay(Visit visit) {
    LocalDate day = frame.today().minusDays(1);
    while (day.isAfter(visit.date)
        && (!visit.therapist.worksOn(visit.centre, day) || visit.centre.isClosed(day))) {
      day = day.minusDays(1);
    }
    return day;
  }

  /** Most sign between two patients, some in the evening, a few only days later. */
  private Instant signedAt(Instant end) {
    double habit = dice.real();
    if (habit < 0.72) {
      return end.plusSeconds(dice.between(90, 1500));
    }
    LocalDate day = LocalDate.ofInstant(end, Frame.ZONE);
    if (habit < 0.93) {
      Instant evening = frame.at(day, LocalTime.of(19, 0));
      return (evening.isAfter(end) ? evening : end).plusSeconds(dice.between(120, 3600));
    }
    return frame
        .at(day.plusDays(dice.between(1, 4)), LocalTime.of(7, 30))
        .plusSeconds(dice.between(0, 3000));
  }

  private NoteKind kind(Visit visit, Plan plan) {
    if (visit.type.evaluation()) {
      return visit.type.code().startsWith("RE_")
          ? NoteKind.RE_EVALUATION
          : NoteKind.INITIAL_EVALUATION;
    }
    return plan != null && plan.visits() > 2 && plan.delivered >= plan.visits()
        ? NoteKind.DISCHARGE
        : NoteKind.DAILY;
  }

  private void write(Visit visit, Place place, Content content, NoteKind kind, Instant signedAt) {
    long id = ids.next();
    UUID publicId = dice.uuid();
    Instant created = visit.end.minusSeconds(dice.between(0, 300));
    Instant saved = signedAt != null ? signedAt : visit.end.plusSeconds(dice.between(60, 900));
    created = created.isAfter(frame.now()) ? frame.now().minusSeconds(30) : created;
    saved = saved.isAfter(frame.now()) ? frame.now().minusSeconds(10) : saved;
    tables
        .note
        .put(id)
        .put(publicId)
        .put(place.person.id)
        .put(place.id)
        .put(kind)
        .put(visit.therapist.account)
        .put(visit.start)
        .put(signedAt != null ? NoteStatus.SIGNED : NoteStatus.DRAFT)
        .put(signedAt != null ? null : begun(content).json(null, null, null))
        .put(created)
        .put(saved)
        .end();
    if (signedAt == null) {
      return;
    }
    long version = ids.next();
    signatures.add(
        new Signature(
            version,
            id,
            publicId,
            1,
            Meaning.SIGNED,
            null,
            visit.therapist,
            signedAt,
            content.json(kind, visit.start, place.person.id)));
    facts(version, visit, place, content);
    traces.signed(visit, place, publicId, signedAt);
    addendum(visit, id, publicId, signedAt);
  }

  /** A draft has what was asked before and the plan's doses; the rest is still to be written. */
  private Content begun(Content content) {
    return dice.chance(0.4)
        ? content
        : new Content(
            content.subjective, "", "", "", content.before, null, content.delivered, List.of());
  }

  private void addendum(Visit visit, long noteId, UUID publicId, Instant signedAt) {
    Instant at = signedAt.plusSeconds(dice.between(1800, 2 * 86_400));
    if (dice.chance(0.012) && at.isBefore(frame.now())) {
      String text =
          new Json().open('{').put("text", dice.one(lists.of("addendum"))).close('}').toString();
      signatures.add(
          new Signature(
              ids.next(),
              noteId,
              publicId,
              2,
              Meaning.ADDENDUM,
              dice.one(lists.of("addendum reason")),
              visit.therapist,
              at,
              text));
    }
  }

  private void facts(long version, Visit visit, Place place, Content content) {
    int position = 0;
    for (Delivered dose : content.delivered) {
      if (dose.done()) {
        tables
            .delivered
            .put(version)
            .put(position++)
            .put(dose.doseItemId())
            .put(dose.intervention())
            .put(dose.region())
            .put(dose.side())
            .put(dose.minutes())
            .put(dose.pressure())
            .end();
      }
    }
    measured(version, 0, visit, place, "BEFORE", content.before);
    measured(version, 1, visit, place, "AFTER", content.after);
  }

  private void measured(
      long version, int position, Visit visit, Place place, String moment, Integer pain) {
    if (pain != null) {
      tables
          .measurement
          .put(version)
          .put(position)
          .put(place.person.id)
          .put("NPRS")
          .put(moment)
          .put(pain)
          .put(visit.start)
          .end();
    }
  }

  private void phoned(Visit visit, Place place) {
    Instant at = visit.end.plusSeconds(dice.between(300, 7200));
    if (at.isBefore(frame.now())) {
      Facts facts = new Facts(language(null), "physio", Trend.SAME, null, null, null, null, 0, 0);
      Content content =
          new Content(texts.phone(facts), "", "", "", null, null, List.of(), List.of());
      write(visit, place, content, NoteKind.PHONE, at);
    }
  }

  private String language(Plan plan) {
    return plan != null ? plan.language : dice.chance(0.2) ? "de" : "en";
  }

  private Content content(Visit visit, Place place, Plan plan) {
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
