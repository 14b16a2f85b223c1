package org.restora.catalog;

import java.io.Serializable;
import java.util.List;
import org.restora.shared.data.Sentence;
import org.restora.shared.data.Translated;

/** What a file would do to the catalogue, and what of it is refused. */
public record Trial(List<Outcome> rows, List<Problem> problems) implements Serializable {

  /** What would become of a row. */
  public enum State {
    NEW,
    CHANGED,
    UNCHANGED
  }

  /**
   * One row of the catalogue.
   *
   * @param line of the file, where it begins
   * @param columns that differ, where it would be changed
   * @param version as it was read; null where it is new
   */
  public record Outcome(
      int line, String code, Translated name, State state, List<String> columns, Integer version)
      implements Serializable {}

  /**
   * Something refused.
   *
   * @param column empty where it is not about one
   */
  public record Problem(int line, String column, Sentence reason) implements Serializable {}

  /** How many rows would become so. */
  public long count(State state) {
    return rows.stream().filter(row -> row.state() == state).count();
  }

  /** Whether it can be imported, and would do anything. */
  public boolean possible() {
    return problems.isEmpty() && count(State.UNCHANGED) < rows.size();
  }
}
