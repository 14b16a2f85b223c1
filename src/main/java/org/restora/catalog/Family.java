package org.restora.catalog;

/** Kinds of intervention; contraindication rules may name one as their target. */
public enum Family {
  MASSAGE,
  MASSAGE_COMPONENT,
  LYMPH_DRAINAGE,
  DEVICE_MASSAGE,
  STRETCHING,
  MOBILISATION,
  EXERCISE,
  ACTIVE_RECOVERY,
  THERMAL,
  ELECTROTHERAPY,
  LIGHT_THERAPY,
  OCCUPATIONAL,
  SPEECH,
  EDUCATION,
  ASSESSMENT
}
