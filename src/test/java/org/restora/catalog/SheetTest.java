package org.restora.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.restora.shared.data.Translated;
import org.restora.shared.fault.RuleViolation;

class SheetTest {

  record Sample(
      String code,
      Translated name,
      Translated note,
      Better better,
      boolean ticked,
      int minutes,
      Integer pressure,
      BigDecimal share,
      List<String> regions) {}

  private static final Sample FULL =
      new Sample(
          "A",
          Translated.of("name", "Name"),
          null,
          Better.LOWER,
          true,
          30,
          null,
          new BigDecimal("1.50"),
          List.of("CALF", "SHIN"));

  @Test
  void whatWasReadIsSavedAsItWas() {
    Sample back = Sheet.read(Sample.class, Sheet.of(FULL), "");
    assertEquals(new BigDecimal("1.5"), back.share());
    assertEquals(
        FULL,
        new Sample(
            back.code(),
            back.name(),
            back.note(),
            back.better(),
            back.ticked(),
            back.minutes(),
            back.pressure(),
            FULL.share(),
            back.regions()));
  }

  @Test
  void whatIsTypedBecomesWhatTheRecordAsksFor() {
    Map<String, Object> sheet = Sheet.blank(Sample.class);
    sheet.put("code", "  B ");
    sheet.put("nameEn", "only English");
    sheet.put("better", "HIGHER");
    sheet.put("minutes", 45L);
    sheet.put("pressure", "3");
    sheet.put("regions", Map.of("CALF", true, "SHIN", false));
    Sample typed = Sheet.read(Sample.class, sheet, "");
    assertEquals("B", typed.code());
    assertEquals(Translated.of("only English", ""), typed.name());
    assertNull(typed.note());
    assertEquals(Better.HIGHER, typed.better());
    assertEquals(false, typed.ticked());
    assertEquals(45, typed.minutes());
    assertEquals(3, typed.pressure());
    assertNull(typed.share());
    assertEquals(List.of("CALF"), typed.regions());
  }

  @Test
  void aNumberThatMustBeThereIsAskedForInItsRow() {
    RuleViolation refusal =
        assertThrows(
            RuleViolation.class,
            () -> Sheet.read(Sample.class, Sheet.blank(Sample.class), "lines:2:"));
    assertEquals("catalog.required", refusal.key());
    assertEquals("lines:2:minutes", refusal.field());
  }

  @Test
  void whatIsNoNumberIsRefused() {
    Map<String, Object> sheet = Sheet.of(FULL);
    sheet.put("share", "1,5");
    RuleViolation refusal =
        assertThrows(RuleViolation.class, () -> Sheet.read(Sample.class, sheet, ""));
    assertEquals("catalog.no_number", refusal.key());
    assertEquals("share", refusal.field());
  }

  @Test
  void aChoiceKnowsItsWords() {
    assertEquals(List.of(Better.values()), Sheet.choices(Sample.class).get("better"));
  }

  record Choice(Set<Better> words, Set<String> codes) {}

  record Rule(Choice one, LocalTime from, boolean ticked, int least) {
    Rule {
      if (least > 9) {
        throw new RuleViolation("demand.range", 0, 9).at("least");
      }
    }
  }

  private static final Rule RULE =
      new Rule(new Choice(Set.of(Better.LOWER), Set.of("A", "B")), LocalTime.of(16, 0), true, 3);

  @Test
  void aRecordInsideOfARecordIsItsPartsUnderItsName() {
    Map<String, Object> sheet = Sheet.of(RULE);
    assertEquals(
        List.of("oneWords", "oneCodes", "from", "ticked", "least"),
        List.copyOf(Sheet.inputs(Rule.class).keySet()));
    assertEquals(Map.of("LOWER", true), sheet.get("oneWords"));
    assertEquals("16:00", sheet.get("from"));
    assertEquals(RULE, Sheet.read(Rule.class, sheet, ""));
  }

  @Test
  void whatTheRecordItselfRefusesStandsBesideItsInput() {
    Map<String, Object> sheet = Sheet.of(RULE);
    sheet.put("least", 10);
    RuleViolation refusal =
        assertThrows(RuleViolation.class, () -> Sheet.read(Rule.class, sheet, "rows:1:"));
    assertEquals("demand.range", refusal.key());
    assertEquals("rows:1:least", refusal.field());
    assertEquals(List.of(0, 9), refusal.args());
  }

  @Test
  void whatIsNoTimeAndNoWordOfTheListIsRefused() {
    Map<String, Object> sheet = Sheet.of(RULE);
    sheet.put("from", "25:00");
    assertEquals(
        "from", assertThrows(RuleViolation.class, () -> Sheet.read(Rule.class, sheet, "")).field());
    sheet.put("from", "08:00");
    sheet.put("oneWords", Map.of("NOTHING", true));
    assertEquals(
        "catalog.no_choice",
        assertThrows(RuleViolation.class, () -> Sheet.read(Rule.class, sheet, "")).key());
  }
}
