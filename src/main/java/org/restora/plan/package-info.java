/**
 * The promise: what a patient is to receive, as data exact enough to be booked, charted and
 * counted.
 *
 * <ul>
 *   <li>L1 A plan belongs to an episode and has visit lines; a line says what is booked (treatment,
 *       minutes, times a week, number of visits), its dose items say what is done in one visit
 *       (intervention, region and side, minutes, pressure).
 *   <li>L2 draft → proposed → active ⇄ on hold → completed, revoked or superseded: {@link
 *       org.restora.plan.PlanStatus} holds the graph. An episode has one plan in force; activating
 *       another supersedes it, and its coming visits go over to the lines of the same treatment.
 *   <li>L3 The minutes of a line's items do not exceed the line; an item keeps to its
 *       intervention's pressure; hands-on work names region and side.
 *   <li>L4 A contraindication is checked while editing and again on activation, oils included.
 *       Absolute and clearance rules yield to a physician's clearance only, local ones to nothing
 *       but another region, side or technique; a precaution yields to a written reason. Each
 *       finding names the rule and what is possible instead.
 *   <li>L5 A back-pain plan that holds massage only is warned about: massage is an adjunct (KNGF
 *       2021; JOSPT 2021 51(11):CPG1).
 *   <li>L6 What is written is a working copy that is kept with every change and may be incomplete.
 *       On a plan in force it holds only once it is put into force, with a reason: that is a
 *       revision, which nobody changes. Lines and doses keep their ids; what is left out is
 *       withdrawn. Booked visits that no longer fit are listed ({@link
 *       org.restora.plan.BookedVisits.Affected}).
 *   <li>L7 The second of two who write on one plan is told, and decides field by field ({@link
 *       org.restora.plan.PlanComparison}).
 *   <li>L8 A dose that the plan's template does not prescribe has its reason ({@link
 *       org.restora.plan.TemplateDeviations}).
 *   <li>L9 A plan ends with a result for each goal; coming visits are cancelled as chosen.
 *   <li>L10 Where the country of its site asks, a plan is certified: by signature, by a spoken
 *       order that is signed within so many days, or by an order and its transmission; and again
 *       before it ends. Counted in calendar days of the site, the last one included. {@link
 *       org.restora.plan.CertificationRule} says what is due; a booking is not refused for it.
 *   <li>L11 A frequency profile sets how often a new plan's recovery massage is and when it is
 *       reviewed; what goes beyond it is said by the plan's checks, with the profile's name.
 *   <li>L12 A plan that names a treatment, an intervention or an oil which is not offered when its
 *       line needs it first, today at the earliest, is not put into force; of one that is offered
 *       for a part of the line only, and of a measure, it is said.
 * </ul>
 */
package org.restora.plan;
