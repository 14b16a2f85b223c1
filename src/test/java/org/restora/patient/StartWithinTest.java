package org.restora.patient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.restora.shared.data.Translated;

/** A prescription that was not begun in time lapses before its first visit (rule P8). */
class StartWithinTest {

  private static final LocalDate ISSUED = LocalDate.of(2026, 11, 1);
  private static final LocalDate START_BY = ISSUED.plusDays(28);
  private static final LocalDate LAST = ISSUED.plusDays(90);

  private static LedgerRow line(
      long id, LocalDate startBy, int used, int booked, LocalDate last, Instant closedAt) {
    return new LedgerRow(
        id,
        0,
        new UUID(0, id),
        "MASSAGE",
        new Translated(Map.of("en", "Massage", "de", "Massage")),
        List.of("MASSAGE_45"),
        45,
        6,
        LedgerUnit.VISIT,
        null,
        ISSUED,
        last,
        startBy,
        false,
        false,
        closedAt,
        "",
        "",
        used,
        booked);
  }

  private static LedgerRow untouched() {
    return line(1, START_BY, 0, 0, LAST, null);
  }

  private static Ledger.Draw on(LocalDate day, LedgerRow... lines) {
    return new Ledger(List.of(lines)).draw("MASSAGE_45", null, day, 45);
  }

  @Test
  void theFirstVisitIsBookedUpToTheLastDayItself() {
    assertFalse(on(START_BY, untouched()).refused());
    assertEquals("ledger.lapsed", on(START_BY.plusDays(1), untouched()).refusal().key());
  }

  @Test
  void aLaterVisitIsFreeOfItOnceSomethingIsUsedOrBooked() {
    assertFalse(on(START_BY.plusDays(20), line(1, START_BY, 1, 0, LAST, null)).refused());
    assertFalse(on(START_BY.plusDays(20), line(1, START_BY, 0, 1, LAST, null)).refused());
  }

  @Test
  void bookingTheFirstInTimeFreesTheOthersOfTheSameProposal() {
    LedgerRow line = untouched();
    Ledger booked = new Ledger(List.of(line)).booked(line, 45);
    assertFalse(booked.draw("MASSAGE_45", null, START_BY.plusDays(9), 45).refused());
  }

  @Test
  void withoutTheRuleOfACountryAnyDayOfTheLineWillDo() {
    assertFalse(on(LAST, line(1, null, 0, 0, LAST, null)).refused());
  }

  @Test
  void anotherLineThatDidNotLapseIsDrawnFrom() {
    LedgerRow next = line(2, START_BY.plusDays(30), 0, 0, LAST.plusDays(30), null);
    Ledger.Draw draw = on(START_BY.plusDays(1), untouched(), next);
    assertFalse(draw.refused());
    assertEquals(2, draw.line().id());
  }

  @Test
  void theLapsedLineIsNamedBeforeAnEmptyOneSoThatASupervisorDrawsFromIt() {
    LedgerRow empty = line(2, START_BY, 6, 0, LAST, null);
    Ledger.Draw draw = on(START_BY.plusDays(1), empty, untouched());
    assertEquals(1, draw.line().id());
    assertEquals("ledger.lapsed", draw.refusal().key());
  }

  @Test
  void afterItsLastDayALineIsOverNotLapsed() {
    assertEquals("ledger.expired", on(LAST.plusDays(1), untouched()).refusal().key());
  }

  @Test
  void whatIsClosedAwaitsNoStart() {
    assertTrue(untouched().startAwaited());
    assertFalse(line(1, START_BY, 0, 0, LAST, Instant.EPOCH).startAwaited());
    assertFalse(line(1, START_BY, 1, 0, LAST, null).startAwaited());
  }
}
