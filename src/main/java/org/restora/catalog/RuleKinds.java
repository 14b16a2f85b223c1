package org.restora.catalog;

import org.restora.shared.fault.RuleViolation;

/** The kinds of demand that a rule of a course may make; the plans know them. */
public interface RuleKinds {

  /**
   * The figures as they are kept.
   *
   * @throws RuleViolation naming demand or figures, when there is no such kind or it refuses them
   */
  String checked(String demand, String figures);
}
