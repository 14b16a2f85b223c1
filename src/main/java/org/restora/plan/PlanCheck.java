package org.restora.plan;

import java.io.Serializable;
import java.util.List;

/**
 * One thing the check of a plan says.
 *
 * @param stops whether the plan cannot be activated like this
 * @param line index of the visit line, -1 for the plan as a whole
 * @param item index of the dose item in its line, -1 for the line as a whole
 * @param key of the sentence, under {@code plan.check}
 */
public record PlanCheck(boolean stops, int line, int item, String key, List<Object> args)
    implements Serializable {

  /** Where its sentences stand among the message keys. */
  public static final String KEYS = "plan.check.";

  /** Whether it says that something is not offered. */
  public boolean ofOffer() {
    return key.startsWith("offered_");
  }
}
