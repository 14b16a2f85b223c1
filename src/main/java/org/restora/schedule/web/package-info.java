/** The day board, booking, and proposals for whole plans. */
package org.restora.schedule.web;
