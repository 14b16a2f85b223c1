package org.restora.shared.data;

import java.io.Serializable;
import java.util.List;

/** A message by its key and what fills its places; a page says it in the reader's language. */
public record Sentence(String key, List<Object> args) implements Serializable {

  public Sentence(String key, Object... args) {
    this(key, List.of(args));
  }
}
