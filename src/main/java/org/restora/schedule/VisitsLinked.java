package org.restora.schedule;

/** News: visits that were booked before a plan was in force are its visits now. */
public record VisitsLinked(long planId, int visits) {}
