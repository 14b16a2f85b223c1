package org.restora.catalog;

import java.math.BigDecimal;
import org.restora.shared.data.Translated;
import org.restora.shared.fault.RuleViolation;

/**
 * What is asked of what was typed. A refusal names its field; a rule the database knows too has the
 * constraint's name.
 */
final class Require {

  private static final BigDecimal LARGEST = new BigDecimal("9999999.99");

  private Require() {}

  static void that(boolean holds, String key, String field, Object... args) {
    if (!holds) {
      throw new RuleViolation(key, args).at(field);
    }
  }

  /** From 1 to the most, or not said. */
  static void within(Integer number, int most, String key, String field) {
    that(number == null || number >= 1 && number <= most, key, field);
  }

  static <T> T given(T value, String field) {
    that(value != null, "catalog.required", field);
    return value;
  }

  static String text(String typed, String field) {
    that(typed != null && !typed.isBlank(), "catalog.required", field);
    return typed.strip();
  }

  /** In every language. */
  static Translated words(Translated typed, String field) {
    return wordsOrNone(given(typed, field + "En"), field);
  }

  /** In every language or in none. */
  static Translated wordsOrNone(Translated typed, String field) {
    if (typed != null) {
      that(!typed.en().isBlank(), "translated_has_every_language", field + "En");
      that(!typed.de().isBlank(), "translated_has_every_language", field + "De");
    }
    return typed;
  }

  /** A number that its column holds without rounding. */
  static BigDecimal amount(BigDecimal typed, String field) {
    that(
        typed == null
            || typed.stripTrailingZeros().scale() <= 2 && typed.abs().compareTo(LARGEST) <= 0,
        "catalog.amount",
        field);
    return typed;
  }
}
