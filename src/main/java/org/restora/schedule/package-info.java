/**
 * The promise kept: sessions in the diaries of therapists, rooms and patients.
 *
 * <ul>
 *   <li>S1 Nobody and nothing is in two places: the database's constraint {@code
 *       occupancy_one_at_a_time} decides, every check before it only makes the refusal friendlier.
 *       A refusal names who is busy and offers the nearest free times.
 *   <li>S2 A session lies inside its therapist's hours, outside breaks, administration, approved
 *       time off and closures; turnover follows it in therapist's and room's diary.
 *   <li>S3 A treatment that needs a qualification is given by a therapist who holds it on that day,
 *       in a room of the kind the treatment asks for.
 *   <li>S4 A visit of a plan is booked only while the plan is active, not before its week, not
 *       beyond its number of visits, not more often a week than prescribed (calendar weeks of the
 *       site), and with the line's gap of calendar days between two visits.
 *   <li>S5 A visit of which safety leaves nothing is not booked, not checked in and not started
 *       ({@link org.restora.schedule.safety}). Completing and charting it is never refused.
 *   <li>S6 {@link org.restora.schedule.AttendanceStatus} holds the life of an attendance; a missed,
 *       cancelled or mistaken one gives its time back.
 *   <li>S7 Nothing is booked into days that are over.
 *   <li>S8 Booking a whole plan is all or nothing.
 *   <li>S10 A visit keeps the hard rules of its course ({@link org.restora.plan.rule}); a proposal
 *       keeps the others too where it can, and says which it breaks.
 *   <li>S9 A cancellation by the patient is late within 24 elapsed hours of the start.
 * </ul>
 */
package org.restora.schedule;
