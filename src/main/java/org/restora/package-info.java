/**
 * Restora: a treatment plan is a promise of doses; the schedule keeps it, the note proves it, the
 * report counts it.
 *
 * <p>Features, in the only direction in which they may import each other (a feature may use what
 * stands to its left):
 *
 * <pre>
 * shared → access → catalog → patient → staff → plan → schedule → progress → report → workspace → app
 * </pre>
 *
 * <ul>
 *   <li>{@code shared} the kernel: time, faults, audit, data access, security words, web helpers.
 *       Knows no feature.
 *   <li>{@code access} accounts, sign-in, roles, the sites a person works at.
 *   <li>{@code catalog} what the centre offers and must beware of; rooms and closures.
 *   <li>{@code patient} people, their alerts and clearances, episodes of care, prescriptions.
 *   <li>{@code staff} therapists, qualifications, rosters, time off.
 *   <li>{@code plan} treatment plans and the safety check of what they prescribe.
 *   <li>{@code schedule} sessions, attendance, occupancy, free times, the day board.
 *   <li>{@code progress} notes, body map, signatures.
 *   <li>{@code report} utilisation; reads only.
 *   <li>{@code workspace} pages that compose features; views only, no rules.
 *   <li>{@code app} start-up, self-check, launcher, demo clinic, theme.
 * </ul>
 *
 * <p>A feature's root holds its entities and values, one {@code XxxService} (commands) and {@code
 * XxxQueries} (reads); its {@code web} package holds screen state only. Words are those of the
 * clinic: a <em>session</em> (appointment) takes therapist time, an <em>attendance</em> is one
 * patient in one session, a <em>visit</em> is a patient's day.
 */
package org.restora;
