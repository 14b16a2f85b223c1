package org.restora.progress;

import java.io.Serializable;
import org.restora.catalog.Side;
import org.restora.shared.data.Sentence;

/**
 * Something a note tells of that a rule, a cap or a missing consent speaks against.
 *
 * @param intervention null for the general consent
 * @param ruleId of the contraindication rule; null for an oil or a consent
 * @param oil that must not be used, or null
 * @param said the same in words
 */
public record Deviation(
    IncidentKind kind,
    String intervention,
    String region,
    Side side,
    Long ruleId,
    String oil,
    Sentence said)
    implements Serializable {}
