package org.restora.app.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.restora.app.demo.Visit.Place;
import org.restora.patient.LedgerUnit;
import org.restora.patient.Payer;
import org.restora.schedule.AttendanceStatus;

/**
 * Prescriptions and what visits draw from them. Visits come in the order of their days; a line is
 * drawn from while it lasts, then the next prescription is there, now and then only in the mail.
 */
final class Authorisations {

  /** How many patients bring prescriptions for their plans; the others pay by themselves. */
  private static final double PRESCRIBED = 0.75;

  private static final double OVERRIDDEN = 0.015;
  private static final double UNSEEN = 0.08;
  private static final List<Integer> QUANTITIES = List.of(6, 6, 6, 10, 10, 12, 18);

  private final Frame frame;
  private final Dice dice;
  private final Ids ids;
  private final Tables tables;
  private final Team team;
  private final Map<String, String> remedies;
  private final Lists lists = Lists.read("lists.txt");
  private final List<Line> lines = new ArrayList<>();
  private final Map<Long, Map<String, List<Line>>> byPerson = new HashMap<>();
  private final Map<Long, Boolean> prescribed = new HashMap<>();

  /** A prescription. */
  private static final class Paper {
    final long id;
    final Person person;
    final String prescriber;
    final LocalDate issuedOn;
    final String diagnosis;
    final Payer payer;
    final Instant recordedAt;

    Paper(
        long id,
        Person person,
        String prescriber,
        LocalDate issuedOn,
        String diagnosis,
        Payer payer,
        Instant recordedAt) {
      this.id = id;
      this.person = person;
      this.prescriber = prescriber;
      this.issuedOn = issuedOn;
      this.diagnosis = diagnosis;
      this.payer = payer;
      this.recordedAt = recordedAt;
    }
  }

  private static final class Line {
    final long id;
    final Paper paper;
    final String remedy;
    final LedgerUnit unit;
    final int quantity;
    final LocalDate endsOn;
    final boolean strict;
    int drawn;
    LocalDate last;

    Line(
        long id,
        Paper paper,
        String remedy,
        LedgerUnit unit,
        int quantity,
        LocalDate endsOn,
        boolean strict) {
      this.id = id;
      this.paper = paper;
      this.remedy = remedy;
      this.unit = unit;
      this.quantity = quantity;
      this.endsOn = endsOn;
      this.strict = strict;
    }

    Integer unitMinutes() {
      return unit == LedgerUnit.UNIT ? 15 : null;
    }

    int amount(Visit visit) {
      return unit.drawn(visit.minutes(), unitMinutes());
    }

    boolean has(Visit visit) {
      return !visit.date.isBefore(paper.issuedOn)
          && !visit.date.isAfter(endsOn)
          && drawn + amount(visit) <= quantity;
    }

    boolean counts(Place place) {
      return place.status.claims()
          || strict
              && (place.status == AttendanceStatus.NO_SHOW
                  || place.status == AttendanceStatus.CANCELLED && place.byPatient);
    }
  }

  /** What a place draws from; of an override who decided it, when and why. */
  record Draw(Long line, String reason, Long by, Instant at) {

    private static final Draw NOTHING = new Draw(null, null, null, null);

    private static Draw from(Line line) {
      return new Draw(line.id, null, null, null);
    }
  }

  Authorisations(
      Frame frame, Dice dice, Ids ids, Tables tables, Team team, Map<String, String> remedies) {
    this.frame = frame;
    this.dice = dice;
    this.ids = ids;
    this.tables = tables;
    this.team = team;
    this.remedies = remedies;
  }

  Draw draw(Visit visit, Place place) {
    String remedy = remedies.get(visit.type.code());
    if (remedy == null) {
      return Draw.NOTHING;
    }
    Map<String, List<Line>> own = byPerson.computeIfAbsent(place.person.id, p -> new HashMap<>());
    List<Line> had = own.getOrDefault(remedy, List.of());
    if (had.isEmpty() && !brings(place)) {
      return Draw.NOTHING;
    }
    Line line = had.stream().filter(l -> l.has(visit)).findFirst().orElse(null);
    if (line == null && !had.isEmpty() && visit.places.size() == 1 && dice.chance(OVERRIDDEN)) {
      Line used = had.get(had.size() - 1);
      use(used, visit, place);
      return new Draw(
          used.id, dice.one(lists.of("beyond the ledger")), team.supervisor, visit.bookedAt);
    }
    if (line == null) {
      line = next(visit, place, remedy, own);
    }
    use(line, visit, place);
    return Draw.from(line);
  }

  private boolean brings(Place place) {
    return place.line != null
        && prescribed.computeIfAbsent(place.person.id, p -> dice.chance(PRESCRIBED));
  }

  private static void use(Line line, Visit visit, Place place) {
    if (line.counts(place)) {
      line.drawn += line.amount(visit);
    }
    line.last = visit.date;
  }

