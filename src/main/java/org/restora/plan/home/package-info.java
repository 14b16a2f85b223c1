/**
 * What a patient does at home under a plan, and how much of it was done.
 *
 * <ul>
 *   <li>H1 A home programme belongs to a plan but is no part of its doses: it changes without a
 *       revision for as long as the plan has not ended. A task that is taken out stays known.
 *   <li>H2 A task is checked like the technique it is alike, at the strongest that technique knows:
 *       at home no trained hand holds it back. What yields to a reason needs one; what does not is
 *       refused. A task that an alert of later forbids stays in the programme, marked; the patient
 *       is told to ask first.
 *   <li>H3 A tick says that a task was done on a day: today or one of the six days before, within
 *       the task's days, while the plan is active. Therapist and patient tick the same days.
 *   <li>H4 Adherence = days done ÷ days due up to yesterday; done never counts for more than due.
 *       Nothing due yet: no value. Over the plan it is the ratio of the sums.
 *   <li>H5 The patient's link shows the tasks and their ticks, not whose they are. It holds while
 *       its plan is in force, half a year at most, and until it is revoked or replaced. Every link
 *       that does not hold is answered in the same words; after ten wrong secrets within 15 minutes
 *       it is not answered until the window has passed.
 * </ul>
 */
package org.restora.plan.home;
