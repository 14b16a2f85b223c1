package org.restora.schedule;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.restora.plan.rule.Verdict;
import org.restora.shared.data.Translated;

/**
 * One visit with the time proposed for it, or without one.
 *
 * @param source what it is a visit of
 * @param number which visit of its line, from 1
 * @param time null when no time was found
 * @param notes why it is not ideal, or why it could not stand: keys under {@code proposal.note}
 * @param breaks rules that may be broken, and are: no time was found that keeps them
 */
public record Placement(
    Source source,
    Translated treatment,
    int minutes,
    int number,
    FreeTime time,
    List<String> notes,
    List<Verdict> breaks)
    implements Serializable {

  /**
   * What visits are placed for: a visit line of a plan, or a ledger line of which a treatment is
   * booked before there is a plan.
   *
   * @param visitLine null before there is a plan
   * @param ledgerLine null where it is not decided which line is drawn from
   */
  public record Source(Long visitLine, Long ledgerLine, String treatmentType)
      implements Serializable {}

  public boolean placed() {
    return time != null;
  }

  Placement numbered(int which) {
    return new Placement(source, treatment, minutes, which, time, notes, breaks);
  }

  Placement noting(String note) {
    List<String> more = new ArrayList<>(notes);
    more.add(note);
    return new Placement(source, treatment, minutes, number, time, more, breaks);
  }
}
