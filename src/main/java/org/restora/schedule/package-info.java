/**
 * The promise kept: sessions in the diaries of therapists, rooms and patients.
 *
 * <ul>
 *   <li>S1 Nobody and nothing is in two places: the database's constraint {@code
 *       occupancy_one_at_a_time} decides, every check before it only makes the refusal friendlier.
 *       A refusal names who is busy and offers the nearest free times.
 *   <li>S2 A session lies inside its therapist's hours, outside breaks, administration, approved
 *       time off and closures; turnover follows it in therapist's and room's diary.
 *   <li>S3 A session is given by a therapist who on that day holds the qualification its treatment
 *       needs and those of every technique its plan prescribes for it, in a room of the kind the
 *       treatment asks for.
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
 *       keeps the others too where it can, and says which it breaks; whoever books one visit is
 *       told before.
 *   <li>S9 A cancellation by the patient is late within 24 elapsed hours of the start, or, where
 *       the profile of the site counts working days, when it was told after the last working day
 *       before the visit's day. The database's function {@code cancelled_late} says it, for ledgers
 *       and figures alike; what counts is when the clinic was told, not when somebody read it.
 *   <li>S11 A booking draws from the patient's authorised visits (P8) while their lines are locked,
 *       so that two desks never overdraw; a supervisor books beyond them with a reason that stays
 *       with the visit. {@link org.restora.schedule.Draw} says what each end of a visit draws: what
 *       is open is booked; completed and stopped early is used, a visit as one, minutes as given
 *       but never more than booked; a no-show and the patient's late cancellation are used where
 *       the line says so; whoever came and was not treated, every other cancellation and what was
 *       entered in error give it back. A visit that comes back into the diary needs room again;
 *       writing down what happened is never refused.
 *   <li>S12 When a plan is activated, visits of its treatments that were booked without a plan
 *       become its visits, in the order of time and up to its numbers: those still open, and those
 *       delivered since their prescription's first day.
 *   <li>S13 Somebody is looked after ({@link org.restora.schedule.Need}) when visits of an active
 *       plan are left, none is booked and the last was more than 14 days ago; when the last two
 *       visits of a plan were missed; when authorised visits end within 14 days and are not used
 *       up; when a certification is due within 14 days or overdue; when fewer visits are booked in
 *       the coming 14 days than the plan prescribes for them, its first day and its gaps considered
 *       (none at all where visits are more than a week apart); when the review is over its day.
 *   <li>S14 A visit at the patient's home takes no room. Its therapist is taken for the way there,
 *       the session and the way back, and all three lie inside the hours (S2); the patient for the
 *       session only. Each visit brings its own way, there and back, also where one home follows
 *       another: no way between two homes is known. Without the patient's address it is not booked;
 *       how long the way is, is asked once and kept.
 *   <li>S15 When the patient comes and when the treatment starts, the visit is judged by the rules
 *       of its course as the day went: by what was charted, cancelled, missed and told. A hard rule
 *       waits for the written reason of a therapist or supervisor, which stays with the visit; any
 *       other is a remark. The desk is told effects. Only what this visit could change is said of
 *       it.
 *   <li>S16 A visit is booked only on a day on which its treatment is offered; a proposal places
 *       none on another.
 * </ul>
 */
package org.restora.schedule;
