package org.restora.plan.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.restora.shared.fault.RuleViolation;
import org.restora.testing.ShippedRules;

class FiguresTest {

  private static JsonObject json(String text) {
    return Json.createReader(new StringReader(text)).readObject();
  }

  /** Every rule the product ships is a demand, and is written as it was read. */
  @Test
  void everyShippedRuleReadsAndWritesTheSame() {
    List<CourseRule> rules = ShippedRules.all();
    for (CourseRule rule : rules) {
      String kind = rule.demand().getClass().getSimpleName();
      assertEquals(rule.demand(), Figures.read(kind, Figures.write(rule.demand())));
    }
    assertEquals(15, rules.size());
  }

  @Test
  void theDatabaseKnowsTheSameKinds() {
    for (String kind : Figures.kinds()) {
      assertTrue(ShippedRules.scripts().contains("'" + kind + "'"), kind);
    }
  }

  @Test
  void whatIsNoRuleIsRefusedByName() {
    assertThrows(IllegalArgumentException.class, () -> Figures.read("Wish", json("{}")));
    IllegalArgumentException missing =
        assertThrows(
            IllegalArgumentException.class,
            () -> Figures.read("PauseBetween", json("{\"targets\": {}}")));
    assertEquals("minutes is missing", missing.getMessage());
    assertThrows(
        IllegalArgumentException.class,
        () -> Figures.read("PauseBetween", json("{\"targets\": {}, \"minutes\": \"ten\"}")));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            Figures.read(
                "NotBefore", json("{\"targets\": {}, \"since\": \"BIRTHDAY\", \"days\": 1}")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Gap | {'targets': {}, 'samePlace': true, 'unit': 'CALENDAR_DAYS', 'length': 0} | length",
        "AtMost | {'targets': {}, 'count': 'VISITS', 'span': 'DAY', 'most': -1} | most",
        "CapWhenSore | {'targets': {}, 'soreness': 11, 'pressure': 2} | soreness",
        "CapWhenSore | {'targets': {}, 'soreness': 7, 'pressure': 6} | pressure",
        "AfterActive | {'targets': {}, 'active': {}, 'minutes': 1441} | minutes",
        "NotBefore | {'targets': {}, 'since': 'SURGERY', 'days': 0} | days",
        "QuietBefore | {'targets': {}, 'event': 'COMPETITION', 'days': 61} | days",
        "PauseBetween | {'targets': {}, 'minutes': 0} | minutes",
        "RestDay | {'targets': {}, 'days': 0} | days",
        "SameTherapist | {'percent': 101, 'visits': 4} | percent",
        "SameTherapist | {'percent': 70, 'visits': 0} | visits",
        "NotAlone | {'targets': {}, 'regions': []} | regions",
        "PreferredTime | {'targets': {}, 'aim': 'SLEEP', 'from': '20:00', 'until': '16:00'} | until",
        "HandLoad | {'targets': {}, 'inARow': 0, 'pause': 15, 'aDay': 180} | inARow",
        "HandLoad | {'targets': {}, 'inARow': 60, 'pause': 0, 'aDay': 180} | pause",
        "HandLoad | {'targets': {}, 'inARow': 60, 'pause': 15, 'aDay': 0} | aDay",
        "UvAfterOil | {'light': {}, 'samePlace': true, 'hours': 0} | hours"
      })
  void aFigureThatMakesNoRuleIsRefusedByItsName(String kind, String figures, String refused) {
    RuleViolation refusal =
        assertThrows(
            RuleViolation.class, () -> Figures.read(kind, json(figures.replace('\'', '"'))));
    assertEquals(refused, refusal.field());
  }
}
