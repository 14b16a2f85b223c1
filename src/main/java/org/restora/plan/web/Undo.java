package org.restora.plan.web;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import org.restora.plan.PlanComparison;
import org.restora.plan.PlanForm;

/** What was written before, step by step, and what was taken back. */
final class Undo implements Serializable {

  private static final int STEPS = 100;

  private final Deque<PlanForm> before = new ArrayDeque<>();
  private final Deque<PlanForm> after = new ArrayDeque<>();
  private PlanForm now;

  Undo(PlanForm begun) {
    now = begun.copy();
  }

  /** Whether the form differs from the last step; it is the last one then. */
  boolean step(PlanForm form) {
    if (PlanComparison.between(now, form).isEmpty()) {
      return false;
    }
    before.push(now);
    if (before.size() > STEPS) {
      before.removeLast();
    }
    after.clear();
    now = form.copy();
    return true;
  }

  boolean canBack() {
    return !before.isEmpty();
  }

  boolean canForth() {
    return !after.isEmpty();
  }

  PlanForm back() {
    return go(before, after);
  }

  PlanForm forth() {
    return go(after, before);
  }

  private PlanForm go(Deque<PlanForm> from, Deque<PlanForm> to) {
    if (!from.isEmpty()) {
      to.push(now);
      now = from.pop();
    }
    return now.copy();
  }
}
