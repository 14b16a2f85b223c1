package org.restora.shared.data;

import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A name or sentence of the catalogue in every language the product ships. Content, not a message
 * key.
 */
public record Translated(Map<String, String> words)
    implements Serializable, Comparable<Translated> {

  public Translated {
    words = java.util.Collections.unmodifiableMap(new TreeMap<>(words));
  }

  public static Translated of(String english, String german) {
    return new Translated(
        Map.of("en", Objects.requireNonNull(english), "de", Objects.requireNonNull(german)));
  }

  /** In the language asked for, else in English. */
  public String in(String language) {
    String word = words.get(language);
    return word == null ? words.getOrDefault("en", "") : word;
  }

  public String en() {
    return in("en");
  }

  public String de() {
    return in("de");
  }

  @Override
  public int compareTo(Translated other) {
    return en().compareTo(other.en());
  }
}
