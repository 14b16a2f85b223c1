/**
 * Safety at the visit: what may be done today with this patient, the six questions, and the reasons
 * a therapist writes down.
 *
 * <ul>
 *   <li>V1 A dose that a rule forbids is left out; a visit of which nothing is left is not booked,
 *       not checked in and not started.
 *   <li>V2 A precaution, or an oil that must not be used, yields to a written reason of a therapist
 *       for this visit; the reason of the plan covers what was known when it was activated. A
 *       therapist may book despite a precaution, the desk asks one.
 *   <li>V3 The six questions are asked once a visit. A yes raises its alert at once, a no ends what
 *       only an earlier screening said. Without them a treatment can start; that is kept. What a
 *       patient answers alone raises and ends nothing; a yes of theirs is made clear by whoever
 *       treats before the treatment starts.
 *   <li>V4 Hands-on work on a sensitive area starts only after the patient was asked: what is
 *       declined is left out. The general consent is needed where the country of the site says so,
 *       and everywhere once it was withdrawn.
 * </ul>
 */
package org.restora.schedule.safety;
