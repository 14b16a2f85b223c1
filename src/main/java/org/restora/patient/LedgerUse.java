package org.restora.patient;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** What the schedule knows of ledger lines: how much of each is used and booked (rule P6). */
public interface LedgerUse {

  /**
   * What was drawn from a line.
   *
   * @param used by what was delivered, and by what was missed or cancelled late where that counts
   * @param booked by what is still to come
   * @param first the earliest day of a visit that draws from it; null where none does
   * @param last the latest such day
   */
  record Use(long lineId, int used, int booked, LocalDate first, LocalDate last) {

    public static final Use NONE = new Use(0, 0, 0, null, null);
  }

  /** By line id; lines nothing was drawn from are missing. */
  Map<Long, Use> of(Collection<Long> lineIds);
}
