package org.restora.progress;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.restora.plan.Scores;
import org.restora.shared.data.Sql;

/** Answers plans what signed notes say. */
@Dependent
class ChartedScores implements Scores {

  private static final String BEST_FIRST =
      "array_position(array['AFTER', 'VISIT', 'BEFORE'], moment)";

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
            order by measure, taken_at desc,
            """
                + BEST_FIRST,
            patientId,
            since)
        .stream()
        .collect(Collectors.toMap(Value::measure, Value::value));
  }

  @Override
  public List<Score> between(
      long patientId, Collection<String> measures, Instant from, Instant until) {
    return sql.list(
        Score.class,
        """
        select distinct on (taken_at, measure) measure, taken_at, trim_scale(value) as value from measurement
        where patient_id = ? and measure = any (?::text[]) and taken_at >= ? and taken_at < ?
        order by taken_at, measure,
        """
            + BEST_FIRST,
        patientId,
        measures,
        from,
        until);
  }
}
