package org.restora.plan.rule;

import java.io.Serializable;
import java.util.Set;
import org.restora.catalog.Family;

/** Which doses a rule speaks of: whole families, single interventions, or, both empty, all. */
public record Targets(Set<Family> families, Set<String> interventions) implements Serializable {

  public static final Targets ALL = new Targets(Set.of(), Set.of());

  public Targets {
    families = Set.copyOf(families);
    interventions = Set.copyOf(interventions);
  }

  public static Targets of(Family... families) {
    return new Targets(Set.of(families), Set.of());
  }

  public static Targets of(String... interventions) {
    return new Targets(Set.of(), Set.of(interventions));
  }

  boolean hold(Dose dose) {
    return (families.isEmpty() && interventions.isEmpty())
        || families.contains(dose.family())
        || interventions.contains(dose.intervention());
  }
}
