package org.restora.plan.rule;

import java.io.Serializable;
import org.restora.shared.data.Translated;

/**
 * A demand as the centre keeps it.
 *
 * @param hard whether nobody may break it; else it is broken at its weight
 * @param weight 1 to 100
 */
public record CourseRule(String code, Translated name, boolean hard, int weight, Demand demand)
    implements Serializable {}
