/** What pages share: words, faults made visible, records in EL. */
package org.restora.shared.web;
