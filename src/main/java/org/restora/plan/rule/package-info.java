/**
 * Rules of a course of treatment, as data. A rule is one {@link org.restora.plan.rule.Demand} with
 * its figures; it is hard, or soft with a weight. Judging is a pure function of a {@link
 * org.restora.plan.rule.Course}: the visits of one patient, planned, booked or delivered, and what
 * is known of them. The same judgement serves the plan editor, booking, the proposal, check-in and
 * charting, and always says which rule, which visits, and what would satisfy it.
 *
 * <ul>
 *   <li>R1 Gaps in days are calendar days of the site, gaps in hours are elapsed hours from the end
 *       of one visit to the start of the next.
 *   <li>R2 The order in which visits are given never matters; two visits at the same moment are
 *       taken in the order of their keys.
 *   <li>R3 What was delivered is judged too, but a breach names the later visit: the one that can
 *       still be changed.
 *   <li>R4 A rule judges the visits of the days on which it holds; a breach between two visits is
 *       one of the later day.
 * </ul>
 */
package org.restora.plan.rule;
