package org.restora.progress;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.restora.plan.rule.Evaluations;
import org.restora.shared.data.Sql;

/** Answers the rules of a course whether somebody was examined. */
@Dependent
class SignedEvaluations implements Evaluations {

  @Inject private Sql sql;

  @Override
  public Optional<Instant> firstSigned(long patientId, LocalDate from) {
    return sql.value(
        Instant.class,
        """
        select min(occurred_at) from note
        where patient_id = ? and kind = 'INITIAL_EVALUATION' and status = 'SIGNED' and occurred_at >= ?::date
        """,
        patientId,
        from);
  }
}
