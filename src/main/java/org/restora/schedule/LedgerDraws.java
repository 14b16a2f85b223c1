package org.restora.schedule;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.restora.patient.Ledger;
import org.restora.patient.LedgerBook;
import org.restora.shared.audit.Audit;
import org.restora.shared.fault.RuleViolation;
import org.restora.shared.security.Caller;
import org.restora.shared.security.Role;
import org.restora.shared.time.ClinicTime;

/** Draws a visit that is being booked from the patient's authorised visits (rule S11). */
@Dependent
class LedgerDraws {

  /** What the audit calls a visit beyond what is authorised. */
  private enum Beyond {
    LEDGER_LINE
  }

  @Inject private LedgerBook book;
  @Inject private Caller caller;
  @Inject private ClinicTime time;

  /** The lines stay locked until the booking's transaction ends. */
  void draw(Attendance attendance, BookVisit wish, String treatment, LocalDate day, int minutes) {
    Ledger.Draw draw =
        book.locked(wish.patientId(), wish.siteId())
            .draw(treatment, wish.ledgerLineId(), day, minutes);
    if (draw.refused()) {
      String why = wish.overrideReason();
      if (why == null || why.isBlank()) {
        throw why == null ? draw.refusal() : draw.refusal().at("overrideReason");
      }
      RuleViolation.unless(caller.has(Role.SUPERVISOR), "ledger.override_by_supervisor");
      Audit.about(Beyond.LEDGER_LINE, Long.toString(draw.line().id()));
      attendance.overdraw(draw.line().id(), why, caller.id(), time.now());
    } else if (draw.line() != null) {
      attendance.draw(draw.line().id());
    }
  }
}
