/** Sign-in, accounts and audit pages. */
package org.restora.access.web;
