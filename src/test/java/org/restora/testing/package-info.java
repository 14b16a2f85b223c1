/**
 * Ground for tests: one embedded database, services without a container, a clinic of one's own per
 * test, the running application.
 */
package org.restora.testing;
