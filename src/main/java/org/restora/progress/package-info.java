/**
 * The proof: notes.
 *
 * <ul>
 *   <li>N1 A session's note is opened from the plan: its dose items stand in it as to be delivered;
 *       what differed is charted, and what was not done needs a reason.
 *   <li>N2 A draft belongs to its author; only the author writes and signs it.
 *   <li>N3 Signing asks for the password again, freezes the content in an insert-only table and
 *       chains it: canonical JSON, its SHA-256, and the SHA-256 of the hash before and this one, in
 *       one chain a clinic.
 *   <li>N4 After signing, text is added only: an addendum with its reason, signed like the note.
 *       The original stays as it was.
 *   <li>N5 A signed note completes its session.
 *   <li>N6 Left and right are the patient's. A mark names region, side, kind, intensity 0–10 and
 *       whether it was before or after the treatment.
 *   <li>N7 The front desk and managers never see what a note says.
 *   <li>N8 Charting is never refused. What was done against a rule, over a cap or without consent,
 *       against a hard rule of the course that nobody explained before, and a bad reaction, becomes
 *       an incident with its reason when the note is signed; a supervisor reviews it.
 * </ul>
 */
package org.restora.progress;
