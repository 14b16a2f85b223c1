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
 * </ul>
 */
package org.restora.patient;
