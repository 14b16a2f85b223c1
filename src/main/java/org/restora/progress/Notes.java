package org.restora.progress;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.restora.access.Sites;
import org.restora.shared.audit.Audit;
import org.restora.shared.data.Sql;
import org.restora.shared.fault.NotFound;

/** The notes a command may reach: those of sessions at the caller's sites, and those of none. */
@Dependent
class Notes {

  @PersistenceContext private EntityManager em;
  @Inject private Sql sql;
  @Inject private Sites sites;

  /**
   * A note by its public id.
   *
   * @throws NotFound also when it belongs to a site the caller does not work at
   */
  Note load(UUID id) {
    Note note =
        em.createQuery("select n from Note n where n.publicId = :id", Note.class)
            .setParameter("id", id)
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new NotFound("note", id));
    if (note.attendanceId() != null) {
      sql.value(
              Long.class,
              "select a.site_id from attendance x join appointment a on a.id = x.appointment_id where x.id = ?",
              note.attendanceId())
          .ifPresent(sites::mine);
    }
    Audit.patient(note.patientId());
    return note;
  }
}
