package org.restora.shared.fault;

/** A rule of the clinic says no. May name the field of the form it is about. */
public class RuleViolation extends Fault {

  private String field;
  private Integer row;

  public RuleViolation(String key, Object... args) {
    super(key, args);
  }

  /** The id of the input the sentence belongs beside; without one it is shown above the form. */
  public RuleViolation at(String fieldId) {
    this.field = fieldId;
    return this;
  }

  /** The same of an input that stands in every row of the form: this one, counted from 0. */
  public RuleViolation at(String fieldId, int rowIndex) {
    this.row = rowIndex;
    return at(fieldId);
  }

  /** The row the input stands in; null where the form has it once. */
  public Integer row() {
    return row;
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
