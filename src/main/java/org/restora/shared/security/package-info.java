/** Roles and who is asking. */
package org.restora.shared.security;
