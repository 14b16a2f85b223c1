package org.restora.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.restora.shared.data.Sql;
import org.restora.shared.job.Job;

/**
 * Takes claims of the past out of the table of live claims (rule S1): what nobody can book any more
 * need not be kept free, and the constraint stays fast for the days to come. Who took part stays
 * known for ever, in the resources of the appointment.
 */
@ApplicationScoped
public class PastClaims implements Job {

  /** Yesterday's stay: somebody may still be correcting the day. */
  static final Duration KEPT = Duration.ofDays(2);

  private static final int PART = 5_000;

  @Inject private Sql sql;

  @Override
  public String name() {
    return "schedule.past-claims";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public boolean run(Instant now) {
    int cleared =
        sql.run(
            """
            delete from occupancy where ctid = any (array(
              select ctid from occupancy where ends_at < ? order by ends_at limit ?))
            """,
            now.minus(KEPT),
            PART);
    return cleared == PART;
  }
}
