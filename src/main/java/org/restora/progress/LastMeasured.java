package org.restora.progress;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.restora.plan.Measured;
import org.restora.shared.data.Sql;

/** Answers plans what was measured in signed notes. */
@Dependent
class LastMeasured implements Measured {

  @Inject private Sql sql;

  record Value(String measure, BigDecimal value) {}

  @Override
  public Map<String, BigDecimal> last(long patientId, Instant since) {
    return sql
        .list(
            Value.class,
            """
            select distinct on (measure) measure, trim_scale(value) as value from measurement
            where patient_id = ? and taken_at >= ?
            order by measure, taken_at desc, array_position(array['AFTER', 'VISIT', 'BEFORE'], moment)
            """,
            patientId,
            since)
        .stream()
        .collect(Collectors.toMap(Value::measure, Value::value));
  }
}