  /** A new prescription of what the visit needs; a plan's first one names all the plan needs. */
  private Line next(Visit visit, Place place, String remedy, Map<String, List<Line>> own) {
    Paper paper = paper(place, visit);
    List<String> ordered = new ArrayList<>(List.of(remedy));
    if (own.isEmpty() && place.line != null) {
      for (Plan.Line other : place.line.plan.lines) {
        String also = remedies.get(other.type.code());
        if (also != null && !ordered.contains(also)) {
          ordered.add(also);
        }
      }
    }
    LedgerUnit unit =
        paper.payer != Payer.PRIVATE || dice.chance(0.5)
            ? LedgerUnit.VISIT
            : dice.chance(0.5) ? LedgerUnit.UNIT : LedgerUnit.MINUTES;
    boolean strict = paper.payer == Payer.PRIVATE || paper.payer == Payer.EMPLOYER;
    LocalDate end = paper.issuedOn.plusWeeks(dice.between(6, 14));
    LocalDate last = visit.date.isAfter(end) ? visit.date.plusDays(dice.between(3, 20)) : end;
    for (String each : ordered) {
      line(paper, each, unit, dice.one(QUANTITIES), last, strict, own);
    }
    return own.get(remedy).get(own.get(remedy).size() - 1);
  }

  private void line(
      Paper paper,
      String remedy,
      LedgerUnit unit,
      int visits,
      LocalDate last,
      boolean strict,
      Map<String, List<Line>> own) {
    int each = unit == LedgerUnit.VISIT ? 1 : unit == LedgerUnit.UNIT ? 4 : 60;
    Line line = new Line(ids.next(), paper, remedy, unit, visits * each, last, strict);
    lines.add(line);
    own.computeIfAbsent(remedy, r -> new ArrayList<>()).add(line);
  }

  private Paper paper(Place place, Visit visit) {
    boolean planned = place.line != null;
    LocalDate before = visit.date.minusDays(dice.between(2, 10));
    LocalDate latest = frame.today().minusDays(dice.between(1, 6));
    String by = planned ? place.line.plan.episode.referredBy : "";
    return paper(
        place.person,
        by.isEmpty() ? dice.one(lists.of("physicians")) : by,
        before.isBefore(latest) ? before : latest,
        planned ? place.line.plan.episode.problem : "");
  }

  private Paper paper(Person person, String prescriber, LocalDate issued, String diagnosis) {
    Payer payer = dice.weighted(List.of(Payer.values()), Authorisations::share);
    Instant recorded = frame.office(issued.plusDays(dice.between(0, 1)), dice);
    person.need(recorded);
    return new Paper(ids.next(), person, prescriber, issued, diagnosis, payer, recorded);
  }

  private static double share(Payer payer) {
    return switch (payer) {
      case STATUTORY -> 70;
      case PRIVATE -> 17;
      case ACCIDENT -> 6;
      case EMPLOYER -> 3;
      case SELF_PAY -> 4;
    };
  }

  /** Somebody new on the phone: a prescription, no plan, nothing booked. */
  void phones(Person person) {
    Paper paper =
        paper(
            person,
            dice.one(lists.of("physicians")),
            frame.today().minusDays(dice.between(1, 4)),
            "");
    for (String remedy : List.of("PHYSIOTHERAPY", "MASSAGE")) {
      line(
          paper,
          remedy,
          LedgerUnit.VISIT,
          6,
          frame.today().plusWeeks(12),
          false,
          byPerson.computeIfAbsent(person.id, p -> new HashMap<>()));
    }
  }

  void write() {
    Map<Long, Paper> papers = new LinkedHashMap<>();
    lines.forEach(line -> papers.put(line.paper.id, line.paper));
    papers.values().forEach(this::write);
    lines.forEach(this::write);
  }

  private void write(Paper paper) {
    tables.prescription.row(
        paper.id,
        dice.uuid(),
        paper.person.id,
        paper.prescriber,
        paper.issuedOn,
        paper.diagnosis,
        paper.payer,
        team.desk,
        paper.recordedAt);
  }

  private void write(Line line) {
    // some courses end before what was allowed is used up
    boolean closed =
        line.last != null
            && line.last.isBefore(frame.today().minusDays(20))
            && line.drawn < line.quantity
            && dice.chance(0.3);
    // whoever sees that visits will be left has it prolonged; a few are not seen
    boolean prolonged =
        line.drawn < line.quantity
            && !line.endsOn.isBefore(frame.today())
            && line.endsOn.isBefore(frame.today().plusDays(16))
            && !dice.chance(UNSEEN);
    Instant at = closed ? frame.office(line.last.plusDays(dice.between(2, 9)), dice) : null;
    tables.ledgerLine.row(
        line.id,
        line.paper.id,
        line.paper.person.id,
        line.remedy,
        line.quantity,
        line.unit,
        line.unitMinutes(),
        line.paper.issuedOn,
        prolonged ? line.endsOn.plusWeeks(4) : line.endsOn,
        line.strict,
        line.strict,
        at,
        closed ? Long.valueOf(team.desk) : null,
        closed ? dice.one(lists.of("closed early")) : null);
  }
}
