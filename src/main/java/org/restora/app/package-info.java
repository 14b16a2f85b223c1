/**
 * Start-up, self-check, security headers; launcher, demo clinic and theme builder (which stay out
 * of the WAR).
 */
package org.restora.app;
