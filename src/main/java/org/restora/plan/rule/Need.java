package org.restora.plan.rule;

import org.restora.shared.fault.RuleViolation;

/** What a demand asks of its figures; a refusal names the figure. */
final class Need {

  private Need() {}

  static void given(Object figure, String name) {
    if (figure == null) {
      throw new RuleViolation("catalog.required").at(name);
    }
  }

  static void within(int figure, int least, int most, String name) {
    if (figure < least || figure > most) {
      throw new RuleViolation("demand.range", least, most).at(name);
    }
  }
}
