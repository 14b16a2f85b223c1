package org.restora.longrun;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.restora.app.demo.DemoClinic;
import org.restora.app.launch.Server;
import org.restora.testing.Ports;
import org.restora.testing.Visitor;

/**
 * The server, then PostgreSQL, is killed with -9 again and again while the front desk books whole
 * plans through the pages. What was acknowledged must be there, what was not must be there whole or
 * not at all, and a second try must not book twice.
 *
 * <p>System properties: {@code cycles} of each kind (default 25), {@code seed} of the moments at
 * which it is killed.
 */
public final class KillCycles {

  private static final int CLIENTS = 4;
  private static final int VISITS = 4;
  private static final int PLANS_A_PATIENT = 6;

  private final Ground ground = new Ground("kill");
  private final int port = Ports.free();
  private final Random random;
  private final Queue<String> plans = new ConcurrentLinkedQueue<>();
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final Set<String> inDoubt = ConcurrentHashMap.newKeySet();
  private final AtomicInteger foundDone = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private volatile Server server;
  private volatile boolean over;

  private KillCycles(long seed) {
    random = new Random(seed);
  }

  public static void main(String[] args) throws Exception {
    int cycles = Integer.getInteger("cycles", 25);
    long seed = Long.getLong("seed", 20261122L);
    KillCycles run = new KillCycles(seed);
    Thread interrupted = new Thread(run::stop);
    Runtime.getRuntime().addShutdownHook(interrupted);
    try {
      run.all(cycles);
    } finally {
      Runtime.getRuntime().removeShutdownHook(interrupted);
      run.stop();
    }
  }

  private void stop() {
    over = true;
    if (server != null) {
      server.close();
    }
    ground.close();
  }

