/**
 * The card a patient fills in before a session: on the tablet of the waiting room or their own
 * phone.
 *
 * <ul>
 *   <li>K1 A card belongs to one visit of today that has not begun. Who works with patients opens
 *       it and is told a code of six letters and digits, once; it holds until the visit begins, its
 *       day ends or four hours have passed, and is typed once, on one device.
 *   <li>K2 The device sees the given name, the questions and its own answers; nothing else of the
 *       patient, and nothing of anybody else. It needs no account and gets none.
 *   <li>K3 Of code and device only hashes are kept. Ten wrong codes from an address, or a hundred
 *       from everywhere, within a quarter of an hour, and codes are refused until it has passed.
 *   <li>K4 What was answered can be changed until the visit begins. Who treats sees it, the desk
 *       only that there is something.
 *   <li>K5 The six questions are a screening by the patient: a yes is made clear by whoever treats
 *       before the treatment starts; a no ends no alert.
 *   <li>K6 Soreness told today is what the rules of a course ask for.
 * </ul>
 */
package org.restora.schedule.card;
