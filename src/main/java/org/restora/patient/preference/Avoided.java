package org.restora.patient.preference;

import java.io.Serializable;
import org.restora.catalog.Side;

/**
 * A region not to be touched.
 *
 * @param side null on the midline
 */
public record Avoided(String region, Side side) implements Serializable {}
