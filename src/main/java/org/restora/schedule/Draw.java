package org.restora.schedule;

import java.time.Duration;
import java.time.Instant;
import org.restora.patient.LedgerUnit;

/**
 * What one attendance draws from its ledger line, and whether that is used or still booked (rule
 * S11). Never more than was booked, so that writing down what happened cannot overdraw a line.
 */
record Draw(int used, int booked) {

  private static final Draw NOTHING = new Draw(0, 0);

  /** How a line counts. */
  record Terms(
      LedgerUnit unit, Integer unitMinutes, boolean noShowCounts, boolean lateCancelCounts) {

    int of(Duration length) {
      return unit.drawn((int) length.toMinutes(), unitMinutes);
    }
  }

  /**
   * What is known of an attendance.
   *
   * @param cancelledLate the patient cancelled it, and late as the site counts (rule S9)
   */
  record Facts(
      AttendanceStatus status,
      boolean cancelledLate,
      Instant startsAt,
      Instant endsAt,
      Instant startedAt,
      Instant endedAt) {

    Duration planned() {
      return Duration.between(startsAt, endsAt);
    }

    /** As it was timed, else as it was booked. */
    Duration delivered() {
      Duration planned = planned();
      if (startedAt == null || endedAt == null) {
        return planned;
      }
      Duration timed = Duration.between(startedAt, endedAt);
      return timed.compareTo(planned) < 0 ? timed : planned;
    }
  }

  static Draw of(Facts facts, Terms terms) {
    return switch (facts.status()) {
      case BOOKED, CONFIRMED, ARRIVED, IN_TREATMENT -> new Draw(0, terms.of(facts.planned()));
      case COMPLETED, STOPPED_EARLY -> new Draw(terms.of(facts.delivered()), 0);
      case NO_SHOW -> terms.noShowCounts() ? new Draw(terms.of(facts.planned()), 0) : NOTHING;
      case CANCELLED ->
          terms.lateCancelCounts() && facts.cancelledLate()
              ? new Draw(terms.of(facts.planned()), 0)
              : NOTHING;
      case NOT_TREATED, ENTERED_IN_ERROR -> NOTHING;
    };
  }
}
