/** What can go wrong in words: a rule is a sentence with a key. */
package org.restora.shared.fault;
