package org.restora.plan;

import java.io.Serializable;
import java.util.Collection;
import java.util.Map;

/** What the schedule knows of a plan's lines. */
public interface BookedVisits {

  /** Visits of a line: booked ones still to come, delivered, missed (no-show). */
  record Count(long lineId, int booked, int delivered, int missed) implements Serializable {

    public static final Count NONE = new Count(0, 0, 0, 0);
  }

  /** By line id; lines without any visit are missing. */
  Map<Long, Count> of(Collection<Long> lineIds);
}
