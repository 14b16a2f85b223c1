/** One clock for the whole application. */
package org.restora.shared.time;
