package org.restora.catalog;

/** What sort of thing is true of a patient. */
public enum ConditionKind {
  DISEASE,
  SYMPTOM,
  INJURY,
  SURGERY,
  IMPLANT,
  MEDICINE,
  ALLERGY,
  PREGNANCY,
  OTHER
}
