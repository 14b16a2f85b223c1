/**
 * The administrator's pages of the catalogue: lists, edit pages, rooms, closures, opening hours.
 */
package org.restora.catalog.web;
