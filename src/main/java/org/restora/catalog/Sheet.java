package org.restora.catalog;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.restora.shared.data.Translated;
import org.restora.shared.fault.RuleViolation;

/**
 * A form as the inputs of a page hold it, part by part under the names of a record's parts: words
 * in two languages are two texts ({@code nameEn}, {@code nameDe}), a choice out of many is a map of
 * ticks, an enum is its name, a record inside the record is its parts under its name ({@code
 * targetsFamilies}). The record's types say what each part must become; what cannot is refused
 * beside its input, and so is what the record itself refuses.
 */
public final class Sheet {

  private Sheet() {}

  /** The words that a part can be, by the part's name. */
  public static Map<String, List<?>> choices(Class<? extends Record> type) {
    Map<String, List<?>> choices = new HashMap<>();
    for (RecordComponent part : type.getRecordComponents()) {
      if (part.getType().isEnum()) {
        choices.put(part.getName(), List.of(part.getType().getEnumConstants()));
      }
    }
    return choices;
  }

  /** The names of the inputs in the order of the record, and the type that each must become. */
  public static Map<String, Class<?>> inputs(Class<? extends Record> type) {
    return inputs("", type);
  }

  private static Map<String, Class<?>> inputs(String before, Class<?> type) {
    Map<String, Class<?>> inputs = new LinkedHashMap<>();
    for (RecordComponent part : type.getRecordComponents()) {
      String name = join(before, part.getName());
      if (part.getType() == Translated.class) {
        inputs.put(name + "En", String.class);
        inputs.put(name + "De", String.class);
      } else if (part.getType().isRecord()) {
        inputs.putAll(inputs(name, part.getType()));
      } else {
        inputs.put(name, part.getType());
      }
    }
    return inputs;
  }

  /** A sheet that nothing was typed into. */
  public static Map<String, Object> blank(Class<? extends Record> type) {
    Map<String, Object> sheet = new HashMap<>();
    inputs(type)
        .forEach(
            (name, input) -> {
              if (Collection.class.isAssignableFrom(input)) {
                sheet.put(name, new TreeMap<String, Boolean>());
              }
            });
    return sheet;
  }

  public static Map<String, Object> of(Record row) {
    Map<String, Object> sheet = new HashMap<>();
    put(sheet, "", row);
    return sheet;
  }

  private static void put(Map<String, Object> sheet, String before, Record row) {
    for (RecordComponent part : row.getClass().getRecordComponents()) {
      put(sheet, join(before, part.getName()), value(part, row));
    }
  }

  private static void put(Map<String, Object> sheet, String name, Object value) {
    if (value instanceof Translated words) {
      sheet.put(name + "En", words.en());
      sheet.put(name + "De", words.de());
    } else if (value instanceof Collection<?> chosen) {
      Map<String, Boolean> ticks = new TreeMap<>();
      chosen.forEach(one -> ticks.put(one.toString(), true));
      sheet.put(name, ticks);
    } else if (value instanceof Record inner) {
      put(sheet, name, inner);
    } else if (value instanceof Enum<?> word) {
      sheet.put(name, word.name());
    } else if (value instanceof BigDecimal number) {
      sheet.put(name, new BigDecimal(number.stripTrailingZeros().toPlainString()));
    } else if (value instanceof LocalTime time) {
      sheet.put(name, time.toString());
    } else {
      sheet.put(name, value);
    }
  }

  /**
   * The record that the sheet says.
   *
   * @param at what stands before the names of the inputs; empty for a form of its own
   * @throws RuleViolation naming the input that is empty and must not be, holds no number, or is
   *     refused by the record itself
   */
  public static <R extends Record> R read(Class<R> type, Map<String, Object> sheet, String at) {
    return read(type, sheet, at, "");
  }

  private static <R> R read(Class<R> type, Map<String, Object> sheet, String at, String before) {
    RecordComponent[] parts = type.getRecordComponents();
    Class<?>[] types = new Class<?>[parts.length];
    Object[] values = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      types[i] = parts[i].getType();
      values[i] = part(parts[i], join(before, parts[i].getName()), sheet, at);
    }
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuleViolation refusal ? refused(refusal, at) : failed(e);
    } catch (ReflectiveOperationException e) {
      throw failed(e);
    }
  }

  private static RuleViolation refused(RuleViolation refusal, String at) {
    return new RuleViolation(refusal.key(), refusal.args().toArray()).at(at + refusal.field());
  }

  private static IllegalStateException failed(Exception e) {
    return new IllegalStateException(e);
  }

  private static Object part(
      RecordComponent part, String name, Map<String, Object> sheet, String at) {
    Class<?> type = part.getType();
    if (type == Translated.class) {
      String english = text(sheet.get(name + "En"));
      String german = text(sheet.get(name + "De"));
      return english.isEmpty() && german.isEmpty() ? null : Translated.of(english, german);
    }
    if (type.isRecord()) {
      return read(type, sheet, at, name);
    }
    if (type == List.class) {
      return List.copyOf(ticked(part, sheet.get(name), at + name));
    }
    if (type == Set.class) {
      return ticked(part, sheet.get(name), at + name);
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
      return constant(type, typed, at + name);
    }
    return value(type, typed, at + name);
  }

  private static Object value(Class<?> type, String typed, String at) {
    try {
      if (type == LocalTime.class) {
        return LocalTime.parse(typed);
      } else if (type == BigDecimal.class) {
        return new BigDecimal(typed);
      }
      return type == String.class ? typed : (Object) Integer.valueOf(typed);
    } catch (NumberFormatException e) {
      throw new RuleViolation("catalog.no_number").at(at);
    } catch (DateTimeException e) {
      throw new RuleViolation("catalog.no_time").at(at);
    }
  }

  private static Set<Object> ticked(RecordComponent part, Object ticks, String at) {
    Type element = ((ParameterizedType) part.getGenericType()).getActualTypeArguments()[0];
    Set<Object> chosen = new LinkedHashSet<>();
    if (ticks instanceof Map<?, ?> map) {
      map.forEach(
          (code, tick) -> {
            if (Boolean.TRUE.equals(tick)) {
              boolean word = element instanceof Class<?> type && type.isEnum();
              chosen.add(word ? constant((Class<?>) element, code.toString(), at) : code);
            }
          });
    }
    return chosen;
  }

  private static Object constant(Class<?> type, String word, String at) {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(word)) {
        return constant;
      }
    }
    throw new RuleViolation("catalog.no_choice", word).at(at);
  }

  private static String text(Object typed) {
    return typed == null ? "" : typed.toString().strip();
  }

  private static String join(String before, String name) {
    return before.isEmpty()
        ? name
        : before + Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static Object value(RecordComponent part, Record row) {
    try {
      return part.getAccessor().invoke(row);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
