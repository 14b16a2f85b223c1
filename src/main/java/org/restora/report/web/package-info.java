/** Utilisation: the figures, the sessions behind them, the file to take along. */
package org.restora.report.web;
