package org.restora.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.restora.shared.fault.RuleViolation;

/**
 * The columns of a kind's file: the inputs of its form, and when it is offered. A template is
 * several lines, each saying what part of it it is: head, line, item or goal.
 */
final class ExchangeColumns {

  static final String PART = "part";
  static final String CODE = "code";
  static final String VALID_FROM = "validFrom";
  static final String RETIRED = "retiredOn";
  static final Set<String> DAYS = Set.of(VALID_FROM, RETIRED);

  private static final Set<String> YES = Set.of("true", "yes", "1", "ja", "wahr");
  private static final Set<String> NO = Set.of("", "false", "no", "0", "nein", "falsch");

  /** What a line of a template is. */
  enum Part {
    HEAD(TemplateForm.class),
    LINE(TemplateBody.Visits.class),
    ITEM(TemplateBody.Item.class),
    GOAL(TemplateBody.Goal.class);

    private final Class<? extends Record> type;

    Part(Class<? extends Record> type) {
      this.type = type;
    }
  }

  private ExchangeColumns() {}

  /** The record of a line of a kind. */
  static Class<? extends Record> type(Kind kind, Part part) {
    return kind == Kind.TEMPLATE ? part.type : kind.form();
  }

  /** Name and type of each column, in order. */
  static Map<String, Class<?>> of(Kind kind) {
    Map<String, Class<?>> columns = new LinkedHashMap<>();
    if (kind == Kind.TEMPLATE) {
      columns.put(PART, Part.class);
      for (Part part : Part.values()) {
        Sheet.inputs(part.type).forEach(columns::putIfAbsent);
      }
    } else {
      columns.putAll(Sheet.inputs(kind.form()));
    }
    columns.put(VALID_FROM, LocalDate.class);
    columns.put(RETIRED, LocalDate.class);
    return columns;
  }

  /** A value of a sheet as its cell. */
  static Object cell(Object value) {
    if (value instanceof Map<?, ?> ticks) {
      return ticks.keySet().stream().map(Object::toString).collect(Collectors.joining(" "));
    }
    return value instanceof Boolean ? value.toString() : value;
  }

  /**
   * The sheet that the cells of a line say.
   *
   * @throws RuleViolation naming a column whose cell says neither yes nor no
   */
  static Map<String, Object> sheet(Class<? extends Record> type, Map<String, String> cells) {
    Map<String, Object> sheet = new LinkedHashMap<>();
    Sheet.inputs(type).forEach((name, input) -> sheet.put(name, value(name, input, cells)));
    return sheet;
  }

  private static Object value(String name, Class<?> type, Map<String, String> cells) {
    String cell = cells.getOrDefault(name, "").strip();
    if (type == boolean.class) {
      String word = cell.toLowerCase(Locale.ROOT);
      Require.that(YES.contains(word) || NO.contains(word), "exchange.yes_or_no", name);
      return YES.contains(word);
    } else if (Collection.class.isAssignableFrom(type)) {
      Map<String, Boolean> ticks = new TreeMap<>();
      List.of(cell.split("\\s+")).stream()
          .filter(c -> !c.isEmpty())
          .forEach(c -> ticks.put(c, true));
      return ticks;
    }
    return type == BigDecimal.class ? cell.replace(',', '.') : cell;
  }
}
