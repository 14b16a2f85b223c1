package org.restora.shared.data;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.Map;
import org.postgresql.util.PGobject;

/**
 * jsonb in and out. The reader factory is looked up once: the short-hand searches the class path at
 * every call.
 */
public final class JsonColumn {

  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

  private JsonColumn() {}

  public static JsonStructure parse(String json) {
    try (var reader = READERS.createReader(new StringReader(json))) {
      return reader.read();
    }
  }

  public static PGobject value(JsonStructure json) {
    checked(json);
    PGobject value = new PGobject();
    value.setType("jsonb");
    try {
      value.setValue(json == null ? null : json.toString());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return value;
  }

  /** The value itself; refused when a text in it cannot be kept. */
  public static <T extends JsonValue> T checked(T json) {
    if (json instanceof JsonString text) {
      Texts.check(text.getString());
    } else if (json instanceof JsonObject object) {
      object.values().forEach(JsonColumn::checked);
    } else if (json instanceof JsonArray array) {
      array.forEach(JsonColumn::checked);
    }
    return json;
  }
}
