package org.restora;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No SQL asks the database what time it is: ClinicTime is asked, and the answer is passed. */
class SqlClockTest {

  private static final Pattern TEXT =
      Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
  private static final Pattern CLOCK =
      Pattern.compile(
          "\\b(now\\s*\\(\\s*\\)|current_date|current_time(stamp)?|local_?time(stamp)?|"
              + "(clock|statement|transaction)_timestamp|timeofday)\\b"
              + "|\\bnow\\s*\\(\\s*\\)|'(now|today|tomorrow|yesterday)'",
          Pattern.CASE_INSENSITIVE);

  @Test
  void noSqlOfTheProductAsksForTheTime() throws IOException {
    List<String> asking = new java.util.ArrayList<>();
    int[] texts = new int[1];
    for (Path file : files("src/main/java", ".java")) {
      for (Matcher text = TEXT.matcher(Files.readString(file)); text.find(); texts[0]++) {
        clock(text.group()).forEach(c -> asking.add(file + ": " + c));
      }
    }
    for (Path file : files("src/main/resources", ".sql")) {
      clock(Files.readString(file).replaceAll("(?m)--.*$", ""))
          .forEach(c -> asking.add(file + ": " + c));
    }
    assertTrue(texts[0] > 1000, "the texts were not found");
    assertEquals(List.of(), asking);
  }

  @Test
  void everyWayOfAskingWouldBeSeen() {
    for (String sql :
        List.of(
            "\"where at < now()\"",
            "\"where day = CURRENT_DATE\"",
            "\"\"\"\nselect clock_timestamp()\n\"\"\"",
            "\"select 'today'::date\"",
            "\"values (current_timestamp)\"")) {
      Matcher text = TEXT.matcher(sql);
      assertTrue(text.find() && clock(text.group()).findAny().isPresent(), sql);
    }
    assertTrue(clock("\"knows nothing, unknown, current_dates\"").findAny().isEmpty());
  }

  private static Stream<String> clock(String text) {
    return CLOCK.matcher(text).results().map(java.util.regex.MatchResult::group);
  }

  /** The launcher and the demo clinic begin before there is an application. */
  private static List<Path> files(String root, String ending) throws IOException {
    try (var files = Files.walk(Path.of(root))) {
      return files
          .filter(f -> f.toString().endsWith(ending))
          .filter(f -> !f.toString().replace('\\', '/').matches(".*/app/(demo|launch)/.*"))
          .toList();
    }
  }
}
