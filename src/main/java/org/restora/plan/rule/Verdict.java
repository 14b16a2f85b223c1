package org.restora.plan.rule;

import java.io.Serializable;
import org.restora.shared.data.Translated;

/** A rule that a course breaks, and how. */
public record Verdict(String rule, Translated name, boolean hard, int weight, Breach breach)
    implements Serializable {}
