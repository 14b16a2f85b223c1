package org.restora.plan;

/** News: a plan is in force from now on. What was booked before it may be its visits. */
public record PlanActivated(long planId, long patientId) {}
