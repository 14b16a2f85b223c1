package org.restora.longrun;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.restora.app.demo.DemoClinic;
import org.restora.app.launch.EmbeddedDatabase;
import org.restora.app.launch.Server;
import org.restora.testing.Ports;
import org.restora.testing.Visitor;

/**
 * Start to ready, memory, and the time the six main pages take in the server, on the demo clinic.
 * One person at a time; times are taken at the client, over loopback, from the request to the last
 * byte. A bare answer of the same server ({@code /health/live}) is taken in turns with them, so
 * that figures of two days can be compared as ratios.
 *
 * <p>System property: {@code opens} of each page (default 200).
 */
public final class ServerFigures {

  private static final int STARTS = 5;
  private static final int WARM_UP = 60;

  private record Target(String page, String who, String path) {}

  private ServerFigures() {}

  public static void main(String[] args) throws Exception {
    int opens = Integer.getInteger("opens", 200);
    List<Long> starts = new ArrayList<>();
    List<Long> memory = new ArrayList<>();
    Path folder;
    try (Ground ground = new Ground("figures")) {
      folder = ground.folder();
      ground.serve(Ports.free()).close();
    }
    for (int i = 0; i < STARTS; i++) {
      int port = Ports.free();
      long begin = System.nanoTime();
      try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, Path.of("db/roles.sql"))) {
        try (Server server = Ground.serve(database, folder, port)) {
          starts.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
          memory.add(residentKilobytes(server.pid()));
          if (i == STARTS - 1) {
            pages(new Ground(folder, database), server, port, opens, starts, memory);
          }
        }
      }
    }
  }

  private static void pages(
      Ground ground, Server server, int port, int opens, List<Long> starts, List<Long> memory)
      throws Exception {
    String base = "http://127.0.0.1:" + port;
    Map<String, Visitor> people = new LinkedHashMap<>();
    List<Target> targets = targets(ground);
    for (Target target : targets) {
      if (!people.containsKey(target.who())) {
        people.put(
            target.who(),
            Visitor.at(base).signIn(target.who() + "@demo.restora", DemoClinic.PASSWORD));
      }
    }
    Visitor nobody = Visitor.at(base);
    Map<Target, List<Long>> times = new LinkedHashMap<>();
    Map<Target, Integer> bytes = new LinkedHashMap<>();
    List<Long> bare = new ArrayList<>();
    for (int i = -WARM_UP; i < opens; i++) {
      for (Target target : targets) {
        long begin = System.nanoTime();
        Visitor.Answer page = people.get(target.who()).get(target.path());
        long took = System.nanoTime() - begin;
        if (page.status() != 200) {
          throw new IllegalStateException(target.path() + " was answered " + page.status());
        }
        if (i >= 0) {
          times.computeIfAbsent(target, t -> new ArrayList<>()).add(took);
          bytes.put(target, page.body().length());
        }
      }
      long begin = System.nanoTime();
      nobody.get("/health/live");
      if (i >= 0) {
        bare.add(System.nanoTime() - begin);
      }
    }
    report(server, times, bytes, bare, starts, memory);
  }

  private static List<Target> targets(Ground ground) {
    String patient =
        ground.value(
            """
            select p.public_id from patient p join plan x on x.patient_id = p.id and x.status = 'ACTIVE'
            join attendance t on t.patient_id = p.id group by p.id order by count(*) desc, p.id limit 1
            """);
    String plan =
        ground.value(
            """
            select p.public_id from plan p join visit_line l on l.plan_id = p.id where p.status = 'ACTIVE'
            group by p.id order by count(*) desc, p.id limit 1
            """);
    return List.of(
        new Target("Day board", "desk", "/schedule/day.xhtml"),
        new Target("Patients", "desk", "/patient/list.xhtml"),
        new Target("Patient chart", "anna", "/workspace/chart.xhtml?id=" + patient),
        new Target("My day", "anna", "/workspace/my-day.xhtml"),
        new Target("Plan", "anna", "/plan/read.xhtml?id=" + plan),
        new Target("Utilisation", "manager", "/report/utilisation.xhtml"));
  }

  private static void report(
      Server server,
      Map<Target, List<Long>> times,
      Map<Target, Integer> bytes,
      List<Long> bare,
      List<Long> starts,
      List<Long> memory)
      throws IOException {
    System.out.println();
    System.out.println("| what | figure |");
    System.out.println("|---|---|");
    System.out.printf(
        "| start of PostgreSQL and server to ready, %d starts: median / longest | %.1f s / %.1f s |%n",
        starts.size(), rank(starts, 50) / 1000.0, rank(starts, 100) / 1000.0);
    System.out.printf(
        "| resident memory of the server when ready: median | %d MB |%n", rank(memory, 50) / 1024);
    System.out.printf(
        "| resident memory of the server after %d pages | %d MB |%n",
        times.values().stream().mapToInt(List::size).sum(), residentKilobytes(server.pid()) / 1024);
    System.out.println();
    System.out.println(
        "| page | p50 | p95 | p99 | p95 as a multiple of a bare answer's | characters |");
    System.out.println("|---|---|---|---|---|---|");
    times.forEach(
        (target, taken) ->
            System.out.printf(
                "| %s | %.1f ms | %.1f ms | %.1f ms | %.0f | %,d |%n",
                target.page(),
                millis(taken, 50),
                millis(taken, 95),
                millis(taken, 99),
                (double) rank(taken, 95) / rank(bare, 95),
                bytes.get(target)));
    System.out.printf(
        "| bare answer | %.1f ms | %.1f ms | %.1f ms | 1 | 2 |%n",
        millis(bare, 50), millis(bare, 95), millis(bare, 99));
  }

  private static double millis(List<Long> nanos, int percent) {
    return rank(nanos, percent) / 1e6;
  }

  private static long rank(List<Long> values, int percent) {
    List<Long> sorted = values.stream().sorted().toList();
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }

  /** As Linux counts it; the figures are taken on Linux. */
  private static long residentKilobytes(long pid) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
        .filter(l -> l.startsWith("VmRSS:"))
        .map(l -> Long.valueOf(l.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }
}
