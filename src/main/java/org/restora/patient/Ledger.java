package org.restora.patient;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.restora.shared.fault.NotFound;
import org.restora.shared.fault.RuleViolation;

/**
 * The authorised visits of one patient, as booking asks them (rule P8). Pure: the same lines give
 * the same answer.
 *
 * @param lines all of the patient's
 */
public record Ledger(List<LedgerRow> lines) implements Serializable {

  private static final Comparator<LedgerRow> EARLIEST_EXPIRY =
      Comparator.comparing(LedgerRow::endsOn).thenComparing(LedgerRow::id);

  /**
   * What a visit draws from.
   *
   * @param line null when the patient has no line for the treatment: it is booked without one
   * @param refusal null when the line has room for it
   */
  public record Draw(LedgerRow line, RuleViolation refusal) {

    static final Draw NOTHING = new Draw(null, null);

    public boolean refused() {
      return refusal != null;
    }
  }

  /**
   * The line for a visit: of those that cover the treatment, hold on the day and have enough left,
   * and did not lapse before its first visit, the one that ends first.
   *
   * @param chosen only this line; null looks at all of them
   * @param day of the visit, in the zone of its site
   * @throws NotFound when the chosen line is not the patient's, or does not cover the treatment
   */
  public Draw draw(String treatmentType, Long chosen, LocalDate day, int minutes) {
    List<LedgerRow> covering =
        lines.stream()
            .filter(l -> !l.closed() && l.treatments().contains(treatmentType))
            .filter(l -> chosen == null || l.id() == chosen)
            .sorted(EARLIEST_EXPIRY)
            .toList();
    if (covering.isEmpty()) {
      if (chosen != null) {
        throw new NotFound("ledger_line", chosen);
      }
      return Draw.NOTHING;
    }
    return covering.stream()
        .filter(l -> l.holdsOn(day) && l.left() >= l.drawn(minutes) && !l.lapsedOn(day))
        .findFirst()
        .map(l -> new Draw(l, null))
        .orElseGet(() -> refused(covering, day));
  }

  /**
   * Says which line stands in the way: one whose first visit comes too late, that holds and is
   * empty, that begins later, is over.
   */
  private static Draw refused(List<LedgerRow> covering, LocalDate day) {
    LedgerRow lapsed = last(covering, l -> l.holdsOn(day) && l.lapsedOn(day));
    if (lapsed != null) {
      return new Draw(
          lapsed,
          new RuleViolation("ledger.lapsed", lapsed.name(), lapsed.amount(), lapsed.startBy()));
    }
    LedgerRow empty = last(covering, l -> l.holdsOn(day));
    if (empty != null) {
      return new Draw(empty, exhausted(empty));
    }
    LedgerRow later = last(covering, l -> day.isBefore(l.startsOn()));
    if (later != null) {
      return new Draw(
          later,
          new RuleViolation("ledger.not_begun", later.name(), later.amount(), later.startsOn()));
    }
    LedgerRow over = covering.get(covering.size() - 1);
    return new Draw(
        over, new RuleViolation("ledger.expired", over.name(), over.amount(), over.endsOn()));
  }

  static RuleViolation exhausted(LedgerRow line) {
    return new RuleViolation(
        "ledger.exhausted",
        line.name(),
        line.amount(),
        line.endsOn(),
        line.amount(Math.max(0, line.left())));
  }

  private static LedgerRow last(List<LedgerRow> rows, Predicate<LedgerRow> which) {
    return rows.stream().filter(which).reduce((a, b) -> b).orElse(null);
  }

  /** The ledger once a visit of this length is booked on the line. */
  public Ledger booked(LedgerRow line, int minutes) {
    return new Ledger(
        lines.stream().map(l -> l.id() == line.id() ? l.booking(l.drawn(minutes)) : l).toList());
  }

  /** What can still be booked from on that day or later, what ends first first. */
  public List<LedgerRow> open(LocalDate today) {
    return sorted(lines.stream().filter(l -> l.open(today)));
  }

  /**
   * What holds now or will, to be seen where somebody books: also what is used up, unless another
   * line of the remedy goes on.
   */
  public List<LedgerRow> current(LocalDate today) {
    List<LedgerRow> holding =
        sorted(lines.stream().filter(l -> !l.closed() && !today.isAfter(l.endsOn())));
    return holding.stream()
        .filter(l -> !l.usedUp() || holding.stream().noneMatch(o -> o.goesOnAfter(l)))
        .toList();
  }

  private static List<LedgerRow> sorted(Stream<LedgerRow> rows) {
    return rows.sorted(EARLIEST_EXPIRY).toList();
  }
}
