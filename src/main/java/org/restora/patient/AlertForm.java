package org.restora.patient;

import java.io.Serializable;
import java.time.LocalDate;
import org.restora.catalog.Side;

/**
 * What is told of a condition.
 *
 * @param until the last day on which it holds; null: until it is ended
 * @param toldBy who said so; of a limit, who prescribed it
 * @param oil an allergy is against; null where none is named
 * @param figure of a limit, in the unit of its condition; null where it has none
 */
public record AlertForm(
    String condition,
    String region,
    Side side,
    LocalDate since,
    LocalDate until,
    String detail,
    String toldBy,
    String oil,
    Integer figure)
    implements Serializable {

  /** Of a condition that names no oil and no figure. */
  public AlertForm(
      String condition,
      String region,
      Side side,
      LocalDate since,
      LocalDate until,
      String detail,
      String toldBy) {
    this(condition, region, side, since, until, detail, toldBy, null, null);
  }
}
