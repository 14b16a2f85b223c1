package org.restora.patient.consent;

import java.io.Serializable;
import java.time.LocalDate;
import org.restora.catalog.Side;

/**
 * What a consent for a sensitive area is bound to (rule A2).
 *
 * @param day of the site
 * @param oil that is named, or null
 */
public record Area(String intervention, String region, Side side, String oil, LocalDate day)
    implements Serializable {

  /** Whether a no to this is one to a part of the other. */
  boolean meets(Area other) {
    return intervention.equals(other.intervention)
        && region.equals(other.region)
        && day.equals(other.day)
        && Side.meet(side, other.side);
  }

  /** Whether a consent to this covers the other. */
  public boolean covers(Area other) {
    return intervention.equals(other.intervention)
        && region.equals(other.region)
        && day.equals(other.day)
        && (side == other.side || side == Side.BOTH)
        && (other.oil == null || other.oil.equals(oil));
  }
}
