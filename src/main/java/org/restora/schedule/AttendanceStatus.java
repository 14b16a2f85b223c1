package org.restora.schedule;

import java.util.EnumSet;
import java.util.Set;

/** The life of one patient in one session (rule S6): the one place where its transitions stand. */
public enum AttendanceStatus {
  BOOKED,
  CONFIRMED,
  ARRIVED,
  IN_TREATMENT,
  COMPLETED,
  STOPPED_EARLY,
  /** Came and was not treated, with a reason. */
  NOT_TREATED,
  NO_SHOW,
  CANCELLED,
  ENTERED_IN_ERROR;

  public Set<AttendanceStatus> next() {
    return switch (this) {
      case BOOKED ->
          EnumSet.of(
              CONFIRMED, ARRIVED, IN_TREATMENT, COMPLETED, NO_SHOW, CANCELLED, ENTERED_IN_ERROR);
      case CONFIRMED ->
          EnumSet.of(
              BOOKED, ARRIVED, IN_TREATMENT, COMPLETED, NO_SHOW, CANCELLED, ENTERED_IN_ERROR);
      case ARRIVED -> EnumSet.of(BOOKED, IN_TREATMENT, COMPLETED, NOT_TREATED, ENTERED_IN_ERROR);
      case IN_TREATMENT -> EnumSet.of(ARRIVED, COMPLETED, STOPPED_EARLY, ENTERED_IN_ERROR);
      case COMPLETED, STOPPED_EARLY -> EnumSet.of(ARRIVED, ENTERED_IN_ERROR);
      case NOT_TREATED -> EnumSet.of(ARRIVED, ENTERED_IN_ERROR);
      case NO_SHOW, CANCELLED -> EnumSet.of(BOOKED, ENTERED_IN_ERROR);
      case ENTERED_IN_ERROR -> EnumSet.noneOf(AttendanceStatus.class);
    };
  }

  /** Whether therapist, room and patient are taken by it. */
  public boolean claims() {
    return switch (this) {
      case NO_SHOW, CANCELLED, ENTERED_IN_ERROR -> false;
      default -> true;
    };
  }

  /** Whether the patient is still expected. */
  public boolean expected() {
    return this == BOOKED || this == CONFIRMED;
  }

  /** Whether nobody has yet said how it ended. */
  public boolean open() {
    return expected() || this == ARRIVED || this == IN_TREATMENT;
  }
}
