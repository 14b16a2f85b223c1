package org.restora.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.restora.catalog.PublicHolidays.Holiday;

class PublicHolidaysTest {

  @ParameterizedTest
  @CsvSource({
    "1818, 1818-03-22", // as early as it gets
    "2024, 2024-03-31",
    "2025, 2025-04-20",
    "2026, 2026-04-05",
    "2027, 2027-03-28",
    "2028, 2028-04-16",
    "2038, 2038-04-25", // as late as it gets
    "2049, 2049-04-18", // one of the two exceptions of the reckoning by epacts
    "2076, 2076-04-19"
  })
  void easterIsWhereTheChurchPutsIt(int year, LocalDate day) {
    assertEquals(day, PublicHolidays.easter(year));
  }

  @Test
  void germanyRestsOnNineDays() {
    List<LocalDate> days =
        PublicHolidays.of("DE", 2026).orElseThrow().stream().map(Holiday::day).toList();
    assertEquals(
        List.of(
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 4, 3),
            LocalDate.of(2026, 4, 6),
            LocalDate.of(2026, 5, 1),
            LocalDate.of(2026, 5, 14),
            LocalDate.of(2026, 5, 25),
            LocalDate.of(2026, 10, 3),
            LocalDate.of(2026, 12, 25),
            LocalDate.of(2026, 12, 26)),
        days);
  }

  /** In 2008 Ascension Day fell on Labour Day: two holidays on one day. */
  @Test
  void twoHolidaysMayFallOnOneDay() {
    long labourDays =
        PublicHolidays.of("DE", 2008).orElseThrow().stream()
            .filter(holiday -> holiday.day().equals(LocalDate.of(2008, 5, 1)))
            .count();
    assertEquals(2, labourDays);
  }

  @Test
  void everyDayIsNamedInBothLanguages() {
    for (Holiday holiday : PublicHolidays.of("DE", 2027).orElseThrow()) {
      assertTrue(!holiday.name().words().get("en").isBlank(), holiday.toString());
      assertTrue(!holiday.name().words().get("de").isBlank(), holiday.toString());
    }
  }

  @Test
  void aCountryThatIsNotInTheTableHasNone() {
    assertTrue(PublicHolidays.of("XX", 2026).isEmpty());
  }
}
