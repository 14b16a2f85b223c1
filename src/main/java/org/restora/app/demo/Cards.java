package org.restora.app.demo;

import java.time.Instant;
import java.util.List;
import org.restora.app.demo.Visit.Place;
import org.restora.catalog.Region;
import org.restora.catalog.Side;
import org.restora.schedule.AttendanceStatus;
import org.restora.schedule.card.Feeling;
import org.restora.schedule.safety.AnsweredBy;

/**
 * Cards that were filled in before sessions: of a few visits of the last weeks, of more of today's.
 */
final class Cards {

  private static final List<String> PLACES =
      List.of("LOWER_BACK", "NECK_BACK", "SHOULDER_BACK", "CALF", "THIGH_BACK", "MID_BACK");

  private final Frame frame;
  private final Dice dice;
  private final Ids ids;
  private final Tables tables;
  private final Catalogue catalogue;
  private final List<String> questions;
  private final Lists lists = Lists.read("lists.txt");
  private boolean yes = true;

  Cards(
      Frame frame, Dice dice, Ids ids, Tables tables, Catalogue catalogue, List<String> questions) {
    this.frame = frame;
    this.dice = dice;
    this.ids = ids;
    this.tables = tables;
    this.catalogue = catalogue;
    this.questions = questions;
  }

  /** Of somebody who was treated. */
  void treated(Visit visit, Place place) {
    if (dice.chance(0.15)) {
      write(visit, place, place.started.minusSeconds(dice.between(120, 600)));
    }
  }

  /** Of somebody who is expected today: who waits has answered, the six questions too. */
  void expected(Visit visit, Place place) {
    boolean massage =
        place.status.expected()
            && visit.type.qualification() != null
            && visit.type.code().startsWith("MASSAGE");
    boolean waiting =
        massage
            || place.status == AttendanceStatus.ARRIVED
            || (place.status.expected()
                && visit.start.isAfter(frame.now())
                && visit.start.isBefore(frame.now().plusSeconds(3 * 3600)));
    if (!visit.date.equals(frame.today()) || !waiting || !dice.chance(0.5)) {
      return;
    }
    Instant at = frame.now().minusSeconds(dice.between(60, 900));
    write(visit, place, at);
    long id = ids.next();
    tables.screening.row(id, place.id, place.person.id, AnsweredBy.PATIENT, null, at);
    for (String question : questions) {
      boolean medicine = yes && question.equals("MEDICINE");
      tables.screeningAnswer.row(id, question, medicine, null, "", null);
    }
    yes = dice.chance(0.1);
  }

  private void write(Visit visit, Place place, Instant at) {
    Instant opened = at.minusSeconds(dice.between(90, 400));
    Instant night = frame.startOf(visit.date.plusDays(1));
    Instant until = opened.plusSeconds(4 * 3600);
    long id = ids.next();
    tables.card.row(
        id,
        place.id,
        place.person.id,
        visit.therapist.account,
        opened,
        until.isBefore(night) ? until : night,
        dice.chance(0.6) ? dice.one(lists.of("wish today")) : "",
        dice.chance(0.5) ? Integer.valueOf(dice.between(1, 4)) : null,
        dice.chance(0.9) ? Integer.valueOf(dice.between(0, 8)) : null,
        dice.chance(0.7) ? Integer.valueOf(dice.between(1, 8)) : null,
        at);
    for (String code : PLACES) {
      Region region = catalogue.regions().get(code);
      if (region != null && dice.chance(0.3)) {
        tables.cardMark.row(
            id,
            region.code(),
            region.sided() ? dice.one(List.of(Side.LEFT, Side.RIGHT)) : null,
            dice.one(List.of(Feeling.values())));
      }
    }
  }
}
