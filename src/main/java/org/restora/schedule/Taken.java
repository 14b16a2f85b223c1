package org.restora.schedule;

import java.util.List;
import org.restora.shared.fault.RuleViolation;

/** Somebody or something is busy then; carries the nearest free times. */
public class Taken extends RuleViolation {

  private final transient List<FreeTime> instead;

  Taken(String key, List<FreeTime> instead, Object... args) {
    super(key, args);
    this.instead = List.copyOf(instead);
  }

  public List<FreeTime> instead() {
    return instead == null ? List.of() : instead;
  }
}
