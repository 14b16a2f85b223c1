package org.restora.catalog;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.restora.shared.data.JsonColumn;
import org.restora.shared.data.Sentence;

/**
 * The drawing of the body, front and back: outlines and the shape of each region, in a box of
 * {@link #width()} by {@link #height()} units. Left and right are the patient's.
 */
public record BodyMap(int width, int height, List<Figure> figures, List<Shape> shapes) {

  private static final BodyMap MAP = read();

  /** A silhouette, seen from the front or the back. */
  public record Figure(String view, String outline) {}

  /** A region's shape; the side is null on the midline. */
  public record Shape(String region, Side side, String view, String path) {}

  /** Something that stands on the map. */
  public interface Spot {

    String region();

    /** Null on the midline, or where it was not said. */
    Side side();

    /** Which look the region takes: the end of its class name. */
    String look();

    /** What is read out of it. */
    Sentence said();
  }

  public static BodyMap map() {
    return MAP;
  }

  private static BodyMap read() {
    try (var in = BodyMap.class.getResourceAsStream("body-map.json")) {
      JsonObject json =
          (JsonObject) JsonColumn.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      return new BodyMap(
          json.getInt("width"),
          json.getInt("height"),
          json.getJsonArray("figures").getValuesAs(BodyMap::figure),
          json.getJsonArray("regions").getValuesAs(BodyMap::shape));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Figure figure(JsonValue value) {
    JsonObject json = value.asJsonObject();
    return new Figure(json.getString("view"), json.getString("outline"));
  }

  private static Shape shape(JsonValue value) {
    JsonObject json = value.asJsonObject();
    JsonValue side = json.get("side");
    return new Shape(
        json.getString("code"),
        side instanceof JsonString text ? Side.valueOf(text.getString()) : null,
        json.getString("view"),
        json.getString("path"));
  }
}
