package org.restora.catalog;

/** What sort of thing is true of a patient. */
public enum ConditionKind {
  DISEASE,
  SYMPTOM,
  INJURY,
  SURGERY,
  /** What a surgeon limits after an operation, until a day. */
  LIMIT,
  IMPLANT,
  MEDICINE,
  ALLERGY,
  PREGNANCY,
  OTHER
}
