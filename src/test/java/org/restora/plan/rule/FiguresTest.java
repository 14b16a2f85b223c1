package org.restora.plan.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FiguresTest {

  private static JsonObject json(String text) {
    return Json.createReader(new StringReader(text)).readObject();
  }

  /** Every rule the product ships is a demand, and is written as it was read. */
  @Test
  void everyShippedRuleReadsAndWritesTheSame() throws Exception {
    String script = Files.readString(Path.of("db/migration/V016__course_rule.sql"));
    Matcher rows = Pattern.compile("'(\\w+)', '(\\{\"\\w+\": (?!\")[^']*\\})'").matcher(script);
    int found = 0;
    while (rows.find()) {
      Demand demand = Figures.read(rows.group(1), json(rows.group(2)));
      assertEquals(demand, Figures.read(rows.group(1), Figures.write(demand)));
      found++;
    }
    assertTrue(found >= 12, "found " + found);
  }

  @Test
  void theDatabaseKnowsTheSameKinds() throws Exception {
    String script = Files.readString(Path.of("db/migration/V016__course_rule.sql"));
    for (String kind : Figures.kinds()) {
      assertTrue(script.contains("'" + kind + "'"), kind);
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
}
