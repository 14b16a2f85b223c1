/** Therapists, their qualifications and hours, and who is away. */
package org.restora.staff.web;
