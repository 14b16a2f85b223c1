/** Who did what to whom: written by an interceptor, in the same transaction, ids only. */
package org.restora.shared.audit;
