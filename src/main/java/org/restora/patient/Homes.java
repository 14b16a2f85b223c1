package org.restora.patient;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.restora.shared.data.Sql;
import org.restora.shared.fault.NotFound;

/** Where patients live, for whoever goes there. */
@Dependent
public class Homes {

  @PersistenceContext private EntityManager em;
  @Inject private Sql sql;

  public Home of(long patientId) {
    return sql.one(
            Home.class,
            "select street, postcode, city, way_in, travel_minutes from patient where id = ?",
            patientId)
        .orElseThrow(() -> new NotFound("patient", patientId));
  }

  /** Keeps how long the way is, where nobody knew: the next visit need not ask. */
  public void learn(long patientId, int minutes) {
    em.find(Patient.class, patientId).learn(minutes);
  }
}
