package org.restora.progress;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/**
 * The one text of a JSON value, for hashing: keys in the order of their UTF-16 code units, no white
 * space, strings with the shortest escapes, integers as they are (the part of RFC 8785 that notes
 * need; they hold no other numbers).
 */
final class Canonical {

  private Canonical() {}

  static String text(JsonValue value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  /** SHA-256 of the text's UTF-8 bytes, in lower-case hex. */
  static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(JsonValue value, StringBuilder out) {
    switch (value.getValueType()) {
      case OBJECT -> {
        out.append('{');
        String comma = "";
        for (var entry : new TreeMap<>((JsonObject) value).entrySet()) {
          out.append(comma);
          string(entry.getKey(), out);
          out.append(':');
          write(entry.getValue(), out);
          comma = ",";
        }
        out.append('}');
      }
      case ARRAY -> {
        out.append('[');
        String comma = "";
        for (JsonValue element : (JsonArray) value) {
          out.append(comma);
          write(element, out);
          comma = ",";
        }
        out.append(']');
      }
      case STRING -> string(((JsonString) value).getString(), out);
      default -> out.append(value);
    }
  }

  private static void string(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < 0x20) {
            out.append("\\u%04x".formatted((int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
