package org.restora.app.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeBuilderTest {

  private static final String LIGHT = ":root {";
  private static final String DARK_DEVICE = ":root:not([data-theme=\"light\"]";
  private static final String DARK_CHOSEN = ":root[data-theme=\"dark\"] {";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "color:#fff                         | color:var(--r-on-solid)",
        "background:#FFFFFF                 | background:var(--r-surface)",
        "border:1px solid #ced4da           | border:1px solid var(--r-border)",
        "border-color:rgba(0,0,0,0)         | border-color:transparent",
        "box-shadow:0 0 0 .2em rgb(166.2,213,250.2) | box-shadow:var(--r-ring)",
        "color:hsl(122,37.5%,21.0784313725%)        | color:var(--r-ok)",
        "background:rgb(12.74,136.94,235.66)"
            + " | background:color-mix(in srgb,var(--r-primary) 85%,var(--r-text))",
        "background:rgba(33,150,243,.04)"
            + " | background:color-mix(in srgb,var(--r-primary) 4%,transparent)",
      })
  void replacesColoursByWhatTheyPaint(String stock, String ours) {
    assertEquals("a{" + ours + "}\n", ThemeBuilder.build("a{" + stock + "}"));
  }

  @Test
  void leavesEverythingElseAlone() {
    String css = "@media(max-width: 640px){a:before{content:\"};#fff\";padding:.5rem}\n}\n";
    assertEquals(css, ThemeBuilder.build(css));
  }

  @Test
  void dropsScalesThatNoComponentUses() {
    assertEquals("", ThemeBuilder.build("\uFEFF:root{--blue-500:#2196f3;color-scheme:light}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "color:#123456",
        "color:#ced4da",
        "background:red",
        "background:url(x.png)",
        "text-shadow:0 0 1px #fff"
      })
  void namesWhatItDoesNotKnow(String declaration) {
    String css = "p{color:#fff}body .ui-new{" + declaration + "}";
    String message =
        assertThrows(IllegalArgumentException.class, () -> ThemeBuilder.build(css)).getMessage();
    String property = declaration.substring(0, declaration.indexOf(':'));
    assertTrue(message.contains("body .ui-new { " + property + " }"), message);
  }

  @Test
  void knowsEveryColourOfTheStockTheme() throws IOException {
    String path = "/META-INF/resources/primefaces-saga-blue/theme.css";
    try (InputStream in = ThemeBuilderTest.class.getResourceAsStream(path)) {
      String theme = ThemeBuilder.build(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      assertFalse(Pattern.compile("#[0-9a-f]{3}|\\b(rgb|hsl)a?\\(").matcher(theme).find());
      Map<String, String> tokens = colours(LIGHT);
      Pattern.compile("var\\(--r-([\\w-]+)\\)")
          .matcher(theme)
          .results()
          .map(match -> match.group(1))
          .filter(token -> !token.startsWith("ring") && !token.equals("shadow"))
          .forEach(token -> assertTrue(tokens.containsKey(token), token));
    }
  }

  @Test
  void bothDarkThemesAreTheSame() throws IOException {
    assertEquals(colours(DARK_DEVICE), colours(DARK_CHOSEN));
    assertEquals(colours(LIGHT).keySet(), colours(DARK_CHOSEN).keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {LIGHT, DARK_CHOSEN})
  void textsCanBeRead(String theme) throws IOException {
    Map<String, String> tokens = colours(theme);
    for (String surface : "ground surface surface-2 hover selected".split(" ")) {
      for (String text : "text text-2 primary danger warn ok info".split(" ")) {
        assertContrast(tokens, text, surface, 4.5);
      }
      assertContrast(tokens, "focus", surface, 3);
    }
    for (String solid : "text text-2 primary danger warn ok info".split(" ")) {
      assertContrast(tokens, "on-solid", solid, 4.5);
    }
    for (String tone : "danger warn ok info".split(" ")) {
      assertContrast(tokens, tone, tone + "-surface", 4.5);
      assertContrast(tokens, "text", tone + "-surface", 4.5);
    }
    for (String status : "booked arrived treatment completed noshow cancelled late".split(" ")) {
      assertContrast(tokens, status + "-text", status + "-surface", 4.5);
      assertContrast(tokens, "text", status + "-surface", 4.5);
      assertContrast(tokens, status + "-border", status + "-surface", 3);
      assertContrast(tokens, status + "-border", "surface", 3);
      assertContrast(tokens, status + "-border", "off", 3);
    }
    for (String time : "off break absence closure".split(" ")) {
      assertContrast(tokens, "text-2", time, 4.5);
    }
    for (String stripe : "break absence closure".split(" ")) {
      assertContrast(tokens, "text-2", stripe + "-stripe", 4.5);
    }
    for (String bar : "bar bar-2".split(" ")) {
      assertContrast(tokens, "on-bar", bar, 4.5);
      assertContrast(tokens, "on-bar-2", bar, 4.5);
    }
    for (String surface : "ground surface surface-2".split(" ")) {
      assertContrast(tokens, "border", surface, 3);
    }
    assertContrast(tokens, "on-scrim", "scrim", 4.5);
    assertContrast(tokens, "bar-line", "bar", 3);
    assertContrast(tokens, "now", "surface", 3);
  }

  private static void assertContrast(
      Map<String, String> tokens, String one, String other, double least) {
    double a = luminance(tokens.get(one));
    double b = luminance(tokens.get(other));
    double contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    assertTrue(contrast >= least, () -> "%s on %s: %.2f:1".formatted(one, other, contrast));
  }

  /** Relative luminance as WCAG 2 defines it. */
  private static double luminance(String hex) {
    int rgb = Integer.parseInt(hex.substring(1), 16);
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double c = (channel & 0xff) / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  private static Map<String, String> colours(String selector) throws IOException {
    String css = Files.readString(Path.of("src/main/webapp/resources/restora/tokens.css"));
    int start = css.indexOf(selector);
    Map<String, String> colours = new HashMap<>();
    Pattern.compile("--r-([\\w-]+): (#[0-9a-f]{6});")
        .matcher(css.substring(start, css.indexOf('}', start)))
        .results()
        .forEach(match -> colours.put(match.group(1), match.group(2)));
    return colours;
  }
}
