package org.restora.plan;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Compares two writings of a plan, part by part and field by field; parts are matched by key. */
public final class PlanComparison {

  private static final List<String> LISTS = List.of("goals", "lines", "items");

  /** What the field is called that says what a part of this list is. */
  private static final Map<String, String> NAMES =
      Map.of("goals", "text", "lines", "treatmentType", "items", "intervention");

  private final List<PlanChange> changes = new ArrayList<>();

  private PlanComparison() {}

  /** What changed from one to the other, in the order of the plan. */
  public static List<PlanChange> between(PlanForm before, PlanForm after) {
    PlanComparison comparison = new PlanComparison();
    comparison.part(List.of(), List.of(), PlanJson.write(before), PlanJson.write(after));
    return comparison.changes;
  }

  /** The first writing, with this change of the second taken over. */
  public static PlanForm take(PlanForm mine, PlanForm theirs, PlanChange change) {
    JsonObject taken =
        take(PlanJson.write(mine), PlanJson.write(theirs), change.path(), change.field());
    return PlanJson.read(taken.toString());
  }

  private void part(List<String> path, List<String> names, JsonObject before, JsonObject after) {
    Set<String> fields = new LinkedHashSet<>(before.keySet());
    fields.addAll(after.keySet());
    fields.removeAll(LISTS);
    fields.remove("key");
    for (String field : fields) {
      String old = text(before.get(field));
      String now = text(after.get(field));
      if (!Objects.equals(old, now)) {
        changes.add(new PlanChange(path, names, field, old, now));
      }
    }
    for (String list : LISTS) {
      Map<String, JsonObject> old = byKey(before, list);
      Map<String, JsonObject> now = byKey(after, list);
      Set<String> keys = new LinkedHashSet<>(now.keySet());
      keys.addAll(old.keySet());
      for (String key : keys) {
        JsonObject one = old.get(key);
        JsonObject other = now.get(key);
        JsonObject known = other == null ? one : other;
        String name = text(known.get(NAMES.get(list)));
        List<String> at = concat(path, list, key);
        List<String> named = concat(names, name == null ? "" : name);
        if (list.equals("lines")) {
          named = concat(named, text(known.get("fromWeek")));
        }
        if (one == null) {
          changes.add(new PlanChange(at, named, null, null, name));
        } else if (other == null) {
          changes.add(new PlanChange(at, named, null, name, null));
        } else {
          part(at, named, one, other);
        }
      }
    }
  }

  private static JsonObject take(
      JsonObject mine, JsonObject theirs, List<String> path, String field) {
    if (path.isEmpty()) {
      return with(mine, field, theirs.get(field));
    }
    String list = path.get(0);
    String key = path.get(1);
    List<String> rest = path.subList(2, path.size());
    Map<String, JsonObject> parts = byKey(mine, list);
    JsonObject taken = byKey(theirs, list).get(key);
    if (rest.isEmpty() && field == null) {
      if (taken == null) {
        parts.remove(key);
      } else {
        parts.put(key, taken);
      }
    } else if (taken != null && parts.containsKey(key)) {
      parts.put(key, take(parts.get(key), taken, rest, field));
    }
    var array = Json.createArrayBuilder();
    parts.values().forEach(array::add);
    return with(mine, list, array.build());
  }

  private static JsonObject with(JsonObject object, String field, JsonValue value) {
    var built = Json.createObjectBuilder(object).remove(field);
    return (value == null ? built : built.add(field, value)).build();
  }

  private static Map<String, JsonObject> byKey(JsonObject part, String list) {
    Map<String, JsonObject> parts = new LinkedHashMap<>();
    if (part.get(list) instanceof JsonArray array) {
      array.forEach(p -> parts.put(p.asJsonObject().getString("key"), p.asJsonObject()));
    }
    return parts;
  }

  private static List<String> concat(List<String> list, String... more) {
    return Stream.concat(list.stream(), Stream.of(more)).toList();
  }

  /** Numbers of one value are one text, whatever their scale. */
  private static String text(JsonValue value) {
    if (value instanceof JsonNumber number) {
      return number.bigDecimalValue().stripTrailingZeros().toPlainString();
    }
    return value instanceof JsonString string
        ? string.getString()
        : value == null || value == JsonValue.NULL ? null : value.toString();
  }
}
