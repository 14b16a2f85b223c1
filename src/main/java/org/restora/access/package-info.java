/**
 * Who may use the clinic's system.
 *
 * <ul>
 *   <li>A1 An account is created, disabled and reset by an administrator; it starts without a
 *       password and with a one-time code that is shown once and holds for 72 hours.
 *   <li>A2 A password has 15 to 128 characters, is not on the list of common ones, does not hold
 *       the account's own name or address; there are no other rules and it does not expire (NIST SP
 *       800-63B-4).
 *   <li>A3 After 10 failed tries on an address within 15 minutes every further try is refused until
 *       the window has passed; nobody is locked out for ever. An unknown address is answered in the
 *       same words and the same time.
 *   <li>A4 The browser holds the id of a sign-in only; account, roles and sites are read anew at
 *       each request, so a change takes effect at once. A sign-in ends after 12 hours. After 15
 *       minutes without an act of a person its screen is locked: nothing is answered until the
 *       password is given again, and what was typed stays in the page.
 *   <li>A5 A person sees where they are signed in and ends it from elsewhere; another password ends
 *       every other sign-in. A code issued by an administrator ends them all.
 * </ul>
 */
package org.restora.access;
