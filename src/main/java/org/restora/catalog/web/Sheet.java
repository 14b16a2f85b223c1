package org.restora.catalog.web;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.restora.shared.data.Translated;
import org.restora.shared.fault.RuleViolation;

/**
 * A form as the inputs of a page hold it, part by part under the names of a record's parts: words
 * in two languages are two texts ({@code nameEn}, {@code nameDe}), a choice out of many is a map of
 * ticks, an enum is its name. The record's types say what each part must become; what cannot is
 * refused beside its input.
 */
final class Sheet {

  private Sheet() {}

  /** The words that a part can be, by the part's name. */
  static Map<String, List<?>> choices(Class<? extends Record> type) {
    Map<String, List<?>> choices = new HashMap<>();
    for (RecordComponent part : type.getRecordComponents()) {
      if (part.getType().isEnum()) {
        choices.put(part.getName(), List.of(part.getType().getEnumConstants()));
      }
    }
    return choices;
  }

  /** A sheet that nothing was typed into. */
  static Map<String, Object> blank(Class<? extends Record> type) {
    Map<String, Object> sheet = new HashMap<>();
    for (RecordComponent part : type.getRecordComponents()) {
      if (part.getType() == List.class) {
        sheet.put(part.getName(), new TreeMap<String, Boolean>());
      }
    }
    return sheet;
  }

  static Map<String, Object> of(Record row) {
    Map<String, Object> sheet = new HashMap<>();
    for (RecordComponent part : row.getClass().getRecordComponents()) {
      put(sheet, part.getName(), value(part, row));
    }
    return sheet;
  }

  private static void put(Map<String, Object> sheet, String name, Object value) {
    if (value instanceof Translated words) {
      sheet.put(name + "En", words.en());
      sheet.put(name + "De", words.de());
    } else if (value instanceof List<?> chosen) {
      Map<String, Boolean> ticks = new TreeMap<>();
      chosen.forEach(one -> ticks.put(one.toString(), true));
      sheet.put(name, ticks);
    } else if (value instanceof Enum<?> word) {
      sheet.put(name, word.name());
    } else if (value instanceof BigDecimal number) {
      sheet.put(name, new BigDecimal(number.stripTrailingZeros().toPlainString()));
    } else {
      sheet.put(name, value);
    }
  }

  /**
   * The record that the sheet says.
   *
   * @param at what stands before the names of the inputs; empty for a form of its own
   * @throws RuleViolation naming the input that is empty and must not be, or holds no number
   */
  static <R extends Record> R read(Class<R> type, Map<String, Object> sheet, String at) {
    RecordComponent[] parts = type.getRecordComponents();
    Class<?>[] types = new Class<?>[parts.length];
    Object[] values = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      types[i] = parts[i].getType();
      values[i] = part(types[i], parts[i].getName(), sheet, at);
    }
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object part(Class<?> type, String name, Map<String, Object> sheet, String at) {
    if (type == Translated.class) {
      String english = text(sheet.get(name + "En"));
      String german = text(sheet.get(name + "De"));
      return english.isEmpty() && german.isEmpty() ? null : Translated.of(english, german);
    }
    if (type == List.class) {
      return ticked(sheet.get(name));
    }
    if (type == boolean.class) {
      return Boolean.TRUE.equals(sheet.get(name));
    }
    String typed = text(sheet.get(name));
    if (typed.isEmpty()) {
      if (type == int.class) {
        throw new RuleViolation("catalog.required").at(at + name);
      }
      return null;
    }
    if (type.isEnum()) {
      return constant(type, typed);
    }
    try {
      return type == BigDecimal.class
          ? new BigDecimal(typed)
          : type == String.class ? typed : (Object) Integer.valueOf(typed);
    } catch (NumberFormatException e) {
      throw new RuleViolation("catalog.no_number").at(at + name);
    }
  }

  private static List<String> ticked(Object ticks) {
    List<String> chosen = new ArrayList<>();
    if (ticks instanceof Map<?, ?> map) {
      map.forEach(
          (code, tick) -> {
            if (Boolean.TRUE.equals(tick)) {
              chosen.add(code.toString());
            }
          });
    }
    return chosen;
  }

  private static Object constant(Class<?> type, String word) {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(word)) {
        return constant;
      }
    }
    throw new IllegalStateException(word + " is no " + type.getSimpleName());
  }

  private static String text(Object typed) {
    return typed == null ? "" : typed.toString().strip();
  }

  private static Object value(RecordComponent part, Record row) {
    try {
      return part.getAccessor().invoke(row);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
