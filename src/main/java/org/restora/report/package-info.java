/**
 * The count: what managers read. Reads only, as a database role that cannot write.
 *
 * <ul>
 *   <li>R1 rostered = hours at work less breaks, as elapsed time; available = rostered less
 *       approved time off and closures; bookable = available less administration.
 *   <li>R2 delivered, booked and no-show minutes count inside bookable time only; what was
 *       delivered outside is told apart. A session counts once per therapist, whatever the number
 *       of patients. The way to and from visits at home is a class of its own: inside bookable
 *       time, outside every session, neither delivered nor idle.
 *   <li>R3 utilisation = delivered ÷ bookable; fill rate = booked ÷ bookable. Nothing bookable: no
 *       value, not 0 %.
 *   <li>R4 A group's figure is the ratio of the sums, never the mean of ratios.
 *   <li>R5 no-show rate = no-shows ÷ (attended + no-shows + the patient's cancellations within 24
 *       elapsed hours).
 * </ul>
 */
package org.restora.report;
