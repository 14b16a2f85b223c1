package org.restora.plan.home;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.restora.catalog.HomeTaskKind;
import org.restora.catalog.Side;
import org.restora.shared.data.Sentence;
import org.restora.shared.data.Translated;

/**
 * A plan's home programme as of a day.
 *
 * @param open whether it can be changed
 * @param ticking whether days can be ticked
 */
public record Programme(
    List<Row> tasks, List<Sheet> leaflets, Adherence adherence, boolean open, boolean ticking)
    implements Serializable {

  /** A task. */
  public record Task(
      long id,
      UUID publicId,
      String task,
      Translated name,
      HomeTaskKind kind,
      String alike,
      Translated safety,
      String region,
      Translated regionName,
      Side side,
      int minutes,
      int timesPerWeek,
      LocalDate startsOn,
      LocalDate endsOn,
      String note,
      String precautionReason)
      implements Serializable {

    boolean runs(LocalDate day) {
      return !day.isBefore(startsOn) && (endsOn == null || !day.isAfter(endsOn));
    }
  }

  /**
   * A day of the last seven.
   *
   * @param open whether the task runs on it
   */
  public record Day(LocalDate day, boolean open, boolean done) implements Serializable {}

  /**
   * A task with what became of it.
   *
   * @param week the last seven days, today last
   * @param stopped whether something forbids it now
   * @param said what the safety check says of it now
   */
  public record Row(
      Task task, List<Day> week, Adherence adherence, boolean stopped, List<Sentence> said)
      implements Serializable {}

  /** A leaflet that goes along. */
  public record Sheet(String code, Translated name) implements Serializable {}

  public boolean empty() {
    return tasks.isEmpty() && leaflets.isEmpty();
  }
}
