package org.restora.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.restora.app.demo.Plan.Item;
import org.restora.app.demo.Visit.Place;
import org.restora.catalog.Effect;
import org.restora.catalog.Level;
import org.restora.patient.consent.ConsentAnswer;
import org.restora.patient.consent.ConsentForm;
import org.restora.patient.consent.ConsentKind;
import org.restora.patient.consent.GivenBy;
import org.restora.plan.Hazard;
import org.restora.progress.IncidentKind;
import org.restora.progress.NoteContent.Delivered;
import org.restora.schedule.AttendanceStatus;
import org.restora.schedule.safety.AnsweredBy;

/** What is asked and written down for safety around the visits of the last weeks. */
final class SafetyRows {

  private static final int RECENT_DAYS = 28;

  private static final List<String> QUESTIONS =
      List.of("FEVER", "MEDICINE", "INJURY", "PREGNANCY", "SKIN", "CALF_CHEST");

  private final Frame frame;
  private final Dice dice;
  private final Ids ids;
  private final Tables tables;
  private final Catalogue catalogue;
  private final Team team;
  private final Cards cards;
  private final Set<Long> declined = new HashSet<>();
  private int incidents;
  private final Lists lists = Lists.read("lists.txt");

  SafetyRows(
      Frame frame,
      Dice dice,
      Dice forCards,
      Ids ids,
      Tables tables,
      Catalogue catalogue,
      Team team) {
    this.cards = new Cards(frame, forCards, ids, tables, catalogue, QUESTIONS);
    this.frame = frame;
    this.dice = dice;
    this.ids = ids;
    this.tables = tables;
    this.catalogue = catalogue;
    this.team = team;
  }

  void after(Visit visit) {
    if (visit.date.isBefore(frame.today().minusDays(RECENT_DAYS))
        || visit.date.isAfter(frame.today())) {
      return;
    }
    for (Place place : visit.places) {
      if (place.status == AttendanceStatus.NOT_TREATED && place.reason.contains("fever")) {
        sentHome(visit, place);
      } else if (place.started != null) {
        cards.treated(visit, place);
        asked(visit, place);
        consent(visit, place);
        reason(visit, place);
      } else {
        cards.expected(visit, place);
      }
    }
  }

  private void asked(Visit visit, Place place) {
    boolean forgotten = dice.chance(0.04);
    Instant at = place.started.minusSeconds(forgotten ? 0 : dice.between(20, 90));
    long id = screening(visit, place, forgotten ? AnsweredBy.NOBODY : AnsweredBy.THERAPIST, at);
    for (String question : forgotten ? List.<String>of() : QUESTIONS) {
      boolean medicine = question.equals("MEDICINE") && dice.chance(0.01);
      tables.screeningAnswer.row(id, question, medicine, null, medicine ? "Vitamin D" : "", null);
    }
  }

  /** Before hands-on work on a sensitive area the patient was asked; a few took it back later. */
  private void consent(Visit visit, Place place) {
    if (place.line == null) {
      return;
    }
    for (Item item : place.line.items) {
      boolean sensitive =
          item.intervention().handsOn()
              && item.region() != null
              && catalogue.regions().get(item.region()).sensitive();
      if (sensitive) {
        boolean no = dice.chance(0.04);
        if (no) {
          declined.add(place.id);
        }
        boolean backAgain = !no && dice.chance(0.05) && place.ended != null;
        tables.consent.row(
            ids.next(),
            place.person.id,
            ConsentKind.SENSITIVE_AREA,
            item.intervention().code(),
            item.region(),
            item.side(),
            PlanRows.oil(place.line, item),
            visit.date,
            no ? ConsentAnswer.DECLINED : ConsentAnswer.GIVEN,
            ConsentForm.VERBAL,
            GivenBy.PATIENT,
            "",
            visit.therapist.account,
            place.started.minusSeconds(dice.between(5, 60)),
            backAgain ? place.ended.minusSeconds(30) : null,
            backAgain ? Long.valueOf(visit.therapist.account) : null);
      }
    }
  }

  /** A few signed notes tell of something that went otherwise; the older ones are reviewed. */
  void signed(Visit visit, Place place, long note, List<Delivered> delivered, Instant signedAt) {
    long age = frame.today().toEpochDay() - visit.date.toEpochDay();
    if (age > RECENT_DAYS || delivered.isEmpty()) {
      return;
    }
    Delivered dose =
        delivered.stream()
            .filter(d -> d.done() && d.region() != null)
            .filter(d -> catalogue.regions().get(d.region()).sensitive())
            .findFirst()
            .orElse(null);
    if (dose != null && declined.contains(place.id)) {
      incident(
          visit,
          place,
          note,
          IncidentKind.WITHOUT_CONSENT,
          dose,
          lists.of("without consent"),
          signedAt);
    } else if (incidents == 0 || dice.chance(0.004)) {
      incident(
          visit,
          place,
          note,
          IncidentKind.ADVERSE_REACTION,
          null,
          lists.of("adverse reaction"),
          signedAt);
    }
  }

