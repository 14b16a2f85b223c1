package org.restora.testing;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.restora.plan.rule.CourseRule;
import org.restora.plan.rule.Figures;
import org.restora.shared.data.JsonColumn;

/** The rules of a course that the product ships, read from the migrations. */
public final class ShippedRules {

  private static final Pattern ROW = Pattern.compile("'(\\w+)', '(\\{\"\\w+\": (?!\")[^']*\\})'");

  private ShippedRules() {}

  /** The migrations that hold them. */
  public static String scripts() {
    try {
      return Files.readString(Path.of("db/migration/V016__course_rule.sql"))
          + Files.readString(Path.of("db/migration/V023__rule_kinds.sql"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<CourseRule> all() {
    List<CourseRule> rules = new ArrayList<>();
    Matcher row = ROW.matcher(scripts());
    while (row.find()) {
      JsonObject figures = JsonColumn.parse(row.group(2)).asJsonObject();
      rules.add(
          new CourseRule("R" + rules.size(), null, false, 10, Figures.read(row.group(1), figures)));
    }
    return rules;
  }
}
