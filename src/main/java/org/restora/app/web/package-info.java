/** The bare address and the headers of every answer. */
package org.restora.app.web;
