/**
 * How a plan unfolds, week by week: what was promised, what was delivered, what was done at home,
 * and how the measures of its goals went.
 *
 * <ul>
 *   <li>W1 A week is seven days, the first begins with the plan; the strip ends with the last week
 *       that has a visit promised or the present one, whichever is later, or with the plan.
 *   <li>W2 Promised are the line's times a week, as the plan stands now, from its first week on
 *       until its visits are used up. Delivered are the minutes of visits that took place: from
 *       start to end where both were recorded, else as booked.
 *   <li>W3 At home: days done ÷ days due, as the home programme counts them.
 *   <li>W4 A week's score is the last one taken in it. What lies between two scores is not known:
 *       the line between them is drawn for the eye.
 * </ul>
 */
package org.restora.plan.timeline;
