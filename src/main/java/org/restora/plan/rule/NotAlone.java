package org.restora.plan.rule;

import java.util.List;
import java.util.Set;
import org.restora.shared.fault.RuleViolation;

/** This work at these places is not the only thing of a course: massage is an adjunct. */
public record NotAlone(Targets targets, Set<String> regions) implements Demand {

  public NotAlone {
    regions = Set.copyOf(regions);
    if (regions.isEmpty()) {
      throw new RuleViolation("demand.no_region").at("regions");
    }
  }

  @Override
  public Matter matter() {
    return Matter.PRESCRIPTION;
  }

  @Override
  public List<Breach> judge(Course course) {
    List<Dose> doses = course.visits().stream().flatMap(v -> v.doses().stream()).toList();
    boolean here = doses.stream().anyMatch(d -> d.region() != null && regions.contains(d.region()));
    boolean alone = here && doses.stream().allMatch(targets::hold);
    return alone
        ? List.of(new Breach(List.of(), new Remedy(Remedy.Kind.ADD_ACTIVE, null)))
        : List.of();
  }
}
