/**
 * What the system does by itself. Every node asks for what is due; a row's lock gives each job to
 * one of them, in one transaction with what the job does.
 */
package org.restora.shared.job;
