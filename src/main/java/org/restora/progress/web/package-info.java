/** Charting: the note page and the body map. */
package org.restora.progress.web;
