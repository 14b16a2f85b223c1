package org.restora.staff;

/** Requested, then decided or withdrawn. */
public enum TimeOffStatus {
  REQUESTED,
  APPROVED,
  REFUSED,
  WITHDRAWN
}
