package org.restora.plan;

import java.io.Serializable;
import java.util.List;
import org.restora.shared.data.Translated;

/**
 * What the safety check says of one intervention.
 *
 * @param kind how strong
 * @param pressureCap the highest pressure that is allowed, when a cap holds
 * @param where the region to leave out, when the work is around it
 * @param instead what is possible, best first
 */
public record Finding(
    Kind kind,
    long ruleId,
    Translated condition,
    Translated advice,
    Integer pressureCap,
    Translated where,
    List<Translated> instead)
    implements Serializable {

  /** How strong a finding is: only the first two stop. */
  public enum Kind {
    /** Must not be done; yields to a physician's clearance where the rule's level allows one. */
    BLOCKED,
    /** Too much pressure: less of it, or a reason. */
    TOO_STRONG,
    /** Allowed, this region left out. */
    LEAVE_OUT,
    /** Allowed, with this advice. */
    CARE
  }
}