  private void all(int cycles) throws Exception {
    promise();
    server = ground.serve(port);
    List<Thread> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      Thread client = new Thread(this::book, "desk " + i);
      client.start();
      clients.add(client);
    }
    List<Long> serverReady = new ArrayList<>();
    List<Long> databaseReady = new ArrayList<>();
    for (int cycle = 0; cycle < cycles; cycle++) {
      burst();
      server.process().destroyForcibly().waitFor();
      long killed = System.nanoTime();
      server = ground.serve(port);
      serverReady.add(millisSince(killed));
      System.out.printf("server   killed %d: %s%n", cycle + 1, state());
    }
    for (int cycle = 0; cycle < cycles; cycle++) {
      burst();
      databaseReady.add(killDatabase());
      System.out.printf("database killed %d: %s%n", cycle + 1, state());
    }
    burst();
    over = true;
    for (Thread client : clients) {
      client.join(TimeUnit.SECONDS.toMillis(60));
    }
    report(cycles, serverReady, databaseReady);
  }

  private String state() {
    return acknowledged.size() + " plans acknowledged, " + inDoubt.size() + " were in doubt";
  }

  /** Lets the desk work for one to three seconds of full speed. */
  private void burst() throws InterruptedException {
    int before = acknowledged.size();
    long patience = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (acknowledged.size() == before && System.nanoTime() < patience) {
      Thread.sleep(20);
    }
    Thread.sleep(1000 + random.nextInt(2000));
  }

  /** Active plans of four visits for every patient, in weeks whose diaries are still empty. */
  private void promise() {
    ground.run(
        """
        do $$ declare p record; e bigint; l bigint; n int := 0; begin
          for p in select x.id, a.site_id, (select min(id) from account) as author, k
                   from patient x cross join generate_series(1, %d) k
                   cross join lateral (select min(id) as site_id from site) a order by k, x.id loop
            n := n + 1;
            insert into episode (patient_id, problem, opened_on) values (p.id, 'Kill cycles', date '2026-01-01') returning id into e;
            insert into plan (patient_id, episode_id, site_id, title, status, author, starts_on, review_on, created_at, activated_at)
              values (p.id, e, p.site_id, 'Kill cycles', 'ACTIVE', p.author, current_date + 45 + p.k * 7, current_date + 75 + p.k * 7, clock_timestamp(), clock_timestamp())
              returning id into e;
            insert into visit_line (plan_id, position, treatment_type, minutes, times_per_week, visits)
              values (e, 0, 'MASSAGE_20', 20, 2, %d) returning id into l;
            insert into dose_item (line_id, position, intervention, region, side, minutes, pressure)
              values (l, 0, 'SWE', 'LOWER_BACK', 'BOTH', 20, 2);
          end loop;
        end $$
        """
            .formatted(PLANS_A_PATIENT, VISITS));
    plans.addAll(
        ground.values(
            "select public_id from plan where title = 'Kill cycles' order by starts_on, md5(public_id::text)"));
  }

  /** One front desk: books plan after plan, and one whose answer never came a second time. */
  private void book() {
    Visitor desk = null;
    while (!over) {
      String plan = plans.poll();
      if (plan == null) {
        return;
      }
      boolean again = false;
      while (!over) {
        try {
          if (desk == null) {
            desk =
                Visitor.at("http://127.0.0.1:" + port)
                    .signIn("desk@demo.restora", DemoClinic.PASSWORD);
          }
          confirm(desk, plan, again);
          break;
        } catch (UncheckedIOException | IllegalStateException e) {
          desk = null;
          again = true;
          inDoubt.add(plan);
          pause();
        }
      }
    }
  }

  private void confirm(Visitor desk, String plan, boolean again) {
    String address = "/schedule/plan.xhtml?plan=" + plan;
    Visitor.Answer page = desk.get(address);
    if (page.status() == 200 && again && page.body().contains("r-empty")) {
      foundDone.incrementAndGet();
      acknowledged.add(plan);
      return;
    }
    if (page.status() != 200 || !page.body().contains("form:confirm")) {
      throw new IllegalStateException("no proposal: " + page.status());
    }
    if (page.body().contains("found no place")) {
      return; // no place is left in the weeks that are proposed
    }
    Visitor.Answer answer = desk.post(address, page, Map.of("form:confirm", ""));
    if (answer.location().contains("/workspace/chart.xhtml")) {
      acknowledged.add(plan);
    } else if (answer.status() == 200) {
      // another desk was faster: told in words, proposed anew
      refused.incrementAndGet();
      plans.add(plan);
    } else {
      throw new IllegalStateException("answered " + answer.status() + " " + answer.location());
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Kills every process of PostgreSQL and starts it with the same command.
   *
   * @return milliseconds from when PostgreSQL takes connections to when the server is ready again
   */
  private long killDatabase() throws Exception {
    Path data = ground.folder().resolve("postgresql");
    List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
    ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(lines.get(0).strip())).orElseThrow();
    List<String> command =
        List.of(Files.readString(Path.of("/proc/" + postmaster.pid() + "/cmdline")).split("\0"));
    List<ProcessHandle> all = new ArrayList<>(postmaster.descendants().toList());
    all.add(0, postmaster);
    all.forEach(ProcessHandle::destroyForcibly);
    for (ProcessHandle process : all) {
      process.onExit().get(20, TimeUnit.SECONDS);
    }
    Files.deleteIfExists(data.resolve("postmaster.pid"));
    List<String> start = new ArrayList<>();
    if ("root".equals(System.getProperty("user.name"))) {
      start.addAll(List.of("unshare", "-U"));
    }
    start.addAll(command);
    new ProcessBuilder(start)
        .directory(data.toFile())
        .redirectErrorStream(true)
        .redirectOutput(
            ProcessBuilder.Redirect.appendTo(ground.folder().resolve("postgresql.log").toFile()))
        .start();
    while (!takesConnections()) {
      Thread.sleep(10);
    }
    long up = System.nanoTime();
    server.awaitReady();
    return millisSince(up);
  }

  private boolean takesConnections() {
    try {
      return ground.value("select 1").equals("1");
    } catch (IllegalStateException e) {
      return false;
    }
  }

  private void report(int cycles, List<Long> serverReady, List<Long> databaseReady) {
    String booked =
        """
        select count(*) from attendance t join visit_line l on l.id = t.visit_line_id
        join plan p on p.id = l.plan_id where p.title = 'Kill cycles' and p.public_id = '%s'
        """;
    long lost =
        acknowledged.stream()
            .filter(p -> !ground.value(booked.formatted(p)).equals("" + VISITS))
            .count();
    String halves =
        ground.value(
            """
            select count(*) from (select l.id, count(t.id) as n from visit_line l join plan p on p.id = l.plan_id
              left join attendance t on t.visit_line_id = l.id where p.title = 'Kill cycles' group by l.id) x
            where n not in (0, %d)
            """
                .formatted(VISITS));
    String orphans =
        ground.value(
            """
            select count(*) from appointment a join attendance t on t.appointment_id = a.id
            join visit_line l on l.id = t.visit_line_id join plan p on p.id = l.plan_id
            where p.title = 'Kill cycles'
              and (select count(*) from occupancy o where o.appointment_id = a.id) <> 3
            """);
    String overlaps =
        ground.value(
            """
            select count(*) from occupancy a join occupancy b on a.kind = b.kind and a.resource_id = b.resource_id
              and a.lane = b.lane and a.override_no = b.override_no and a.during && b.during
              and a.appointment_id < b.appointment_id
            """);
    System.out.println();
    System.out.println("| what | figure |");
    System.out.println("|---|---|");
    System.out.printf("| kills of the server, of PostgreSQL | %d, %d |%n", cycles, cycles);
    System.out.printf(
        "| plans booked and acknowledged (of %d visits each) | %d |%n",
        VISITS, acknowledged.size());
    System.out.printf("| asked again because no answer came | %d |%n", inDoubt.size());
    System.out.printf("| of these already booked whole | %d |%n", foundDone.get());
    System.out.printf("| refused in words (the time was taken meanwhile) | %d |%n", refused.get());
    System.out.printf("| acknowledged and not there, or not whole | %d |%n", lost);
    System.out.printf("| booked in part | %s |%n", halves);
    System.out.printf("| sessions without their three claims | %s |%n", orphans);
    System.out.printf("| overlapping claims | %s |%n", overlaps);
    System.out.printf("| server killed → ready, median / longest | %s |%n", spread(serverReady));
    System.out.printf(
        "| PostgreSQL back → server ready, median / longest | %s |%n", spread(databaseReady));
    if (lost > 0 || !halves.equals("0") || !orphans.equals("0") || !overlaps.equals("0")) {
      throw new IllegalStateException("a promise was broken");
    }
  }

  private static String spread(List<Long> millis) {
    List<Long> sorted = millis.stream().sorted().toList();
    return sorted.isEmpty()
        ? "–"
        : "%.1f s / %.1f s"
            .formatted(
                sorted.get(sorted.size() / 2) / 1000.0, sorted.get(sorted.size() - 1) / 1000.0);
  }

  private static long millisSince(long nanos) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
  }
}
