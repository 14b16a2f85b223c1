package org.restora.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.restora.testing.Clinic.MONDAY;
import static org.restora.testing.Clinic.at;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.restora.patient.LedgerUse;
import org.restora.testing.Clinic;
import org.restora.testing.Owner;

/** When a patient's cancellation is late, as the country of the site counts (rule S9). */
class LateCancelIT {

  private final Clinic clinic = new Clinic();

  LateCancelIT() {
    Owner.run(
        """
        insert into country_profile (code, position, name, general_consent_required, session_consent_form,
                                     late_cancel_basis, source)
        values ('WORKING_DAYS', 900, '{"en": "Working days", "de": "Werktage"}', false, 'VERBAL', 'LAST_WORKING_DAY', 'test')
        on conflict (code) do nothing
        """);
  }

  private void countWorkingDays() {
    Owner.run("update site set country_profile = 'WORKING_DAYS' where id = ?", clinic.site);
  }

  private boolean late(Instant told, Instant start) {
    return clinic.value(Boolean.class, "select cancelled_late(?, ?, ?)", clinic.site, told, start);
  }

  @Test
  void within24ElapsedHoursItIsLateAndExactly24AreInTime() {
    Instant start = at(MONDAY.plusDays(2), "10:00");
    assertFalse(late(at(MONDAY.plusDays(1), "10:00"), start));
    assertTrue(late(at(MONDAY.plusDays(1), "10:00").plusSeconds(1), start));
    assertTrue(late(start.plusSeconds(60), start));
  }

  /** Ten o'clock on the day before is 25 hours before ten o'clock when the clocks go back. */
  @Test
  void theHoursAreElapsedOnesAcrossAClockChange() {
    LocalDate autumn = LocalDate.of(2027, 10, 31);
    assertFalse(late(at(autumn.minusDays(1), "11:00"), at(autumn, "10:00")));
    assertTrue(late(at(autumn.minusDays(1), "11:01"), at(autumn, "10:00")));
    LocalDate spring = LocalDate.of(2027, 3, 28);
    assertTrue(late(at(spring.minusDays(1), "10:00"), at(spring, "10:00")));
    assertFalse(late(at(spring.minusDays(1), "09:00"), at(spring, "10:00")));
  }

  @Test
  void aVoicemailOfSundayIsLateForMondayWhoeverReadsItWhen() {
    countWorkingDays();
    Instant start = at(MONDAY.plusDays(7), "08:00");
    assertTrue(late(at(MONDAY.plusDays(6), "00:00"), start), "Sunday");
    assertTrue(late(at(MONDAY.plusDays(5), "09:00"), start), "Saturday");
    assertFalse(late(at(MONDAY.plusDays(4), "23:59"), start), "Friday");
  }

  @Test
  void onTheWorkingDayBeforeItIsInTimeThoughLessThan24HoursAreLeft() {
    countWorkingDays();
    Instant start = at(MONDAY.plusDays(2), "08:00");
    assertFalse(late(at(MONDAY.plusDays(1), "23:59"), start));
    assertTrue(late(at(MONDAY.plusDays(2), "00:00"), start));
  }

  @Test
  void aHolidayIsNoWorkingDay() {
    countWorkingDays();
    LocalDate tuesday = MONDAY.plusDays(8);
    Instant start = at(tuesday, "08:00");
    assertFalse(late(at(tuesday.minusDays(1), "09:00"), start));
    clinic.closed(tuesday.minusDays(1), "Holiday");
    assertTrue(late(at(tuesday.minusDays(1), "09:00"), start), "told on the holiday");
    assertTrue(late(at(tuesday.minusDays(2), "09:00"), start), "told on the Sunday before");
    assertFalse(late(at(tuesday.minusDays(4), "09:00"), start), "told on Friday");
  }

  @Test
  void aSaturdayOnWhichTheSiteOpensIsAWorkingDay() {
    countWorkingDays();
    for (int weekday = 1; weekday <= 6; weekday++) {
      Owner.run(
          "insert into site_hours (site_id, weekday, opens, closes) values (?, ?, '08:00', '13:00') on conflict do nothing",
          clinic.site,
          weekday);
    }
    Instant start = at(MONDAY.plusDays(7), "08:00");
    assertFalse(late(at(MONDAY.plusDays(5), "09:00"), start));
    assertTrue(late(at(MONDAY.plusDays(6), "09:00"), start));
  }

  @Test
  void daysAreThoseOfTheSiteAlsoWhenTheClocksChange() {
    countWorkingDays();
    // Monday after the spring change; Friday's last minute is in time, Saturday's first is not
    LocalDate monday = LocalDate.of(2027, 3, 29);
    assertFalse(late(at(monday.minusDays(2), "00:00").minusSeconds(1), at(monday, "08:00")));
    assertTrue(late(at(monday.minusDays(2), "00:00"), at(monday, "08:00")));
    LocalDate autumn = LocalDate.of(2027, 11, 1);
    assertFalse(late(at(autumn.minusDays(2), "00:00").minusSeconds(1), at(autumn, "08:00")));
    assertTrue(late(at(autumn.minusDays(1), "02:30"), at(autumn, "08:00")));
  }

  @Test
  void whereNothingWasOpenForAMonthEveryCancellationOfThatMonthIsLate() {
    countWorkingDays();
    LocalDate day = MONDAY.plusDays(60);
    Owner.run(
        "insert into closure (site_id, starts_on, ends_on, kind, name) values (?, ?, ?, 'COMPANY', 'Rebuilt')",
        clinic.site,
        day.minusDays(40),
        day.minusDays(1));
    assertTrue(late(at(day.minusDays(31), "09:00"), at(day, "08:00")));
    assertFalse(late(at(day.minusDays(32), "09:00"), at(day, "08:00")));
  }

  @Test
  void aLineOfWhichLateCancellationsCountIsDrawnFromAsTheSiteCounts() {
    Clinic.Patient kim = clinic.patient("Kim", "Park");
    long line = clinic.ledger(kim, "MASSAGE", 6, MONDAY, MONDAY.plusDays(27));
    Owner.run("update ledger_line set late_cancel_counts = true where id = ?", line);
    ScheduleService service = clinic.get(ScheduleService.class);
    long appointment =
        service.book(clinic.wish(kim, "MASSAGE_45", 45, at(MONDAY.plusDays(2), "09:00")));
    long visit =
        Owner.value(Long.class, "select id from attendance where appointment_id = ?", appointment);
    clinic.clock.set(at(MONDAY.plusDays(1), "18:00"));
    service.cancel(
        visit,
        clinic.count("select version from attendance where id = ?", visit),
        CancelledBy.PATIENT,
        "");
    LedgerUse use = clinic.get(LedgerVisits.class);
    assertEquals(
        1, clinic.services.call(() -> use.of(java.util.List.of(line))).get(line).used(), "24 h");
    countWorkingDays();
    assertEquals(
        0,
        clinic.services.call(() -> use.of(java.util.List.of(line))).get(line).used(),
        "the working day before");
  }
}
