/** Writing and reading treatment plans. */
package org.restora.plan.web;
