/**
 * People who are treated.
 *
 * <ul>
 *   <li>P1 A patient is found by three letters of the name (mistyped ones too), by digits of the
 *       phone, by birth date or number. Birth date stands in every row, against mistaken identity.
 *   <li>P2 An alert names a condition of the catalogue; where the condition asks for it, region and
 *       side as well, an oil or a figure. It holds until it is ended with a reason or its own end
 *       has come; a limit after surgery has an end and a prescriber.
 *   <li>P3 A clearance by a physician lifts absolute and clearance rules of one alert, up to and
 *       with its last day in the site's zone.
 *   <li>P4 The desk is told an alert's effect, never its name.
 *   <li>P5 A prescription allows so much of a remedy (visits, units of minutes, minutes) from a
 *       first to a last day, both included: its ledger lines. The desk enters, changes and closes
 *       them; the diagnosis is read and written by clinical roles only.
 *   <li>P6 What is used, booked and left of a line stands nowhere: it is computed from the visits
 *       that draw from it ({@link org.restora.patient.LedgerUse}), read in one place ({@link
 *       org.restora.patient.LedgerBook}).
 *   <li>P7 A unit is a block of so many minutes; a visit draws the nearest whole number of them,
 *       half a block upward (with 15 minutes that is the eight-minute rule).
 *   <li>P8 A visit draws from the line that covers its treatment, holds on its day in the zone of
 *       its site, has enough left and ends first. Where the patient has lines for the treatment and
 *       none has room, the visit is refused and the line named; without any line it is booked as
 *       ever. A closed line is out of the ledger: it neither gives nor refuses. Where the country
 *       of the site asks that a prescription begins within so many days, a line nothing was drawn
 *       from by then has lapsed: its first visit is refused, unless a supervisor lets it.
 *   <li>P9 Once something was drawn from a line, only its quantity and days change, and never to
 *       less than what is used and booked.
 *   <li>P10 Days that rules of a course count from (surgery, injury, wound closed, competition) are
 *       written down of the patient; a mistaken one is withdrawn, never deleted.
 *   <li>P11 A patient has one address; for visits at home it is known how to get in and how many
 *       minutes the way is, one way ({@link org.restora.patient.Home}).
 * </ul>
 */
package org.restora.patient;
