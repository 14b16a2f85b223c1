package org.restora.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.restora.shared.data.Translated;

/** What patients are told: how it reads, and what it never claims. */
class LeafletTest {

  /** Claims that nobody has shown, in both languages. */
  private static final Pattern WEAK =
      Pattern.compile(
          "\\btoxins?\\b|detox|lactic acid|Milchsäure|Giftstoff|entgift|entschlack|Schlacken"
              + "|flush(es)? out|spült? .*aus dem Körper|boosts? (your|the) immun|stärkt das Immunsystem"
              + "|\\bmiracle|\\bguarantee|garantiert|\\bcures?\\b|\\bheilt\\b|cellulite",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static Leaflet leaflet(String body) {
    return new Leaflet("A", null, LeafletKind.ADVICE, Translated.of(body, body));
  }

  @Test
  void blankLinesPartParagraphsAndDashesMakeAList() {
    assertEquals(
        List.of(
            new Leaflet.Block("One two", List.of()),
            new Leaflet.Block("Then:", List.of()),
            new Leaflet.Block("", List.of("a", "b")),
            new Leaflet.Block("End", List.of())),
        leaflet("One\ntwo\n\nThen:\n- a\n- b\n \nEnd\n").blocks("en"));
  }

  @Test
  void windowsLineEndsReadTheSame() {
    assertEquals(leaflet("A\n\n- b").blocks("en"), leaflet("A\r\n\r\n- b\r\n").blocks("en"));
  }

  @Test
  void theCatalogueThatShipsMakesNoWeakClaims() throws IOException {
    try (Stream<Path> scripts = Files.list(Path.of("db/migration"))) {
      List<String> claims =
          scripts.sorted().flatMap(LeafletTest::lines).filter(l -> WEAK.matcher(l).find()).toList();
      assertEquals(List.of(), claims);
    }
  }

  @Test
  void aWeakClaimWouldBeFound() {
    for (String claim :
        List.of(
            "Massage clears lactic acid",
            "flushes out toxins",
            "Die Massage entgiftet",
            "Trinken spült Schlacken aus")) {
      assertTrue(WEAK.matcher(claim).find(), claim);
    }
    assertFalse(WEAK.matcher("phototoxic oils; toxicology").find());
  }

  private static Stream<String> lines(Path script) {
    try {
      return Files.readAllLines(script).stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
