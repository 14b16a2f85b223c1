package org.restora.app.demo;

/**
 * JSON in its canonical text: the order of the keys is the writer's duty, white space and
 * superfluous escapes are not written. The launcher has no JSON library, and a note's text must be
 * to the letter what the application would hash.
 */
final class Json {

  private final StringBuilder text = new StringBuilder(600);
  private boolean comma;

  Json open(char bracket) {
    separate();
    text.append(bracket);
    comma = false;
    return this;
  }

  Json close(char bracket) {
    text.append(bracket);
    comma = true;
    return this;
  }

  Json key(String name) {
    separate();
    string(name);
    text.append(':');
    comma = false;
    return this;
  }

  Json put(String key, String value) {
    if (value != null) {
      key(key);
      string(value);
      comma = true;
    }
    return this;
  }

  Json put(String key, Number value) {
    if (value != null) {
      key(key);
      text.append(value);
      comma = true;
    }
    return this;
  }

  Json put(String key, boolean value) {
    key(key);
    text.append(value);
    comma = true;
    return this;
  }

  Json put(String key, Enum<?> value) {
    return put(key, value == null ? null : value.name());
  }

  /** A value that is canonical text already. */
  Json raw(String key, String json) {
    key(key);
    text.append(json);
    comma = true;
    return this;
  }

  private void separate() {
    if (comma) {
      text.append(',');
    }
  }

  private void string(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\b' -> text.append("\\b");
        case '\f' -> text.append("\\f");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> {
          if (c < 0x20) {
            text.append("\\u%04x".formatted((int) c));
          } else {
            text.append(c);
          }
        }
      }
    }
    text.append('"');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
