package org.restora.progress;

import java.io.Serializable;
import java.util.List;
import org.restora.catalog.Side;
import org.restora.shared.data.Sentence;

/**
 * Something a note tells of that a rule, a cap or a missing consent speaks against.
 *
 * @param intervention null for the general consent
 * @param ruleId of the contraindication rule; null for an oil or a consent
 * @param oil that must not be used, or null
 * @param courseRule code of the rule of the course, or null
 * @param sessions attendances that rule is about besides
 * @param said the same in words
 */
public record Deviation(
    IncidentKind kind,
    String intervention,
    String region,
    Side side,
    Long ruleId,
    String oil,
    String courseRule,
    List<Long> sessions,
    Sentence said)
    implements Serializable {

  /** Without anything it could be pinned to. */
  static Deviation of(IncidentKind kind, Sentence said) {
    return new Deviation(kind, null, null, null, null, null, null, List.of(), said);
  }
}
