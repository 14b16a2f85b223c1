package org.restora.schedule;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.restora.plan.BookedVisits;
import org.restora.shared.data.Sql;

/** Answers plans what was made of their lines. */
@Dependent
class LineVisits implements BookedVisits {

  @Inject private Sql sql;

  @Override
  public Map<Long, Count> of(Collection<Long> lineIds) {
    Map<Long, Count> counts = new HashMap<>();
    sql.list(
            Count.class,
            """
            select visit_line_id as line_id,
                   count(*) filter (where status in ('BOOKED', 'CONFIRMED', 'ARRIVED', 'IN_TREATMENT'))::int as booked,
                   count(*) filter (where status in ('COMPLETED', 'STOPPED_EARLY'))::int as delivered,
                   count(*) filter (where status = 'NO_SHOW')::int as missed
            from attendance where visit_line_id = any (?::bigint[]) group by visit_line_id
            """,
            lineIds)
        .forEach(count -> counts.put(count.lineId(), count));
    return counts;
  }
}
