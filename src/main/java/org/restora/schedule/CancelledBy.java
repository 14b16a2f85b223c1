package org.restora.schedule;

/** Who cancelled: only the patient's own late ones count against arrival. */
public enum CancelledBy {
  PATIENT,
  CLINIC
}
