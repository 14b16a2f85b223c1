/** A house that breaks every rule, to show that each rule bites. */
package org.restora.broken;
