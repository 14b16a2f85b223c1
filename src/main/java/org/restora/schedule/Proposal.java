package org.restora.schedule;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.restora.access.Site;
import org.restora.patient.LedgerRow;

/**
 * What a proposal is about, and where each visit could stand.
 *
 * @param plan the plan's title; empty before there is a plan
 * @param ledger the patient's authorised visits that hold now or will
 * @param rest how what is left of a prescription is to be given; empty for a plan
 */
public record Proposal(
    Site site,
    long patientId,
    UUID patientPublicId,
    String patient,
    String plan,
    List<LedgerRow> ledger,
    List<Rest> rest,
    List<Placement> placements)
    implements Serializable {

  /** What is left of a ledger line, given as this treatment, so long and so often a week. */
  public record Rest(LedgerRow line, String treatmentType, int minutes, int timesPerWeek)
      implements Serializable {}
}
