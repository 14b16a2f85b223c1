/**
 * How a patient likes to be treated.
 *
 * <ul>
 *   <li>F1 What a patient prefers is kept as it was known from then on: who wrote it and when;
 *       nothing is changed or deleted. The last one holds at every visit.
 *   <li>F2 A preference asks, it allows nothing: what a contraindication forbids stays forbidden.
 *   <li>F3 Of two who write at the same time the second is told.
 * </ul>
 */
package org.restora.patient.preference;
