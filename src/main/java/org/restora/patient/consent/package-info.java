/**
 * What patients agree to.
 *
 * <ul>
 *   <li>A1 A consent is given or declined by the patient or a guardian, written down by whom it was
 *       told, withdrawn in one act, never deleted.
 *   <li>A2 A consent for a sensitive area covers one technique on one region and side on one day of
 *       the site, and the oil it names; both sides cover each of them.
 *   <li>A3 Where the country of the site asks for the written form, a spoken consent does not
 *       count.
 *   <li>A4 The desk is told of the general consent only.
 * </ul>
 */
package org.restora.patient.consent;
