package org.restora.catalog;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.restora.shared.data.Translated;

/** A leaflet as it is read: blank lines part paragraphs, lines that begin with "- " are a list. */
public record Leaflet(String code, Translated name, LeafletKind kind, Translated body)
    implements Serializable {

  /** A paragraph, or a list when it has points. */
  public record Block(String text, List<String> points) implements Serializable {}

  /** What it says in a language, block by block. */
  public List<Block> blocks(String language) {
    List<Block> blocks = new ArrayList<>();
    for (String part : body.in(language).strip().split("\\R\\s*\\R")) {
      List<String> points = new ArrayList<>();
      StringBuilder text = new StringBuilder();
      for (String line : part.split("\\R")) {
        if (line.startsWith("- ")) {
          points.add(line.substring(2).strip());
        } else {
          text.append(text.isEmpty() ? "" : " ").append(line.strip());
        }
      }
      if (!text.isEmpty()) {
        blocks.add(new Block(text.toString(), List.of()));
      }
      if (!points.isEmpty()) {
        blocks.add(new Block("", points));
      }
    }
    return blocks;
  }
}
