package org.restora.schedule;

import java.io.Serializable;
import java.util.List;
import org.restora.plan.rule.Verdict;
import org.restora.shared.data.Translated;

/**
 * One visit of a plan with the time proposed for it, or without one.
 *
 * @param number which visit of its line, from 1
 * @param time null when no time was found
 * @param notes why it is not ideal, or why it could not stand: keys under {@code proposal.note}
 * @param breaks rules that may be broken, and are: no time was found that keeps them
 */
public record Placement(
    long lineId,
    Translated treatment,
    int minutes,
    int number,
    FreeTime time,
    List<String> notes,
    List<Verdict> breaks)
    implements Serializable {

  public boolean placed() {
    return time != null;
  }

  Placement numbered(int which) {
    return new Placement(lineId, treatment, minutes, which, time, notes, breaks);
  }
}
