package org.restora.patient;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.restora.shared.data.Sentence;
import org.restora.shared.data.Translated;

/**
 * A ledger line and what is left of it.
 *
 * @param treatments codes of the treatments its remedy covers, the usual one first
 * @param usualMinutes length of the usual one
 * @param startBy last day of its first visit, as the country of the site asks; null: any day it
 *     holds
 */
public record LedgerRow(
    long id,
    int version,
    UUID prescription,
    String remedy,
    Translated name,
    List<String> treatments,
    int usualMinutes,
    int quantity,
    LedgerUnit unit,
    Integer unitMinutes,
    LocalDate startsOn,
    LocalDate endsOn,
    LocalDate startBy,
    boolean noShowCounts,
    boolean lateCancelCounts,
    Instant closedAt,
    String closedBy,
    String closeReason,
    int used,
    int booked)
    implements Serializable {

  /** What may still be drawn; below zero where a supervisor let more be booked. */
  public int left() {
    return quantity - used - booked;
  }

  /** The larger of what is allowed and what was drawn. */
  public int whole() {
    return Math.max(quantity, used + booked);
  }

  public boolean closed() {
    return closedAt != null;
  }

  /** Nothing was drawn from it yet, so that it may still become anything. */
  public boolean untouched() {
    return used + booked == 0;
  }

  /** Whether its first visit is still awaited, and until when matters. */
  public boolean startAwaited() {
    return startBy != null && untouched() && !closed();
  }

  /** Nothing was drawn from it in time, so that a first visit on that day comes too late. */
  public boolean lapsedOn(LocalDate day) {
    return startAwaited() && day.isAfter(startBy);
  }

  public int drawn(int minutes) {
    return unit.drawn(minutes, unitMinutes);
  }

  /** How many visits of this length are left. */
  public int visitsLeft(int minutes) {
    return Math.max(0, left()) / Math.max(1, drawn(minutes));
  }

  /** Nothing is left and nothing is to come. */
  boolean usedUp() {
    return left() <= 0 && booked == 0;
  }

  /** Whether this is the line to look at instead of another of the remedy that is used up. */
  boolean goesOnAfter(LedgerRow other) {
    return remedy.equals(other.remedy)
        && (!usedUp()
            || endsOn.isAfter(other.endsOn)
            || endsOn.equals(other.endsOn) && id > other.id);
  }

  public boolean holdsOn(LocalDate day) {
    return !closed() && !day.isBefore(startsOn) && !day.isAfter(endsOn);
  }

  /** Whether something can still be booked from it on that day or later. */
  public boolean open(LocalDate today) {
    return !closed() && left() > 0 && !today.isAfter(endsOn);
  }

  /** Six visits, ten units of 15 minutes, 300 minutes. */
  public Sentence amount() {
    return amount(quantity);
  }

  /** Four of six visits are left, until when. */
  public Sentence rest() {
    return new Sentence("ledger.rest", left(), amount(), endsOn);
  }

  Sentence amount(int number) {
    return unit == LedgerUnit.UNIT
        ? new Sentence("ledger.amount.UNIT", number, unitMinutes)
        : new Sentence("ledger.amount." + unit.name(), number);
  }

  LedgerRow booking(int amount) {
    return using(used, booked + amount);
  }

  LedgerRow using(int nowUsed, int nowBooked) {
    return new LedgerRow(
        id,
        version,
        prescription,
        remedy,
        name,
        treatments,
        usualMinutes,
        quantity,
        unit,
        unitMinutes,
        startsOn,
        endsOn,
        startBy,
        noShowCounts,
        lateCancelCounts,
        closedAt,
        closedBy,
        closeReason,
        nowUsed,
        nowBooked);
  }
}
