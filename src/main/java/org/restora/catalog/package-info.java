/**
 * What the centre offers and what it must beware of, as data that an administrator edits: treatment
 * types, interventions (techniques and therapies), conditions with their contraindication rules,
 * oils, outcome measures, plan templates, rules of a course, leaflets, home tasks, remedies, the
 * questions of every visit, profiles of countries, frequency profiles; the rooms of a site and the
 * days it is closed.
 *
 * <ul>
 *   <li>C1 A catalogue row has a stable code; a row that was used is retired, never deleted.
 *   <li>C2 Pressure is the Walton scale, 1 (light lotioning) to 5 (deep).
 *   <li>C3 A contraindication rule says level, target, region scope and effect; what no rule can
 *       hold is listed on the condition for a person to judge.
 *   <li>C4 The clinical content that ships is a starting point; a clinician must review it.
 *   <li>C5 What hangs on a row (cautions of an oil, targets and regions of a rule, lines and goals
 *       of a template) is part of it: replaced as a whole, under the version of the row.
 *   <li>C6 A site is closed ahead or from today on; a closure that has begun is never removed.
 *       Public holidays are computed for the site's country.
 *   <li>C7 A list goes out as a file and comes in again; what a file would do is shown first, and
 *       it is imported as a whole or not at all.
 *   <li>C8 A treatment is given at the clinic, in a room of a kind, or at the patient's home: then
 *       there is one patient, no room, no turnover, and a list of what is taken along.
 *   <li>C9 A row is offered, a rule holds, from its first day to the day before the one on which it
 *       is retired ({@link org.restora.catalog.Validity}; the database's function {@code in_use}),
 *       in the calendar of the site that asks. What names a row that is not offered says so; what
 *       was planned, booked or written stays.
 * </ul>
 */
package org.restora.catalog;
