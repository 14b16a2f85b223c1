package org.restora.schedule;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * The wish to book one session.
 *
 * @param requestId chosen by the asker; the same id again books nothing more
 * @param lineId the visit line of an active plan, or null for a session outside any plan
 * @param treatmentType what is booked, when there is no line
 * @param minutes length, when there is no line
 * @param roomId null takes the first free room of the kind the treatment asks for
 * @param ledgerLineId the authorised visits it must draw from; null takes what ends first
 * @param travelMinutes one way to the patient's home; null takes what is known of the patient
 * @param overrideReason why it is booked though no authorised visit is left for it; null: it is not
 */
public record BookVisit(
    UUID requestId,
    long siteId,
    long patientId,
    Long lineId,
    String treatmentType,
    int minutes,
    long therapistId,
    Long roomId,
    Instant startsAt,
    Integer travelMinutes,
    Long ledgerLineId,
    String overrideReason)
    implements Serializable {

  public BookVisit(
      UUID requestId,
      long siteId,
      long patientId,
      Long lineId,
      String treatmentType,
      int minutes,
      long therapistId,
      Long roomId,
      Instant startsAt) {
    this(
        requestId,
        siteId,
        patientId,
        lineId,
        treatmentType,
        minutes,
        therapistId,
        roomId,
        startsAt,
        null,
        null,
        null);
  }

  /** The same, drawing from this line, or whatever the ledger says, for a reason. */
  public BookVisit drawing(Long ledgerLine, String override) {
    return new BookVisit(
        requestId,
        siteId,
        patientId,
        lineId,
        treatmentType,
        minutes,
        therapistId,
        roomId,
        startsAt,
        travelMinutes,
        ledgerLine,
        override);
  }

  /** The same, so many minutes of the way before and after. */
  public BookVisit travelling(Integer minutes) {
    return new BookVisit(
        requestId,
        siteId,
        patientId,
        lineId,
        treatmentType,
        this.minutes,
        therapistId,
        roomId,
        startsAt,
        minutes,
        ledgerLineId,
        overrideReason);
  }
}
