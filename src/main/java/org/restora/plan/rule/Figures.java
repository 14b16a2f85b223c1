package org.restora.plan.rule;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.restora.catalog.Family;
import org.restora.shared.fault.RuleViolation;

/** The figures of a demand as JSON: one member for each component of its record. */
public final class Figures {

  private static final Map<String, Class<? extends Record>> KINDS =
      Stream.of(Demand.class.getPermittedSubclasses())
          .collect(Collectors.toMap(Class::getSimpleName, type -> type.asSubclass(Record.class)));

  private Figures() {}

  /** The names of all kinds, as the database knows them. */
  public static Set<String> kinds() {
    return new TreeSet<>(KINDS.keySet());
  }

  /**
   * The record of a kind.
   *
   * @throws IllegalArgumentException when there is no such kind
   */
  public static Class<? extends Record> kind(String name) {
    Class<? extends Record> type = KINDS.get(name);
    if (type == null) {
      throw new IllegalArgumentException(name + " is no kind of demand");
    }
    return type;
  }

  /**
   * @throws IllegalArgumentException when there is no such kind or a figure is missing or not of
   *     its type
   * @throws RuleViolation when the demand itself refuses a figure, naming it
   */
  public static Demand read(String kind, JsonObject figures) {
    Class<?> type = kind(kind);
    RecordComponent[] parts = type.getRecordComponents();
    Object[] values =
        Arrays.stream(parts).map(part -> value(part, figures.get(part.getName()))).toArray();
    try {
      return (Demand)
          type.getDeclaredConstructor(
                  Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new))
              .newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuleViolation refusal) {
        throw refusal;
      }
      throw new IllegalArgumentException(kind + ": " + e.getCause().getMessage(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The other way round; what was read is written the same. */
  public static JsonObject write(Demand demand) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    for (RecordComponent part : demand.getClass().getRecordComponents()) {
      object.add(part.getName(), json(component(demand, part)));
    }
    return object.build();
  }

  /** Codes of the interventions that a demand names. */
  public static Set<String> interventions(Demand demand) {
    return components(demand)
        .filter(Targets.class::isInstance)
        .flatMap(targets -> ((Targets) targets).interventions().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Codes of the regions that a demand names. */
  static Set<String> regions(Demand demand) {
    return demand instanceof NotAlone rule ? new TreeSet<>(rule.regions()) : Set.of();
  }

  /** The figures of a demand, in the order of its record. */
  public static Stream<Object> components(Demand demand) {
    return Arrays.stream(demand.getClass().getRecordComponents()).map(p -> component(demand, p));
  }

  private static Object component(Demand demand, RecordComponent part) {
    try {
      return part.getAccessor().invoke(demand);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object value(RecordComponent part, JsonValue json) {
    Class<?> type = part.getType();
    if (json == null) {
      throw new IllegalArgumentException(part.getName() + " is missing");
    }
    try {
      if (type == int.class) {
        return ((jakarta.json.JsonNumber) json).intValueExact();
      } else if (type == boolean.class) {
        return yes(json);
      } else if (type == Targets.class) {
        JsonObject targets = json.asJsonObject();
        return new Targets(
            texts(targets.get("families")).map(Family::valueOf).collect(Collectors.toSet()),
            texts(targets.get("interventions")).collect(Collectors.toSet()));
      } else if (type == Set.class) {
        return texts(json).collect(Collectors.toSet());
      }
      String text = ((JsonString) json).getString();
      return type == LocalTime.class
          ? LocalTime.parse(text)
          : type.isEnum() ? constant(type, text) : text;
    } catch (ClassCastException | java.time.DateTimeException e) {
      throw new IllegalArgumentException(part.getName() + " is not as it should be: " + json, e);
    }
  }

  private static boolean yes(JsonValue json) {
    if (json != JsonValue.TRUE && json != JsonValue.FALSE) {
      throw new ClassCastException("neither true nor false");
    }
    return json == JsonValue.TRUE;
  }

  private static Object constant(Class<?> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(c -> ((Enum<?>) c).name().equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(text + " is no " + type.getSimpleName()));
  }

  private static Stream<String> texts(JsonValue array) {
    return array == null
        ? Stream.empty()
        : array.asJsonArray().getValuesAs(JsonString.class).stream().map(JsonString::getString);
  }

  private static JsonValue json(Object value) {
    if (value instanceof Integer number) {
      return Json.createValue(number);
    } else if (value instanceof Boolean flag) {
      return flag ? JsonValue.TRUE : JsonValue.FALSE;
    } else if (value instanceof Targets targets) {
      JsonObjectBuilder object = Json.createObjectBuilder();
      if (!targets.families().isEmpty()) {
        object.add("families", array(targets.families()));
      }
      if (!targets.interventions().isEmpty()) {
        object.add("interventions", array(targets.interventions()));
      }
      return object.build();
    } else if (value instanceof Set<?> texts) {
      return array(texts).build();
    }
    return Json.createValue(value.toString());
  }

  private static JsonArrayBuilder array(Set<?> values) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    new TreeSet<>(values.stream().map(String::valueOf).toList()).forEach(array::add);
    return array;
  }
}
