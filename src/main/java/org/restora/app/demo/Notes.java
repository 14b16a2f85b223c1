package org.restora.app.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.restora.app.demo.NoteContents.Content;
import org.restora.app.demo.Signatures.Signature;
import org.restora.app.demo.Visit.Place;
import org.restora.progress.Meaning;
import org.restora.progress.NoteContent.Delivered;
import org.restora.progress.NoteKind;
import org.restora.progress.NoteStatus;

/**
 * The notes of sessions: most of the last eight weeks are signed, of older ones a few; some are
 * drafts still.
 */
final class Notes {

  private static final int RECENT_DAYS = 56;

  private final Frame frame;
  private final Dice dice;
  private final Ids ids;
  private final Tables tables;
  private final Traces traces;
  private final SafetyRows safety;
  private final NoteContents contents;
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
      Traces traces,
      SafetyRows safety) {
    this.frame = frame;
    this.dice = dice;
    this.ids = ids;
    this.tables = tables;
    this.traces = traces;
    this.safety = safety;
    this.contents = new NoteContents(dice.split(), catalogue);
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
      write(visit, place, contents.of(visit, place, plan), kind(visit, plan), null);
    } else if (at != null && !at.isAfter(frame.now())) {
      write(visit, place, contents.of(visit, place, plan), kind(visit, plan), at);
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
    tables.note.row(
        id,
        publicId,
        place.person.id,
        place.id,
        kind,
        visit.therapist.account,
        visit.start,
        signedAt != null ? NoteStatus.SIGNED : NoteStatus.DRAFT,
        signedAt != null ? null : begun(content).json(null, null, null),
        created,
        saved);
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
    safety.signed(visit, place, id, content.delivered(), signedAt);
    traces.signed(visit, place, publicId, signedAt);
    addendum(visit, id, publicId, signedAt);
  }

  /** A draft has what was asked before and the plan's doses; the rest is still to be written. */
  private Content begun(Content content) {
    return dice.chance(0.4)
        ? content
        : new Content(
            content.subjective(),
            "",
            "",
            "",
            content.before(),
            null,
            content.delivered(),
            List.of());
  }

  private void addendum(Visit visit, long noteId, UUID publicId, Instant signedAt) {
    LocalDate later = LocalDate.ofInstant(signedAt, Frame.ZONE).plusDays(dice.between(1, 3));
    Instant at = frame.at(later, LocalTime.of(8, 0)).plusSeconds(dice.between(0, 9 * 3600));
    if (dice.chance(0.014) && at.isBefore(frame.now())) {
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
    for (Delivered dose : content.delivered()) {
      if (dose.done()) {
        tables.delivered.row(
            version,
            position++,
            dose.doseItemId(),
            dose.intervention(),
            dose.region(),
            dose.side(),
            dose.minutes(),
            dose.pressure(),
            dose.oil());
      }
    }
    measured(version, 0, visit, place, "BEFORE", content.before());
    measured(version, 1, visit, place, "AFTER", content.after());
  }

  private void measured(
      long version, int position, Visit visit, Place place, String moment, Integer pain) {
    if (pain != null) {
      tables.measurement.row(version, position, place.person.id, "NPRS", moment, pain, visit.start);
    }
  }

  private void phoned(Visit visit, Place place) {
    Instant at = visit.end.plusSeconds(dice.between(300, 7200));
    if (at.isBefore(frame.now())) {
      write(visit, place, contents.phone(), NoteKind.PHONE, at);
    }
  }
}
