package org.restora.plan;

import java.util.EnumSet;
import java.util.Set;

/** The life of a plan (rule L2): the one place where its transitions stand. */
public enum PlanStatus {
  DRAFT,
  PROPOSED,
  ACTIVE,
  ON_HOLD,
  COMPLETED,
  REVOKED,
  SUPERSEDED;

  public Set<PlanStatus> next() {
    return switch (this) {
      case DRAFT -> EnumSet.of(PROPOSED, ACTIVE, REVOKED);
      case PROPOSED -> EnumSet.of(DRAFT, ACTIVE, REVOKED);
      case ACTIVE -> EnumSet.of(ON_HOLD, COMPLETED, REVOKED, SUPERSEDED);
      case ON_HOLD -> EnumSet.of(ACTIVE, COMPLETED, REVOKED, SUPERSEDED);
      case COMPLETED, REVOKED, SUPERSEDED -> EnumSet.noneOf(PlanStatus.class);
    };
  }

  /** Whether the plan holds: its visits are booked, or held for a while. */
  public boolean inForce() {
    return this == ACTIVE || this == ON_HOLD;
  }

  /** Whether somebody may write on it. */
  public boolean open() {
    return this == DRAFT || inForce();
  }

  public boolean ended() {
    return next().isEmpty();
  }
}
