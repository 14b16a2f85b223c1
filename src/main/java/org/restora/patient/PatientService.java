package org.restora.patient;

import static org.restora.shared.security.Role.FRONT_DESK;
import static org.restora.shared.security.Role.SUPERVISOR;
import static org.restora.shared.security.Role.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.UUID;
import org.restora.access.Sites;
import org.restora.shared.audit.Audit;
import org.restora.shared.audit.Audited;
import org.restora.shared.data.Sql;
import org.restora.shared.fault.NotFound;
import org.restora.shared.fault.RuleViolation;
import org.restora.shared.security.Caller;
import org.restora.shared.time.ClinicTime;

/** Registering people, their alerts, clearances and episodes. */
@Stateless
@Audited
@DenyAll
public class PatientService {

  @PersistenceContext private EntityManager em;
  @Inject private Sql sql;
  @Inject private Alerts alerts;
  @Inject private Sites sites;
  @Inject private Caller caller;
  @Inject private ClinicTime time;

  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR})
  public UUID register(PatientForm form) {
    Patient patient = new Patient(form, sites.today(), time.now());
    em.persist(patient);
    em.flush();
    Audit.patient(patient.id());
    return patient.publicId();
  }

  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR})
  public void change(UUID id, int version, PatientForm form) {
    Patient patient = load(id);
    patient.expect(version);
    patient.change(form, sites.today());
  }

  /** Writes an alert down; answers its id. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public long raise(UUID patientId, AlertForm form) {
    return alerts.raise(load(patientId).id(), form, sites.zone());
  }

  @RolesAllowed({THERAPIST, SUPERVISOR})
  public void end(long alertId, int version, String reason) {
    PatientAlert alert = alert(alertId);
    alert.expect(version);
    alert.end(reason, caller.id(), time.now());
  }

  /** A physician's go for one alert (rule P3). */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public void clear(
      long alertId, String physician, LocalDate grantedOn, LocalDate expiresOn, String scope) {
    alert(alertId);
    if (expiresOn.isBefore(grantedOn)) {
      throw new RuleViolation("clearance.ends_before_start").at("expiresOn");
    }
    sql.run(
        """
        insert into clearance (alert_id, physician, granted_on, expires_on, scope, recorded_by, recorded_at)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        alertId,
        physician.strip(),
        grantedOn,
        expiresOn,
        scope == null ? "" : scope.strip(),
        caller.id(),
        time.now());
  }

  /** Writes down a day that rules of a course count from (rule P5); answers its id. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public long tell(UUID patientId, EventForm form) {
    PatientEvent event =
        new PatientEvent(load(patientId).id(), form, sites.today(), caller.id(), time.now());
    em.persist(event);
    em.flush();
    return event.id();
  }

  @RolesAllowed({THERAPIST, SUPERVISOR})
  public void withdraw(long eventId, int version) {
    PatientEvent event = em.find(PatientEvent.class, eventId);
    if (event == null) {
      throw new NotFound("event", eventId);
    }
    Audit.patient(event.patientId());
    event.expect(version);
    event.withdraw(caller.id(), time.now());
  }

  /** Opens an episode of care; answers its id. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public long openEpisode(UUID patientId, String problem, LocalDate eventOn, String referredBy) {
    Episode episode =
        new Episode(load(patientId).id(), problem, eventOn, referredBy, sites.today());
    em.persist(episode);
    em.flush();
    return episode.id();
  }

  private PatientAlert alert(long id) {
    PatientAlert alert = em.find(PatientAlert.class, id);
    if (alert == null) {
      throw new NotFound("alert", id);
    }
    Audit.patient(alert.patientId());
    return alert;
  }

  private Patient load(UUID id) {
    Patient patient =
        em.createQuery("select p from Patient p where p.publicId = :id", Patient.class)
            .setParameter("id", id)
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new NotFound("patient", id));
    Audit.patient(patient.id());
    return patient;
  }
}
