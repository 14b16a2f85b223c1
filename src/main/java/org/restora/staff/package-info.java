/**
 * Therapists: what they may do, when they work, when they are away.
 *
 * <ul>
 *   <li>T1 A qualification holds from its first to its last day inclusive, in the site's zone; a
 *       treatment that needs it is not booked outside.
 *   <li>T2 A roster is a weekly pattern with a first day; a new one ends the old one the day
 *       before. Past rosters are kept: the figures of last month must not change because hours
 *       change next month.
 *   <li>T3 Time off takes a therapist out of booking once it is approved; a request alone does not.
 *       Approving answers which sessions it hits.
 *   <li>T4 A person does not decide their own request. Sickness is reported, not asked for: it
 *       holds at once.
 *   <li>T5 Whoever asks sees and changes therapists of their own sites only; a colleague sees that
 *       somebody is absent, not why.
 * </ul>
 */
package org.restora.staff;
