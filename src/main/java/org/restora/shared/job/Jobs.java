package org.restora.shared.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.restora.shared.data.NewTransaction;
import org.restora.shared.data.Sql;
import org.restora.shared.time.ClinicTime;

/** Runs the jobs that are due. Asked every few seconds, on every node. */
@ApplicationScoped
public class Jobs {

  private static final Logger LOG = Logger.getLogger(Jobs.class.getName());
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  @Inject @Any private Instance<Job> jobs;
  @Inject private NewTransaction transaction;
  @Inject private Sql sql;
  @Inject private ClinicTime time;

  /** Runs each job that is due and that no other node is running, until it has no more to do. */
  public void runDue() {
    jobs.forEach(this::runIfDue);
  }

  /** Runs this job if it is due. A failure is written down and waits longer each time. */
  public void runIfDue(Job job) {
    try {
      boolean more = true;
      while (more) {
        more = transaction.call(() -> part(job));
      }
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "job " + job.name() + " failed", e);
      transaction.call(() -> failed(job));
    }
  }

  private boolean part(Job job) {
    Instant now = time.now();
    sql.run(
        "insert into job (name, due_at) values (?, ?) on conflict (name) do nothing",
        job.name(),
        now);
    boolean ours =
        sql.value(
                String.class,
                "select name from job where name = ? and due_at <= ? for update skip locked",
                job.name(),
                now)
            .isPresent();
    if (!ours) {
      return false;
    }
    boolean more = job.run(now);
    sql.run(
        "update job set due_at = ?, started_at = ?, ended_at = ?, outcome = 'DONE', failures = 0 where name = ?",
        more ? now : time.now().plus(job.every()),
        now,
        time.now(),
        job.name());
    return more;
  }

  private int failed(Job job) {
    int failures =
        sql.value(Integer.class, "select failures from job where name = ?", job.name()).orElse(0);
    Instant now = time.now();
    // a first run's own row was rolled back with it
    return sql.run(
        """
        insert into job (name, due_at, ended_at, outcome, failures) values (?, ?, ?, 'FAILED', 1)
        on conflict (name) do update set
          due_at = excluded.due_at, ended_at = excluded.ended_at, outcome = 'FAILED', failures = job.failures + 1
        """,
        job.name(),
        now.plus(wait(job.every(), failures)),
        now);
  }

  private static Duration wait(Duration every, int failures) {
    Duration wait = every.multipliedBy(1L << Math.min(failures, 10));
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }
}
