package org.restora.patient;

/** Who pays for what a prescription orders. */
public enum Payer {
  STATUTORY,
  PRIVATE,
  ACCIDENT,
  EMPLOYER,
  SELF_PAY
}
