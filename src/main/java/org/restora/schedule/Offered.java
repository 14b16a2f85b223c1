package org.restora.schedule;

import org.restora.catalog.TreatmentType;
import org.restora.catalog.Validity;

/** A treatment type and the days on which it can be booked (rule S16). */
record Offered(TreatmentType type, Validity validity) {}
