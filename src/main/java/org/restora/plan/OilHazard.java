package org.restora.plan;

import org.restora.catalog.CautionLevel;
import org.restora.shared.data.Translated;

/** A caution against an oil that holds for a patient now, because of one of their alerts. */
public record OilHazard(long alertId, String oil, CautionLevel level, Translated condition) {}
