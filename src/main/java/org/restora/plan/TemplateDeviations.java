package org.restora.plan;

import java.util.List;
import java.util.Set;

/** Where a plan prescribes another dose than the template it began from (rule L8). */
public final class TemplateDeviations {

  /** What a template does not say is no deviation: preferences, purpose, the patient's side. */
  private static final Set<String> DOSE =
      Set.of(
          "treatmentType",
          "minutes",
          "timesPerWeek",
          "visits",
          "intervention",
          "region",
          "pressure");

  private TemplateDeviations() {}

  /**
   * @param origin what the template prescribed; null when the plan began empty
   */
  public static List<PlanChange> of(PlanForm plan, PlanForm origin) {
    return origin == null
        ? List.of()
        : PlanComparison.between(origin, plan).stream().filter(TemplateDeviations::ofDose).toList();
  }

  /** Those of one line that the template has, too. */
  public static List<PlanChange> of(PlanForm plan, PlanForm origin, String line) {
    return of(plan, origin).stream()
        .filter(change -> line.equals(change.line()))
        .filter(change -> change.path().size() > 2 || change.field() != null)
        .toList();
  }

  private static boolean ofDose(PlanChange change) {
    if (!change.path().isEmpty() && change.path().get(0).equals("goals")) {
      return false;
    }
    return change.field() == null
        || DOSE.contains(change.field())
            && !(change.field().equals("region") && change.before() == null);
  }
}
