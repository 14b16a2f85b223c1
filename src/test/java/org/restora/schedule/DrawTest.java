package org.restora.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.restora.patient.LedgerUnit;
import org.restora.schedule.Draw.Facts;
import org.restora.schedule.Draw.Terms;

/** What each end of a visit draws from its ledger line. */
class DrawTest {

  private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");
  private static final Instant END = START.plus(Duration.ofMinutes(45));
  private static final Terms LENIENT = new Terms(LedgerUnit.VISIT, null, false, false);
  private static final Terms STRICT = new Terms(LedgerUnit.VISIT, null, true, true);
  private static final Terms MINUTES = new Terms(LedgerUnit.MINUTES, null, true, true);
  private static final Terms UNITS = new Terms(LedgerUnit.UNIT, 15, true, true);

  private static Facts visit(AttendanceStatus status) {
    return new Facts(status, false, START, END, null, null);
  }

  private static Facts timed(AttendanceStatus status, long minutes) {
    return new Facts(status, false, START, END, START, START.plus(Duration.ofMinutes(minutes)));
  }

  private static Facts cancelled(boolean late) {
    return new Facts(AttendanceStatus.CANCELLED, late, START, END, null, null);
  }

  @ParameterizedTest
  @EnumSource(
      value = AttendanceStatus.class,
      names = {"BOOKED", "CONFIRMED", "ARRIVED", "IN_TREATMENT"})
  void whatIsOpenIsBooked(AttendanceStatus status) {
    assertEquals(new Draw(0, 1), Draw.of(visit(status), LENIENT));
    assertEquals(new Draw(0, 45), Draw.of(visit(status), MINUTES));
    assertEquals(new Draw(0, 3), Draw.of(visit(status), UNITS));
  }

  @ParameterizedTest
  @EnumSource(
      value = AttendanceStatus.class,
      names = {"NOT_TREATED", "ENTERED_IN_ERROR"})
  void whoWasNotTreatedDrawsNothing(AttendanceStatus status) {
    assertEquals(new Draw(0, 0), Draw.of(visit(status), STRICT));
  }

  @Test
  void whatWasStoppedEarlyIsAVisitAndItsMinutesAreThoseGiven() {
    Facts stopped = timed(AttendanceStatus.STOPPED_EARLY, 5);
    assertEquals(new Draw(1, 0), Draw.of(stopped, LENIENT));
    assertEquals(new Draw(5, 0), Draw.of(stopped, MINUTES));
    assertEquals(new Draw(0, 0), Draw.of(stopped, UNITS));
  }

  @ParameterizedTest
  @CsvSource({"30, 30, 2", "45, 45, 3", "400, 45, 3"})
  void deliveredIsAsTimedAndNeverMoreThanBooked(long timed, int minutes, int units) {
    Facts done = timed(AttendanceStatus.COMPLETED, timed);
    assertEquals(new Draw(minutes, 0), Draw.of(done, MINUTES));
    assertEquals(new Draw(units, 0), Draw.of(done, UNITS));
    assertEquals(new Draw(1, 0), Draw.of(done, LENIENT));
  }

  @Test
  void withoutTimesWhatWasBookedCounts() {
    assertEquals(new Draw(45, 0), Draw.of(visit(AttendanceStatus.COMPLETED), MINUTES));
  }

  @Test
  void aNoShowCountsBySwitch() {
    assertEquals(new Draw(0, 0), Draw.of(visit(AttendanceStatus.NO_SHOW), LENIENT));
    assertEquals(new Draw(1, 0), Draw.of(visit(AttendanceStatus.NO_SHOW), STRICT));
    assertEquals(new Draw(45, 0), Draw.of(visit(AttendanceStatus.NO_SHOW), MINUTES));
  }

  @Test
  void aCancellationCountsWhenItIsLateAndTheSwitchSaysSo() {
    assertEquals(new Draw(1, 0), Draw.of(cancelled(true), STRICT));
    assertEquals(new Draw(0, 0), Draw.of(cancelled(false), STRICT));
    assertEquals(new Draw(0, 0), Draw.of(cancelled(true), LENIENT));
  }
}
