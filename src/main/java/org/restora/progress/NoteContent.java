package org.restora.progress;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.restora.catalog.BodyMap;
import org.restora.catalog.Side;
import org.restora.shared.data.JsonColumn;
import org.restora.shared.data.Sentence;

/**
 * What a note says. Empty text is "", a score that was not asked is null.
 *
 * @param painBefore NPRS 0–10 before the treatment
 * @param painAfter NPRS 0–10 after it
 */
public record NoteContent(
    String subjective,
    String objective,
    String assessment,
    String plan,
    Integer painBefore,
    Integer painAfter,
    List<Delivered> delivered,
    List<Mark> marks)
    implements Serializable {

  /**
   * One dose as it was, or was not, delivered.
   *
   * @param oil the oil that was used; null for none
   */
  public record Delivered(
      Long doseItemId,
      String intervention,
      String region,
      Side side,
      int minutes,
      Integer pressure,
      String oil,
      boolean done,
      String reason)
      implements Serializable {}

  /** A mark on the body map (rule N6). */
  public record Mark(String region, Side side, MarkKind kind, int intensity, Layer layer)
      implements BodyMap.Spot, Serializable {

    @Override
    public String look() {
      return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Sentence said() {
      return new Sentence("body.mark", kind, intensity, layer);
    }
  }

  static NoteContent empty(List<Delivered> planned) {
    return new NoteContent("", "", "", "", null, null, planned, List.of());
  }

  /** As JSON with the keys in alphabetical order, which is the order they are hashed in. */
  JsonObject toJson() {
    JsonObjectBuilder json = Json.createObjectBuilder().add("assessment", assessment);
    var doses = Json.createArrayBuilder();
    for (Delivered d : delivered) {
      JsonObjectBuilder dose = Json.createObjectBuilder();
      dose.add("done", d.done());
      add(dose, "doseItemId", d.doseItemId());
      dose.add("intervention", d.intervention()).add("minutes", d.minutes());
      add(dose, "oil", d.oil());
      add(dose, "pressure", d.pressure());
      add(dose, "reason", d.reason());
      add(dose, "region", d.region());
      add(dose, "side", d.side() == null ? null : d.side().name());
      doses.add(dose);
    }
    json.add("delivered", doses);
    var found = Json.createArrayBuilder();
    for (Mark m : marks) {
      JsonObjectBuilder mark = Json.createObjectBuilder();
      mark.add("intensity", m.intensity())
          .add("kind", m.kind().name())
          .add("layer", m.layer().name());
      mark.add("region", m.region());
      add(mark, "side", m.side() == null ? null : m.side().name());
      found.add(mark);
    }
    json.add("marks", found).add("objective", objective);
    add(json, "painAfter", painAfter);
    add(json, "painBefore", painBefore);
    return json.add("plan", plan).add("subjective", subjective).build();
  }

  private static void add(JsonObjectBuilder json, String key, Object value) {
    if (value instanceof Integer number) {
      json.add(key, number);
    } else if (value instanceof Long number) {
      json.add(key, number);
    } else if (value instanceof String text) {
      json.add(key, text);
    }
  }

  static NoteContent parse(String json) {
    return of((JsonObject) JsonColumn.parse(json));
  }

  static NoteContent of(JsonObject json) {
    return new NoteContent(
        json.getString("subjective"),
        json.getString("objective"),
        json.getString("assessment"),
        json.getString("plan"),
        number(json, "painBefore"),
        number(json, "painAfter"),
        array(json, "delivered").getValuesAs(NoteContent::delivered),
        array(json, "marks").getValuesAs(NoteContent::mark));
  }

  private static Delivered delivered(JsonValue value) {
    JsonObject json = value.asJsonObject();
    JsonNumber item = json.getJsonNumber("doseItemId");
    return new Delivered(
        item == null ? null : item.longValue(),
        json.getString("intervention"),
        text(json, "region"),
        side(json),
        json.getInt("minutes"),
        number(json, "pressure"),
        text(json, "oil"),
        json.getBoolean("done"),
        text(json, "reason"));
  }

  private static Mark mark(JsonValue value) {
    JsonObject json = value.asJsonObject();
    return new Mark(
        json.getString("region"),
        side(json),
        MarkKind.valueOf(json.getString("kind")),
        json.getInt("intensity"),
        Layer.valueOf(json.getString("layer")));
  }

  private static JsonArray array(JsonObject json, String key) {
    return json.containsKey(key) ? json.getJsonArray(key) : JsonValue.EMPTY_JSON_ARRAY;
  }

  private static Integer number(JsonObject json, String key) {
    JsonNumber number = json.getJsonNumber(key);
    return number == null ? null : Integer.valueOf(number.intValueExact());
  }

  private static String text(JsonObject json, String key) {
    JsonString text = json.getJsonString(key);
    return text == null ? null : text.getString();
  }

  private static Side side(JsonObject json) {
    String side = text(json, "side");
    return side == null ? null : Side.valueOf(side);
  }
}
