package org.restora.catalog;

import java.io.Serializable;
import java.time.LocalDate;
import org.restora.shared.fault.RuleViolation;

/**
 * The days on which a row of the catalogue is offered, or a rule holds (rule C9). The database's
 * function {@code in_use} says the same.
 *
 * @param validFrom the first of them; null: always was
 * @param retiredOn the first day after them; null: no end is known
 */
public record Validity(LocalDate validFrom, LocalDate retiredOn) implements Serializable {

  public static final Validity ALWAYS = new Validity(null, null);

  /** What it is on a day. */
  public enum Phase {
    TO_COME,
    IN_USE,
    RETIRED
  }

  /** The days as a person says them: from the first to the last one, both included. */
  public static Validity of(LocalDate first, LocalDate last) {
    Require.that(!LocalDate.MAX.equals(last), "date_out_of_range", "retiredOn");
    return new Validity(first, last == null ? null : last.plusDays(1)).checked();
  }

  /**
   * @throws RuleViolation when it would end before it begins
   */
  Validity checked() {
    Require.that(
        validFrom == null || retiredOn == null || validFrom.isBefore(retiredOn),
        "catalogue_validity",
        "retiredOn");
    return this;
  }

  public Phase on(LocalDate day) {
    if (validFrom != null && day.isBefore(validFrom)) {
      return Phase.TO_COME;
    }
    return retiredOn == null || day.isBefore(retiredOn) ? Phase.IN_USE : Phase.RETIRED;
  }

  public boolean inUse(LocalDate day) {
    return on(day) == Phase.IN_USE;
  }

  /** The first day from this one on that is not before its first. */
  public LocalDate notBefore(LocalDate day) {
    return validFrom != null && day.isBefore(validFrom) ? validFrom : day;
  }

  /** The earlier one of this day and the last; null where neither is known. */
  public LocalDate notAfter(LocalDate day) {
    LocalDate last = lastDay();
    return day == null || last != null && last.isBefore(day) ? last : day;
  }

  /** The last day; null where no end is known. */
  public LocalDate lastDay() {
    return retiredOn == null ? null : retiredOn.minusDays(1);
  }

  /** Ends today; what was to end later ends now. */
  Validity retired(LocalDate today) {
    RuleViolation.unless(on(today) != Phase.RETIRED, "catalog.already_retired");
    RuleViolation.unless(
        validFrom == null || validFrom.isBefore(today), "catalog.not_begun", validFrom);
    return new Validity(validFrom, today);
  }

  Validity takenBack() {
    return new Validity(validFrom, null);
  }
}
