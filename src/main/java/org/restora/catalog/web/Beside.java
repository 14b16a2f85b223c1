package org.restora.catalog.web;

import org.restora.shared.fault.RuleViolation;
import org.restora.shared.web.Page;

/**
 * Says a refusal beside an input inside of a row, which an id alone does not find: {@code
 * lines:0:minutes}.
 */
final class Beside {

  private Beside() {}

  /**
   * Does the act.
   *
   * @return whether it was done; if not, its refusal stands beside the row's input of the form
   *     named form
   */
  static boolean rows(Runnable act) {
    try {
      act.run();
      return true;
    } catch (RuleViolation refusal) {
      if (refusal.field() == null || refusal.field().indexOf(':') < 0) {
        throw refusal;
      }
      Page.error("form:" + refusal.field(), "fault." + refusal.key(), refusal.args().toArray());
      return false;
    }
  }
}
