package org.restora.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people declared in a text file beside the tests: a line a fact, # and a blank begin a
 * remark.
 */
public final class Declared {

  private static final Pattern REPEATED = Pattern.compile("\\{(\\d+) times}(.*)");
  private static final Pattern UNIT =
      Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u([0-9A-Fa-f]{4})");

  private Declared() {}

  /** The lines of {@code src/test/resources/org/restora/<file>} that say something. */
  public static List<String> lines(String file) {
    return text(file)
        .lines()
        .map(String::stripTrailing)
        .filter(line -> !line.isBlank() && !line.startsWith("# ") && !line.equals("#"))
        .toList();
  }

  /** The texts of {@code naughty.txt}. */
  public static List<String> naughtyTexts() {
    return lines("naughty.txt").stream().map(Declared::unescaped).toList();
  }

  private static String unescaped(String line) {
    Matcher repeated = REPEATED.matcher(line);
    if (repeated.matches()) {
      return unescaped(repeated.group(2)).repeat(Integer.parseInt(repeated.group(1)));
    }
    // String knows every escape but that of a code unit
    return UNIT.matcher(line)
        .replaceAll(
            unit ->
                Matcher.quoteReplacement(
                    unit.group(1) + (char) Integer.parseInt(unit.group(2), 16)))
        .translateEscapes();
  }

  private static String text(String file) {
    try (var in = Declared.class.getResourceAsStream("/org/restora/" + file)) {
      if (in == null) {
        throw new IllegalStateException("there is no src/test/resources/org/restora/" + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
