package org.restora.app.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.restora.app.demo.Catalogue.Condition;
import org.restora.catalog.Region;
import org.restora.catalog.Side;
import org.restora.patient.Sex;
import org.restora.plan.Hazard;
import org.restora.shared.data.Translated;

/** What is dangerous for a quarter of the patients. */
final class Alerts {

  /**
   * What one patient has. Cleared until: null when no physician allowed anything; ended: null while
   * it stands.
   */
  record Alert(
      long id,
      Person person,
      Condition condition,
      String region,
      Side side,
      String detail,
      String toldBy,
      String oil,
      Integer figure,
      LocalDate clearedUntil,
      Instant until,
      boolean ended) {}

  /** How often a condition is met, and in whom. */
  private record Kind(
      String condition,
      double weight,
      int fromAge,
      int toAge,
      boolean womenOnly,
      List<String> regions) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("ANTIC", 16, 58, 99, false, List.of()),
          new Kind("OSTEO", 12, 60, 99, true, List.of()),
          new Kind("PREG23", 5, 20, 42, true, List.of()),
          new Kind("ALLERG_NUT", 7, 0, 70, false, List.of()),
          new Kind("ALLERG_LATEX", 4, 0, 99, false, List.of()),
          new Kind("ALLERG_FRAGRANCE", 3, 0, 99, false, List.of()),
          new Kind("PACEMAKER", 5, 60, 99, false, List.of("CHEST")),
          new Kind("HTN", 12, 45, 99, false, List.of()),
          new Kind("DIAB", 6, 45, 99, false, List.of()),
          new Kind("ASTH", 5, 0, 60, false, List.of()),
          new Kind("EPIL", 2, 10, 80, false, List.of()),
          new Kind("VARIC", 6, 45, 99, false, List.of("CALF", "SHIN")),
          new Kind("NEURO", 5, 50, 99, false, List.of("SOLE", "FOOT_TOP", "SHIN")),
          new Kind("SKIN", 2, 10, 90, false, List.of("FOREARM_BACK", "SHOULDER_BLADE", "CALF")),
          new Kind("HYPO", 3, 16, 60, false, List.of()),
          new Kind("STER", 2, 40, 90, false, List.of()));

  private static final Map<String, List<String>> DETAILS =
      Map.of(
          "ANTIC",
              List.of(
                  "Apixaban 5 mg twice a day", "Phenprocoumon, INR 2 to 3", "Rivaroxaban 20 mg"),
          "OSTEO", List.of("T-score −2.8 at the hip", "Under treatment since last year"),
          "PREG23", List.of("24th week", "30th week, no complications"),
          "ALLERG_NUT", List.of("Hazelnut and almond; carries an emergency kit", "All tree nuts"),
          "PACEMAKER", List.of("Two-chamber pacemaker", "Defibrillator"),
          "HTN", List.of("130/80 under treatment"),
          "DIAB", List.of("Carries glucose; measures before exercise"),
          "NEURO", List.of("Cannot tell warm from cold"));

  private final Frame frame;
  private final Dice dice;
  private final Ids ids;
  private final Tables tables;
  private final Catalogue catalogue;
  private final Lists lists = Lists.read("lists.txt");
  private final List<Alert> raised = new ArrayList<>();

  Alerts(Frame frame, Dice dice, Ids ids, Tables tables, Catalogue catalogue) {
    this.frame = frame;
    this.dice = dice;
    this.ids = ids;
    this.tables = tables;
    this.catalogue = catalogue;
  }

  List<Alert> raised() {
    return raised;
  }

  void raise(List<Person> people) {
    for (Person person : people) {
      if (!dice.chance(0.26)) {
        continue;
      }
      int many = dice.chance(0.2) ? 2 : 1;
      for (int i = 0; i < many; i++) {
        int age = person.age(frame.today());
        List<Kind> fitting =
            KINDS.stream()
                .filter(
                    k ->
                        age >= k.fromAge
                            && age <= k.toAge
                            && (!k.womenOnly || person.sex == Sex.FEMALE))
                .filter(
                    k ->
                        catalogue.conditions().containsKey(k.condition)
                            && !person.alerts.contains(k.condition))
                .toList();
        Kind kind = dice.weighted(fitting, Kind::weight);
        if (kind != null) {
          String detail =
              DETAILS.containsKey(kind.condition) ? dice.one(DETAILS.get(kind.condition)) : "";
          raise(
              person,
              kind.condition,
              kind.regions.isEmpty() ? null : dice.one(kind.regions),
              detail,
              null,
              null,
              false);
        }
      }
    }
    special(people);
  }

  /**
   * Those a visitor should be able to find: cleared, cleared no more, over by itself, ended by a
   * person.
   */
  private void special(List<Person> people) {
    List<Person> without =
        people.stream().filter(p -> p.alerts.isEmpty() && p.age(frame.today()) > 35).toList();
    if (without.size() < 6) {
      return;
    }
    raise(
        without.get(0),
        "DVT",
        "CALF",
        "Left calf, found by ultrasound; anticoagulated",
        frame.today().plusDays(24),
        null,
        false);
    raise(
        without.get(1),
        "CANCER",
        null,
        "Breast cancer, in aftercare",
        frame.today().plusDays(60),
        null,
        false);
    raise(
        without.get(2),
        "CARD",
        null,
        "Heart attack in spring",
        frame.today().minusDays(9),
        null,
        false);
    raise(
        without.get(3),
        "FEVER",
        null,
        "38.4 °C by telephone",
        null,
        frame.startOf(frame.today().minusDays(5)),
        false);
    raise(
        without.get(4),
        "JOINT_IMPLANT",
        "KNEE_FRONT",
        "",
        null,
        frame.startOf(frame.today().plusDays(17)),
        false);
    raise(without.get(5), "WOUND", "SHIN", "Graze after a fall", null, null, true);
    named(without);
  }

  /** Limits after surgery with their figures, and allergies to oils. */
  private void named(List<Person> without) {
    if (without.size() < 13) {
      return;
    }
    limit(without.get(6), "ROM_LIMIT", "KNEE_FRONT", "Flexion, passive and active", 90, 19);
    limit(without.get(7), "WB_LIMIT", "HIP_SIDE", "Two crutches", 20, 33);
    limit(
        without.get(8),
        "HIP_PREC",
        "HIP_SIDE",
        "No flexion beyond 90°, no crossing of legs",
        null,
        41);
    limit(without.get(9), "STERNAL_PREC", null, "Arms: at most 2 kg each, no pushing up", null, 26);
    raise(
        without.get(10),
        "ALLERG_OIL",
        null,
        "Rash after a massage",
        "Patient",
        "LAVENDER",
        null,
        null,
        null,
        false);
    raise(
        without.get(11),
        "ALLERG_OIL",
        null,
        "Patch test",
        "Patient",
        "TEA_TREE",
        null,
        null,
        null,
        false);
    raise(
        without.get(12),
        "ALLERG_NUT",
        null,
        "Almond and hazelnut; carries an emergency kit",
        null,
        null,
        false);
  }

  private void limit(
      Person person, String code, String region, String detail, Integer figure, int days) {
    raise(
        person,
        code,
        region,
        detail,
        dice.one(lists.of("physicians")),
        null,
        figure,
        null,
        frame.startOf(frame.today().plusDays(days)),
        false);
  }

  private void raise(
      Person person,
      String code,
      String region,
      String detail,
      LocalDate clearedUntil,
      Instant until,
      boolean ended) {
    String toldBy = dice.chance(0.6) ? "Patient" : dice.one(lists.of("physicians")) + ", letter";
    raise(person, code, region, detail, toldBy, null, null, clearedUntil, until, ended);
  }

  private void raise(
      Person person,
      String code,
      String region,
      String detail,
      String toldBy,
      String oil,
      Integer figure,
      LocalDate clearedUntil,
      Instant until,
      boolean ended) {
    Condition condition = catalogue.conditions().get(code);
    Region place = region == null ? null : catalogue.regions().get(region);
    if (condition == null || (region != null && place == null)) {
      return;
    }
    Side side = place == null || !place.sided() ? null : dice.chance(0.5) ? Side.LEFT : Side.RIGHT;
    Alert alert =
        new Alert(
            ids.next(),
            person,
            condition,
            region,
            side,
            detail,
            toldBy,
            oil,
            figure,
            clearedUntil,
            until,
            ended);
    raised.add(alert);
    person.alerts.add(code);
    person.conditions.put(alert.id, code);
    boolean over = ended || (until != null && until.isBefore(frame.now()));
    if (over) {
      return;
    }
    boolean cleared = clearedUntil != null && !clearedUntil.isBefore(frame.today());
    Translated regionName = place == null ? null : place.name();
    for (Catalogue.Rule rule : condition.rules()) {
      person.hazards.add(
          new Hazard(
              alert.id,
              rule.id(),
              condition.name(),
              rule.level(),
              rule.target(),
              rule.names(),
              rule.scope(),
              rule.regions(),
              region,
              regionName,
              side,
              rule.effect(),
              rule.cap(),
              rule.advice(),
              cleared));
    }
  }

  /** Written last, when it is known since when the patient has been here. */
  void write(Alert alert, Team team) {
    Instant recorded = alert.person.neededAt.plusSeconds(dice.between(1200L, 5400L));
    boolean shortLived = alert.until != null || alert.ended;
    if (shortLived) {
      boolean over = alert.until != null && alert.until.isBefore(frame.now());
      Instant shortBefore =
          (over ? alert.until : frame.now()).minusSeconds(86_400L * dice.between(1, 4));
      recorded = shortBefore.isAfter(recorded) ? shortBefore : recorded;
    }
    recorded = frame.notAfterNow(recorded, dice);
    LocalDate day = LocalDate.ofInstant(recorded, Frame.ZONE);
    Therapist by = dice.one(alert.person.centre.therapists);
    tables.alert.row(
        alert.id,
        alert.person.id,
        alert.condition.code(),
        alert.region,
        alert.side,
        day.minusDays(shortLived ? 0 : dice.between(20, 900)),
        alert.until,
        alert.detail,
        alert.toldBy,
        alert.oil,
        alert.figure,
        by.account,
        recorded,
        alert.ended ? frame.notAfterNow(recorded.plusSeconds(86_400), dice) : null,
        alert.ended ? by.account : null,
        alert.ended ? "Healed" : null);
    if (alert.clearedUntil != null) {
      LocalDate granted = alert.clearedUntil.minusDays(45);
      LocalDate latest = frame.today().minusDays(12);
      granted = granted.isBefore(latest) ? granted : latest;
      tables.clearance.row(
          ids.next(),
          alert.id,
          dice.one(lists.of("physicians")),
          granted,
          alert.clearedUntil,
          "Exercise and light treatment; names the condition",
          by.account,
          frame.office(granted.plusDays(1), dice));
    }
  }
}
