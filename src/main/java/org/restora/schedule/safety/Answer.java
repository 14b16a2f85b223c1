package org.restora.schedule.safety;

import java.io.Serializable;
import java.time.LocalDate;
import org.restora.catalog.Side;

/**
 * The answer to one of the six questions.
 *
 * @param yes something of it is so
 * @param condition which, of those the question can mean; null where it is something else
 * @param detail in words; a therapist who names no condition says here what it is
 */
public record Answer(
    String question,
    boolean yes,
    String condition,
    String region,
    Side side,
    LocalDate since,
    String detail)
    implements Serializable {

  public static Answer no(String question) {
    return new Answer(question, false, null, null, null, null, "");
  }
}
