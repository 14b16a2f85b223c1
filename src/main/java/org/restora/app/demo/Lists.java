package org.restora.app.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lists of words out of a resource: a heading in brackets, then an entry a line; # begins a remark.
 */
record Lists(Map<String, List<String>> sections) {

  static Lists read(String resource) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> entries = List.of();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Lists.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          entries =
              sections.computeIfAbsent(
                  line.substring(1, line.indexOf(']')), k -> new ArrayList<>());
        } else if (!line.isBlank() && !line.startsWith("#")) {
          entries.add(line.strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Lists(sections);
  }

  List<String> of(String heading) {
    return sections.getOrDefault(heading, List.of());
  }
}
