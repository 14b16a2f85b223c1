/** Pages that compose features: the patient's chart and a therapist's day. Views only, no rules. */
package org.restora.workspace;
