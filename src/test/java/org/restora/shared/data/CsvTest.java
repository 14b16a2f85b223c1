package org.restora.shared.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.restora.shared.fault.RuleViolation;

class CsvTest {

  private static String written(Object... cells) {
    StringWriter out = new StringWriter();
    try {
      new Csv(out).row(cells);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toString();
  }

  private static List<String> read(String text) {
    return Csv.read(text).get(0).cells();
  }

  @Property
  void whatWasWrittenIsReadAsItWas(@ForAll String one, @ForAll String other) {
    List<String> cells = List.of("x", one, other);
    assertEquals(cells, read(written(cells.toArray())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1", "+1", "-1", "@a", "\tx", "'=1", "''=1", "'x", "a\nb", "a\r\nb", "\"", "a,b;c"
      })
  void aCellComesBackExactly(String cell) {
    assertEquals(List.of("x", cell), read(written("x", cell)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=cmd", "+1", "-1", "@a", "\t=x"})
  void noTextBeginsAsAFormula(String cell) {
    assertTrue(Csv.cell(cell).replace("\"", "").startsWith("'"), Csv.cell(cell));
  }

  @Test
  void aNumberStaysANumber() {
    assertEquals("-5", Csv.cell(new BigDecimal("-5")));
  }

  @Test
  void commasOrSemicolonsWithAMarkOrWithout() {
    assertEquals(List.of("a", "b", "c"), read("a,b,c\r\n"));
    assertEquals(List.of("a", "b", "c"), read("a;b;c\n"));
    assertEquals(List.of("a", "b,1", "c"), read("\ufeffa;\"b,1\";c"));
  }

  @Test
  void linesAreNumberedAsAnEditorShowsThem() {
    List<Csv.Line> lines = Csv.read("a,b\r\n\"1\r\n2\",x\r\n\r\n,,\r\nlast,y\r\n");
    assertEquals(List.of(1, 2, 6), lines.stream().map(Csv.Line::number).toList());
    assertEquals("1\r\n2", lines.get(1).cells().get(0));
  }

  @Test
  void whatIsNoUtf8AndQuotesThatDoNotEndAreRefused() {
    assertEquals(
        "csv.not_utf8",
        assertThrows(
                RuleViolation.class, () -> Csv.text("Öl".getBytes(StandardCharsets.ISO_8859_1)))
            .key());
    assertEquals("Öl", Csv.text("\ufeffÖl".getBytes(StandardCharsets.UTF_8)));
    assertEquals(
        "csv.quotes", assertThrows(RuleViolation.class, () -> Csv.read("a,b\n1,\"x\n2,y\n")).key());
  }
}
