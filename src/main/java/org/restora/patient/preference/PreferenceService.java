package org.restora.patient.preference;

import static org.restora.shared.security.Role.SUPERVISOR;
import static org.restora.shared.security.Role.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.UUID;
import org.restora.shared.audit.Audit;
import org.restora.shared.audit.Audited;
import org.restora.shared.data.Sql;
import org.restora.shared.fault.NotFound;
import org.restora.shared.fault.RuleViolation;
import org.restora.shared.security.Caller;
import org.restora.shared.time.ClinicTime;

/** Writing down how a patient likes to be treated (rules F1, F3). */
@Stateless
@Audited
@DenyAll
public class PreferenceService {

  @Inject private Sql sql;
  @Inject private Caller caller;
  @Inject private ClinicTime time;

  /**
   * Holds from now on.
   *
   * @param seen number of the one that the caller had before the eyes; 0 for none
   */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public void keep(UUID patient, int seen, PreferenceForm form) {
    if (form.likes().stream().anyMatch(form.dislikes()::contains)) {
      throw new RuleViolation("preference.oil_both").at("dislikes");
    }
    long patientId =
        sql.value(Long.class, "select id from patient where public_id = ?", patient)
            .orElseThrow(() -> new NotFound("patient", patient));
    Audit.patient(patientId);
    long id = sql.value(Long.class, "select nextval('restora_id')").orElseThrow();
    sql.run(
        """
        insert into preference (id, patient_id, number, pressure, wish, sound, position, recorded_by, recorded_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        patientId,
        seen + 1,
        form.pressure(),
        form.wish() == null ? "" : form.wish().strip(),
        form.sound(),
        form.position(),
        caller.id(),
        time.now());
    for (Avoided place : form.avoided()) {
      sql.run(
          """
          insert into preference_region (preference_id, region, side)
          select ?, code, case when sided then coalesce(?, 'BOTH') end from body_region where code = ?
          """,
          id,
          place.side(),
          place.region());
    }
    oils(id, form.likes(), true);
    oils(id, form.dislikes(), false);
  }

  private void oils(long preference, Collection<String> oils, boolean liked) {
    for (String oil : oils) {
      sql.run(
          "insert into preference_oil (preference_id, oil, liked) values (?, ?, ?)",
          preference,
          oil,
          liked);
    }
  }
}