  private void incident(
      Visit visit,
      Place place,
      long note,
      IncidentKind kind,
      Delivered dose,
      List<String> reasons,
      Instant signedAt) {
    incidents++;
    Instant reviewed = signedAt.plus(Duration.ofDays(5));
    boolean done = reviewed.isBefore(frame.now()) && incidents % 4 != 0;
    tables.incident.row(
        ids.next(),
        kind,
        place.person.id,
        visit.centre.id,
        place.id,
        note,
        dose == null ? null : dose.intervention(),
        dose == null ? null : dose.region(),
        dose == null ? null : dose.side(),
        null,
        null,
        dice.one(reasons),
        visit.therapist.account,
        signedAt,
        done ? Long.valueOf(team.supervisor) : null,
        done ? reviewed : null,
        done ? dice.one(lists.of("incident remark")) : null);
  }

  /** Everybody agreed in general when they came first; one took it back. */
  void general(List<Person> people) {
    Person former = people.stream().filter(p -> p.runningPlans == 0).findFirst().orElse(null);
    for (Person person : people) {
      if (person.neededAt == null) {
        continue;
      }
      boolean child = person.age(frame.today()) < 16;
      Instant at = frame.notAfterNow(person.neededAt.plusSeconds(dice.between(60, 1200)), dice);
      boolean backAgain = person == former && at.isBefore(frame.now().minusSeconds(90_000));
      Therapist by = dice.one(person.centre.therapists);
      tables.consent.row(
          ids.next(),
          person.id,
          ConsentKind.GENERAL,
          null,
          null,
          null,
          null,
          null,
          ConsentAnswer.GIVEN,
          ConsentForm.WRITTEN,
          child ? GivenBy.GUARDIAN : GivenBy.PATIENT,
          child ? "A parent" : "",
          by.account,
          at,
          backAgain ? frame.now().minusSeconds(86_400) : null,
          backAgain ? Long.valueOf(by.account) : null);
    }
  }

  /** Came with a fever: the answer raised an alert that is over by itself after a day. */
  private void sentHome(Visit visit, Place place) {
    Instant at = visit.start.plusSeconds(dice.between(30, 200));
    if (at.isAfter(frame.now())) {
      return;
    }
    long alert = ids.next();
    tables.alert.row(
        alert,
        place.person.id,
        "FEVER",
        null,
        null,
        visit.date,
        at.plus(Duration.ofHours(24)),
        "38." + dice.between(0, 9) + " °C",
        "Therapist",
        null,
        null,
        visit.therapist.account,
        at,
        null,
        null,
        null);
    long id = screening(visit, place, AnsweredBy.THERAPIST, at);
    for (String question : QUESTIONS) {
      boolean fever = question.equals("FEVER");
      tables.screeningAnswer.row(
          id, question, fever, fever ? "FEVER" : null, "", fever ? Long.valueOf(alert) : null);
    }
  }

  private long screening(Visit visit, Place place, AnsweredBy by, Instant at) {
    long id = ids.next();
    tables.screening.row(id, place.id, place.person.id, by, visit.therapist.account, at);
    return id;
  }

  /** Now and then more than a precaution's pressure was agreed for a visit. */
  private void reason(Visit visit, Place place) {
    if (place.line == null || !dice.chance(0.12)) {
      return;
    }
    LocalDate known = visit.date.minusDays(1);
    place.person.hazards.stream()
        .filter(h -> h.level() == Level.PRECAUTION && h.effect() == Effect.CAP_PRESSURE)
        .filter(
            h ->
                place.line.items.stream()
                    .anyMatch(i -> i.pressure() != null && i.pressure() >= h.pressureCap()))
        .findFirst()
        .filter(h -> place.person.neededAt.isBefore(frame.startOf(known)))
        .ifPresent(h -> override(visit, place, h));
  }

  private void override(Visit visit, Place place, Hazard hazard) {
    String condition = place.person.conditions.get(hazard.alertId());
    if (condition != null) {
      tables.override.row(
          ids.next(),
          place.id,
          hazard.ruleId(),
          null,
          condition,
          dice.one(lists.of("precaution")),
          visit.therapist.account,
          place.started.minusSeconds(dice.between(10, 60)));
    }
  }
}
