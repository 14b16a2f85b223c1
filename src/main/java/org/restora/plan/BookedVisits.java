package org.restora.plan;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.restora.shared.data.Translated;

/** What the schedule knows of a plan's lines, and does for a plan that changes. */
public interface BookedVisits {

  /** Visits of a line: booked ones still to come, delivered, missed (no-show). */
  record Count(long lineId, int booked, int delivered, int missed) implements Serializable {

    public static final Count NONE = new Count(0, 0, 0, 0);
  }

  /**
   * A coming visit of a plan.
   *
   * @param affected why it does not fit the plan as it is now; null when it does
   */
  record Coming(
      long attendanceId,
      Instant startsAt,
      Translated treatment,
      int minutes,
      String therapist,
      Affected affected)
      implements Serializable {}

  /**
   * A visit that took place.
   *
   * @param minutes from its start to its end where both were recorded, else as booked
   */
  record Delivered(Instant startsAt, int minutes) implements Serializable {}

  /** Why a booked visit no longer fits its plan. */
  enum Affected {
    /** Its line was withdrawn, or its plan has ended. */
    NOT_PLANNED,
    /** Its line is another treatment now. */
    OTHER_TREATMENT,
    /** Its line has another length now. */
    OTHER_LENGTH,
    /** Its therapist does not hold on that day what the line's techniques ask for. */
    NOT_QUALIFIED,
    /** More visits are booked than the line has. */
    ONE_TOO_MANY,
    /** It lies before the first week of its line. */
    TOO_EARLY
  }

  /** By line id; lines without any visit are missing. */
  Map<Long, Count> of(Collection<Long> lineIds);

  /** The visits of a plan that are still expected, soonest first. */
  List<Coming> coming(long planId);

  /** The visits of a plan that took place, oldest first. */
  List<Delivered> delivered(long planId);

  /** Gives the coming visits of one plan to the lines of the same treatment of another. */
  void relink(long fromPlan, long toPlan);

  /** Cancels these coming visits of a plan on the clinic's side. */
  void cancel(long planId, Collection<Long> attendances, String reason);
}
