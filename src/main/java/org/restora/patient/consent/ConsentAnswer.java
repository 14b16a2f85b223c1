package org.restora.patient.consent;

/** What was answered. */
public enum ConsentAnswer {
  GIVEN,
  DECLINED
}
