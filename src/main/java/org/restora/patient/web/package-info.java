/** Finding and registering people; their alerts. */
package org.restora.patient.web;
