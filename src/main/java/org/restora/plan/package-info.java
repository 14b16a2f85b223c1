/**
 * The promise: what a patient is to receive, as data exact enough to be booked, charted and
 * counted.
 *
 * <ul>
 *   <li>L1 A plan belongs to an episode and has visit lines; a line says what is booked (treatment,
 *       minutes, times a week, number of visits), its dose items say what is done in one visit
 *       (intervention, region and side, minutes, pressure).
 *   <li>L2 draft → proposed → active ⇄ on hold → completed, revoked or superseded: {@link
 *       org.restora.plan.PlanStatus} holds the graph. An episode has one active plan. Only a draft
 *       may be edited.
 *   <li>L3 The minutes of a line's items do not exceed the line; an item keeps to its
 *       intervention's pressure; hands-on work names region and side.
 *   <li>L4 A contraindication is checked while editing and again on activation, oils included.
 *       Absolute and clearance rules yield to a physician's clearance only, local ones to nothing
 *       but another region, side or technique; a precaution yields to a written reason. Each
 *       finding names the rule and what is possible instead.
 *   <li>L5 A back-pain plan that holds massage only is warned about: massage is an adjunct (KNGF
 *       2021; JOSPT 2021 51(11):CPG1).
 *   <li>L7 A frequency profile sets how often a new plan's recovery massage is and when it is
 *       reviewed; what goes beyond it is said by the plan's checks, with the profile's name.
 * </ul>
 */
package org.restora.plan;
