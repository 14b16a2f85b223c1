package org.restora.plan;

/** How a prescriber certifies a plan. */
public enum CertificationMethod {
  SIGNATURE,
  /** Told by word of mouth; signed afterwards. */
  VERBAL_ORDER,
  /** The order and proof that the plan was sent to who gave it. */
  TRANSMITTED_ORDER
}
