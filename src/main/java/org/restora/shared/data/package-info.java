/**
 * How features reach the database: entities for commands, SQL into records for reads, request ids.
 */
package org.restora.shared.data;
