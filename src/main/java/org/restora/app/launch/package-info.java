/** The run command and the one-shot migration. Not part of the WAR. */
package org.restora.app.launch;
