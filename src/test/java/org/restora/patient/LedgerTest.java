package org.restora.patient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.restora.shared.data.Translated;
import org.restora.shared.fault.NotFound;

/** Which line a visit draws from, and how much. */
class LedgerTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private static LedgerRow massage(long id, int quantity, int used, int booked, LocalDate last) {
    return row(id, "MASSAGE_45", quantity, LedgerUnit.VISIT, null, used, booked, last, null);
  }

  private static LedgerRow row(
      long id,
      String treatment,
      int quantity,
      LedgerUnit unit,
      Integer unitMinutes,
      int used,
      int booked,
      LocalDate last,
      Instant closed) {
    return new LedgerRow(
        id,
        0,
        new UUID(0, id),
        "MASSAGE",
        new Translated(Map.of("en", "Massage", "de", "Massage")),
        List.of(treatment),
        45,
        quantity,
        unit,
        unitMinutes,
        FIRST,
        last,
        null,
        false,
        false,
        closed,
        "",
        "",
        used,
        booked);
  }

  private static Ledger.Draw draw(LedgerRow... rows) {
    return new Ledger(List.of(rows)).draw("MASSAGE_45", null, DAY, 45);
  }

  @Test
  void whatEndsFirstIsDrawnFromFirst() {
    assertEquals(
        2, draw(massage(1, 6, 0, 0, LAST), massage(2, 6, 0, 0, LAST.minusDays(1))).line().id());
  }

  @Test
  void ofTwoThatEndTogetherTheOlderIsDrawnFrom() {
    assertEquals(1, draw(massage(2, 6, 0, 0, LAST), massage(1, 6, 0, 0, LAST)).line().id());
  }

  @Test
  void whatIsUsedUpIsPassedOverForTheNext() {
    Ledger.Draw draw = draw(massage(1, 6, 4, 2, LAST.minusDays(9)), massage(2, 6, 0, 5, LAST));
    assertEquals(2, draw.line().id());
    assertFalse(draw.refused());
  }

  @Test
  void whoHasNoLineForTheTreatmentBooksWithoutOne() {
    assertNull(draw().line());
    Ledger.Draw draw = draw(row(1, "PHYSIO_30", 6, LedgerUnit.VISIT, null, 6, 0, LAST, null));
    assertNull(draw.line());
    assertFalse(draw.refused());
  }

  @Test
  void whatIsClosedBindsNobody() {
    Ledger.Draw draw =
        draw(row(1, "MASSAGE_45", 6, LedgerUnit.VISIT, null, 6, 0, LAST, Instant.EPOCH));
    assertNull(draw.line());
    assertFalse(draw.refused());
  }

  @Test
  void theRefusalSaysWhichLineAndWhy() {
    Ledger.Draw empty = draw(massage(1, 6, 1, 5, LAST));
    assertEquals("ledger.exhausted", empty.refusal().key());
    assertEquals(LAST, empty.refusal().args().get(2));
    Ledger.Draw over = draw(massage(1, 6, 0, 0, DAY.minusDays(1)));
    assertEquals("ledger.expired", over.refusal().key());
    assertEquals(DAY.minusDays(1), over.refusal().args().get(2));
    Ledger.Draw later =
        new Ledger(List.of(massage(1, 6, 0, 0, LAST)))
            .draw("MASSAGE_45", null, FIRST.minusDays(1), 45);
    assertEquals("ledger.not_begun", later.refusal().key());
  }

  @Test
  void ofSeveralThatAreEmptyTheOneThatEndsLastIsNamed() {
    assertEquals(
        2, draw(massage(2, 6, 6, 0, LAST), massage(1, 3, 3, 0, LAST.minusDays(3))).line().id());
    assertEquals(
        1, draw(massage(1, 6, 6, 0, LAST), massage(2, 3, 0, 0, DAY.minusDays(3))).line().id());
  }

  @Test
  void bothTheFirstAndTheLastDayCount() {
    Ledger ledger = new Ledger(List.of(massage(1, 6, 0, 0, LAST)));
    for (LocalDate day : List.of(FIRST, LAST)) {
      assertFalse(ledger.draw("MASSAGE_45", null, day, 45).refused());
    }
    for (LocalDate day : List.of(FIRST.minusDays(1), LAST.plusDays(1))) {
      assertTrue(ledger.draw("MASSAGE_45", null, day, 45).refused());
    }
  }

  @Test
  void aChosenLineIsTheOnlyOneAndMustBeThePatients() {
    Ledger ledger =
        new Ledger(List.of(massage(1, 6, 6, 0, LAST), massage(2, 6, 0, 0, LAST.plusDays(1))));
    assertTrue(ledger.draw("MASSAGE_45", 1L, DAY, 45).refused());
    assertEquals(2, ledger.draw("MASSAGE_45", 2L, DAY, 45).line().id());
    assertThrows(NotFound.class, () -> ledger.draw("MASSAGE_45", 3L, DAY, 45));
    assertThrows(NotFound.class, () -> ledger.draw("PHYSIO_30", 2L, DAY, 45));
  }

  @Test
  void minutesAreDrawnAsLongAsTheyLast() {
    LedgerRow line = row(1, "MASSAGE_45", 100, LedgerUnit.MINUTES, null, 30, 25, LAST, null);
    assertFalse(draw(line).refused());
    Ledger booked = new Ledger(List.of(line)).booked(line, 45);
    assertEquals(0, booked.lines().get(0).left());
    assertTrue(booked.draw("MASSAGE_45", null, DAY, 45).refused());
  }

  /** The eight-minute rule of 15-minute units, and blocks of other lengths. */
  @ParameterizedTest
  @CsvSource({
    "15, 7, 0",
    "15, 8, 1",
    "15, 22, 1",
    "15, 23, 2",
    "15, 37, 2",
    "15, 38, 3",
    "15, 52, 3",
    "15, 53, 4",
    "20, 9, 0",
    "20, 10, 1",
    "20, 45, 2",
    "30, 45, 2"
  })
  void unitsAreTheNearestWholeNumber(int unit, int minutes, int units) {
    assertEquals(units, LedgerUnit.UNIT.drawn(minutes, unit));
    assertEquals(1, LedgerUnit.VISIT.drawn(minutes, null));
    assertEquals(minutes, LedgerUnit.MINUTES.drawn(minutes, null));
  }

  @Test
  void visitsLeftAreCountedInWholeVisits() {
    assertEquals(3, massage(1, 6, 1, 2, LAST).visitsLeft(45));
    assertEquals(0, massage(1, 6, 5, 2, LAST).visitsLeft(45));
    LedgerRow units = row(1, "MASSAGE_45", 10, LedgerUnit.UNIT, 15, 0, 0, LAST, null);
    assertEquals(3, units.visitsLeft(45));
  }
}
