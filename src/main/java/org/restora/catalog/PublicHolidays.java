package org.restora.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.restora.shared.data.Translated;

/**
 * Days on which a whole country rests, computed for any year. A country is one entry of the table:
 * a function from the year to its days.
 *
 * <p>Germany (DE) has the nine days that are holidays in all sixteen states: New Year's Day, Good
 * Friday, Easter Monday, Labour Day (1 May), Ascension Day, Whit Monday, German Unity Day (3
 * October), Christmas Day and the day after it. Days of single states (Epiphany, Corpus Christi,
 * Reformation Day, All Saints' Day and others) are written down by hand.
 */
public final class PublicHolidays {

  private static final Map<String, IntFunction<List<Holiday>>> COUNTRIES =
      Map.of("DE", PublicHolidays::germany);

  private PublicHolidays() {}

  /** One day. */
  public record Holiday(LocalDate day, Translated name) {}

  /**
   * The days of a year, in their order; empty for a country that is not in the table.
   *
   * @param country ISO 3166 code of two letters
   */
  public static Optional<List<Holiday>> of(String country, int year) {
    return Optional.ofNullable(COUNTRIES.get(country)).map(days -> days.apply(year));
  }

  private static List<Holiday> germany(int year) {
    LocalDate easter = easter(year);
    return List.of(
        new Holiday(LocalDate.of(year, 1, 1), Translated.of("New Year’s Day", "Neujahr")),
        new Holiday(easter.minusDays(2), Translated.of("Good Friday", "Karfreitag")),
        new Holiday(easter.plusDays(1), Translated.of("Easter Monday", "Ostermontag")),
        new Holiday(LocalDate.of(year, 5, 1), Translated.of("Labour Day", "Tag der Arbeit")),
        new Holiday(easter.plusDays(39), Translated.of("Ascension Day", "Christi Himmelfahrt")),
        new Holiday(easter.plusDays(50), Translated.of("Whit Monday", "Pfingstmontag")),
        new Holiday(
            LocalDate.of(year, 10, 3),
            Translated.of("German Unity Day", "Tag der Deutschen Einheit")),
        new Holiday(LocalDate.of(year, 12, 25), Translated.of("Christmas Day", "1. Weihnachtstag")),
        new Holiday(
            LocalDate.of(year, 12, 26),
            Translated.of("Second Day of Christmas", "2. Weihnachtstag")));
  }

  /** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher's reckoning). */
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return LocalDate.of(year, f / 31, f % 31 + 1);
  }
}
