package org.restora.staff;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.restora.shared.data.Translated;

/**
 * What the schedule knows and the staff pages need: which sessions stand in a stretch of a
 * therapist's time.
 */
public interface BookedSessions {

  /** A session that would be hit. */
  record Hit(
      long appointmentId,
      Instant startsAt,
      Instant endsAt,
      String patient,
      List<?> patientIds,
      Translated treatment)
      implements Serializable {}

  List<Hit> of(long therapistId, Instant from, Instant until);

  /** Takes the lock under which this therapist's time is booked, until the transaction ends. */
  void lock(long therapistId);
}
