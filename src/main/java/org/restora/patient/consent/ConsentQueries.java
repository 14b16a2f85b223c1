package org.restora.patient.consent;

import static org.restora.shared.security.Role.FRONT_DESK;
import static org.restora.shared.security.Role.SUPERVISOR;
import static org.restora.shared.security.Role.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.restora.catalog.Side;
import org.restora.shared.audit.Audit;
import org.restora.shared.audit.Audited;
import org.restora.shared.data.Sql;
import org.restora.shared.data.Translated;
import org.restora.shared.security.Caller;

/** The history of what patients agreed to. */
@Stateless
@Audited
@DenyAll
public class ConsentQueries {

  @Inject private Sql sql;
  @Inject private Caller caller;

  /** A consent, also one that was withdrawn. */
  public record ConsentRow(
      long id,
      ConsentKind kind,
      Translated intervention,
      Translated region,
      Side side,
      Translated oil,
      LocalDate onDay,
      ConsentAnswer answer,
      ConsentForm form,
      GivenBy givenBy,
      String guardian,
      String recordedBy,
      Instant recordedAt,
      Instant withdrawnAt,
      String withdrawnBy)
      implements Serializable {

    /** Whether it can be taken back. */
    public boolean stands() {
      return answer == ConsentAnswer.GIVEN && withdrawnAt == null;
    }
  }

  /** The patient's consents, newest first; the desk is told of the general one only (rule A4). */
  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR})
  public List<ConsentRow> consents(UUID patient) {
    sql.value(Long.class, "select id from patient where public_id = ?", patient)
        .ifPresent(Audit::patient);
    return sql.list(
        ConsentRow.class,
        """
        select c.id, c.kind, i.name as intervention, b.name as region, c.side, o.name as oil, c.on_day, c.answer, c.form,
               c.given_by, c.guardian, r.name as recorded_by, c.recorded_at, c.withdrawn_at, w.name as withdrawn_by
        from consent c
        join patient p on p.id = c.patient_id
        join account r on r.id = c.recorded_by
        left join account w on w.id = c.withdrawn_by
        left join intervention i on i.code = c.intervention
        left join body_region b on b.code = c.region
        left join oil o on o.code = c.oil
        where p.public_id = ? and (? or c.kind = 'GENERAL')
        order by c.recorded_at desc, c.id desc limit 200
        """,
        patient,
        caller.has(THERAPIST) || caller.has(SUPERVISOR));
  }
}
