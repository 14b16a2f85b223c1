/**
 * A clinic that looks lived in: seeded, deterministic, its dates relative to today. Not part of the
 * WAR.
 */
package org.restora.app.demo;
