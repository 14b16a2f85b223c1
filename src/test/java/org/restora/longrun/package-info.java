/**
 * Long runs with figures of their own: commands, not tests. How to give them, and what they last
 * said, stands in src/site/markdown/figures.md.
 */
package org.restora.longrun;
