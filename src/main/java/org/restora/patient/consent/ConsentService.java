package org.restora.patient.consent;

import static org.restora.shared.security.Role.FRONT_DESK;
import static org.restora.shared.security.Role.SUPERVISOR;
import static org.restora.shared.security.Role.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.restora.shared.audit.Audit;
import org.restora.shared.audit.Audited;
import org.restora.shared.data.Sql;
import org.restora.shared.fault.NotFound;
import org.restora.shared.fault.RuleViolation;
import org.restora.shared.security.Caller;
import org.restora.shared.time.ClinicTime;

/** Writing down what patients agree to, and that they no longer do (rule A1). */
@Stateless
@Audited
@DenyAll
public class ConsentService {

  @Inject private Sql sql;
  @Inject private Caller caller;
  @Inject private ClinicTime time;

  /**
   * Writes the general consent down.
   *
   * @param guardian who agreed for the patient; null or blank when the patient did
   */
  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR})
  public void giveGeneral(UUID patient, ConsentForm form, String guardian) {
    write(
        patient(patient),
        ConsentKind.GENERAL,
        new Area(null, null, null, null, null),
        ConsentAnswer.GIVEN,
        form,
        guardian);
  }

  /** Writes down what was answered for a sensitive area. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public void answer(
      UUID patient, Area area, ConsentAnswer answer, ConsentForm form, String guardian) {
    write(patient(patient), ConsentKind.SENSITIVE_AREA, area, answer, form, guardian);
  }

  private void write(
      long patient,
      ConsentKind kind,
      Area area,
      ConsentAnswer answer,
      ConsentForm form,
      String guardian) {
    String name = guardian == null ? "" : guardian.strip();
    sql.run(
        """
        insert into consent (patient_id, kind, intervention, region, side, oil, on_day, answer, form, given_by, guardian,
                             recorded_by, recorded_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        patient,
        kind,
        area.intervention(),
        area.region(),
        area.side(),
        area.oil(),
        area.day(),
        answer,
        form,
        name.isEmpty() ? GivenBy.PATIENT : GivenBy.GUARDIAN,
        name,
        caller.id(),
        time.now());
  }

  /** Takes a consent back; the desk the general one only. */
  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR})
  public void withdraw(long consent) {
    boolean clinical = caller.has(THERAPIST) || caller.has(SUPERVISOR);
    record Given(long patientId, boolean stands) {}
    Given given =
        sql.one(
                Given.class,
                """
                select patient_id, withdrawn_at is null and answer = 'GIVEN' as stands from consent
                where id = ? and (? or kind = 'GENERAL') for update
                """,
                consent,
                clinical)
            .orElseThrow(() -> new NotFound("consent", consent));
    Audit.patient(given.patientId());
    RuleViolation.unless(given.stands(), "consent.nothing_to_withdraw");
    sql.run(
        "update consent set withdrawn_at = ?, withdrawn_by = ? where id = ?",
        time.now(),
        caller.id(),
        consent);
  }

  private long patient(UUID id) {
    long patient =
        sql.value(Long.class, "select id from patient where public_id = ?", id)
            .orElseThrow(() -> new NotFound("patient", id));
    Audit.patient(patient);
    return patient;
  }
}
