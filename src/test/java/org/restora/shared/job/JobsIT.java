package org.restora.shared.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restora.testing.Owner;
import org.restora.testing.Services;
import org.restora.testing.TestClock;

class JobsIT {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  private final TestClock clock = new TestClock(NOW);
  private final Services services = new Services(clock);
  private final Jobs jobs = services.get(Jobs.class);

  @BeforeEach
  void noJobsYet() {
    Owner.run("delete from job");
  }

  @Test
  void aJobRunsUntilThereIsNoMoreToDoAndThenRests() {
    AtomicInteger runs = new AtomicInteger();
    Job job = job(now -> runs.incrementAndGet() < 3);
    jobs.runIfDue(job);
    jobs.runIfDue(job);
    assertEquals(3, runs.get());
    clock.set(NOW.plus(Duration.ofMinutes(10)));
    jobs.runIfDue(job);
    assertEquals(4, runs.get());
  }

  @Test
  void aFailedRunIsUndoneAndTriedAgainLaterEachTime() {
    Job job =
        job(
            now -> {
              services
                  .get(org.restora.shared.data.Sql.class)
                  .run("update job set outcome = 'DONE'");
              throw new IllegalStateException("on purpose");
            });
    jobs.runIfDue(job);
    assertEquals("FAILED", Owner.value(String.class, "select outcome from job"));
    assertEquals(NOW.plus(Duration.ofMinutes(10)), due());
    clock.set(due());
    jobs.runIfDue(job);
    assertEquals(2, Owner.value(Integer.class, "select failures from job"));
    assertEquals(clock.instant().plus(Duration.ofMinutes(20)), due());
    clock.set(due());
    jobs.runIfDue(job(now -> false));
    assertEquals(0, Owner.value(Integer.class, "select failures from job"));
  }

  @Test
  void twoNodesDoNotRunTheSameJobAtOnce() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    AtomicInteger runs = new AtomicInteger();
    jobs.runIfDue(job(now -> false));
    clock.set(NOW.plus(Duration.ofMinutes(10)));
    var node = Executors.newSingleThreadExecutor();
    try {
      var first =
          node.submit(
              () ->
                  jobs.runIfDue(
                      job(
                          now -> {
                            runs.incrementAndGet();
                            inside.countDown();
                            await(leave);
                            return false;
                          })));
      await(inside);
      jobs.runIfDue(job(now -> runs.incrementAndGet() < 0));
      assertEquals(1, runs.get());
      leave.countDown();
      first.get(10, TimeUnit.SECONDS);
    } finally {
      node.shutdownNow();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Instant due() {
    return services.call(
        () ->
            services
                .get(org.restora.shared.data.Sql.class)
                .value(Instant.class, "select due_at from job")
                .orElseThrow());
  }

  private static Job job(java.util.function.Predicate<Instant> part) {
    return new Job() {
      @Override
      public String name() {
        return "test";
      }

      @Override
      public Duration every() {
        return Duration.ofMinutes(10);
      }

      @Override
      public boolean run(Instant now) {
        return part.test(now);
      }
    };
  }
}
