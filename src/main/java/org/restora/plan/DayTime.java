package org.restora.plan;

import java.time.LocalTime;

/** The part of a day a patient or plan prefers: morning before 12, evening from 16 o'clock. */
public enum DayTime {
  ANY,
  MORNING,
  AFTERNOON,
  EVENING;

  public boolean holds(LocalTime start) {
    return switch (this) {
      case ANY -> true;
      case MORNING -> start.getHour() < 12;
      case AFTERNOON -> start.getHour() >= 12 && start.getHour() < 16;
      case EVENING -> start.getHour() >= 16;
    };
  }
}
