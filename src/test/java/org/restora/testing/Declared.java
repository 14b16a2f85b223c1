package org.restora.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What people declared in a text file beside the tests: a line a fact, # begins a remark. */
public final class Declared {

  private Declared() {}

  /** The lines of {@code src/test/resources/org/restora/<file>} that say something. */
  public static List<String> lines(String file) {
    return text(file)
        .lines()
        .map(String::stripTrailing)
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
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
