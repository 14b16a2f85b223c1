package org.restora.shared.fault;

/** A rule of the clinic says no. May name the field of the form it is about. */
public class RuleViolation extends Fault {

  private String field;

  public RuleViolation(String key, Object... args) {
    super(key, args);
  }

  /** The id of the input the sentence belongs beside; without one it is shown above the form. */
  public RuleViolation at(String fieldId) {
    this.field = fieldId;
    return this;
  }

  /** The input's id, or null. */
  public String field() {
    return field;
  }

  /** Refuses unless the condition holds. */
  public static void unless(boolean holds, String key, Object... args) {
    if (!holds) {
      throw new RuleViolation(key, args);
    }
  }
}
