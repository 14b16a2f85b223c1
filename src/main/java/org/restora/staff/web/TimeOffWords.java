package org.restora.staff.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.restora.shared.web.Words;
import org.restora.staff.TimeOffStatus;

/** How pages say an absence. */
@Named("timeOffWords")
@RequestScoped
public class TimeOffWords {

  @Inject private Words words;

  /** The first and the last day, or the one day it has. */
  public String days(LocalDate first, LocalDate last) {
    return first.equals(last) ? words.date(first) : words.date(first) + " – " + words.date(last);
  }

  /** The ending of the tag's style class. */
  public String tone(TimeOffStatus status) {
    return switch (status) {
      case REQUESTED -> " r-tag--warn";
      case APPROVED -> " r-tag--ok";
      case REFUSED -> " r-tag--danger";
      case WITHDRAWN -> "";
    };
  }

  public String icon(TimeOffStatus status) {
    return switch (status) {
      case REQUESTED -> "pi-clock";
      case APPROVED -> "pi-check";
      case REFUSED -> "pi-times";
      case WITHDRAWN -> "pi-undo";
    };
  }
}
