package org.restora.patient;

import static org.restora.shared.security.Role.FRONT_DESK;
import static org.restora.shared.security.Role.SUPERVISOR;
import static org.restora.shared.security.Role.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.restora.shared.audit.Audit;
import org.restora.shared.audit.Audited;
import org.restora.shared.data.Sql;
import org.restora.shared.fault.NotFound;
import org.restora.shared.fault.RuleViolation;
import org.restora.shared.security.Caller;
import org.restora.shared.time.ClinicTime;

/** Writing prescriptions down, changing and closing what they allow (rules P5 and P9). */
@Stateless
@Audited
@DenyAll
public class PrescriptionService {

  @PersistenceContext private EntityManager em;
  @Inject private Sql sql;
  @Inject private LedgerUse use;
  @Inject private Caller caller;
  @Inject private ClinicTime time;

  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR})
  public UUID add(UUID patientId, PrescriptionForm form) {
    long patient =
        sql.value(Long.class, "select id from patient where public_id = ?", patientId)
            .orElseThrow(() -> new NotFound("patient", patientId));
    Audit.patient(patient);
    Prescription prescription = new Prescription(patient, caller.id(), time.now());
    write(prescription, form);
    em.persist(prescription);
    em.flush();
    eachLine(form, line -> add(prescription, line));
    return prescription.publicId();
  }

  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR})
  public void change(UUID id, int version, PrescriptionForm form) {
    Prescription prescription =
        em.createQuery("select p from Prescription p where p.publicId = :id", Prescription.class)
            .setParameter("id", id)
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new NotFound("prescription", id));
    prescription.expect(version);
    Audit.patient(prescription.patientId());
    write(prescription, form);
    eachLine(form, line -> write(prescription, line));
    // the prescription's own version counts for its lines
    em.lock(prescription, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
  }

  /** Ends a line before its time: nothing more is drawn from it, what was drawn stays. */
  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR})
  public void close(long lineId, int version, String reason) {
    LedgerLine line = locked(lineId);
    line.expect(version);
    Audit.patient(line.patientId());
    line.close(reason, caller.id(), time.now());
  }

  private void write(Prescription prescription, PrescriptionForm form) {
    prescription.write(form);
    if (caller.has(THERAPIST) || caller.has(SUPERVISOR)) {
      prescription.diagnose(form.getDiagnosis());
    }
  }

  private void add(Prescription prescription, PrescriptionForm.Line form) {
    LedgerLine line = new LedgerLine(prescription.id(), prescription.patientId());
    line.write(form, LedgerUse.Use.NONE);
    em.persist(line);
  }

  private void write(Prescription prescription, PrescriptionForm.Line form) {
    if (form.getId() == null) {
      add(prescription, form);
      return;
    }
    LedgerLine kept = locked(form.getId());
    if (kept.prescriptionId() != prescription.id()) {
      throw new NotFound("ledger_line", form.getId());
    }
    if (!kept.closed()) {
      kept.write(form, use.of(List.of(kept.id())).getOrDefault(kept.id(), LedgerUse.Use.NONE));
    }
  }

  /** Every row that is filled in; what is refused of one is said in its row. */
  private static void eachLine(PrescriptionForm form, Consumer<PrescriptionForm.Line> act) {
    boolean any = false;
    for (int row = 0; row < form.getLines().size(); row++) {
      PrescriptionForm.Line line = form.getLines().get(row);
      if (line.getId() == null && line.isBlank()) {
        continue;
      }
      any = true;
      try {
        complete(line);
        act.accept(line);
      } catch (RuleViolation e) {
        throw e.field() == null ? e : e.at(e.field(), row);
      }
    }
    RuleViolation.unless(any, "prescription.no_lines");
  }

  private static void complete(PrescriptionForm.Line line) {
    required(line.getRemedy(), "remedy");
    required(line.getQuantity(), "quantity");
    required(line.getStartsOn(), "startsOn");
    required(line.getEndsOn(), "endsOn");
    if (line.getUnit() == LedgerUnit.UNIT) {
      required(line.getUnitMinutes(), "unitMinutes");
    }
  }

  private static void required(Object value, String field) {
    if (value == null) {
      throw new RuleViolation("required").at(field);
    }
  }

  /** A line that no booking draws from until this act is done. */
  private LedgerLine locked(long id) {
    LedgerLine line = em.find(LedgerLine.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (line == null) {
      throw new NotFound("ledger_line", id);
    }
    return line;
  }
}
