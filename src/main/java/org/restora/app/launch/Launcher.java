package org.restora.app.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.restora.app.demo.DemoClinic;

/**
 * The run command: database, schema, demo clinic, server, one box that says where to go. Ends
 * everything it started when it is ended itself.
 */
public final class Launcher {

  private Launcher() {}

  public static void main(String[] args) throws InterruptedException {
    try {
      run(Settings.read(System.getenv()));
    } catch (CannotStart e) {
      System.err.println();
      System.err.println("Restora cannot start. " + e.getMessage());
      System.err.println();
      System.exit(1);
    }
  }

  private static void run(Settings settings) throws InterruptedException {
    Running running = new Running();
    Runtime.getRuntime().addShutdownHook(new Thread(running::stop, "restora-stop"));
    Server.Parts parts = Server.Parts.of(settings.home(), settings.data());
    stopOrphan(parts.folder());
    Server.checkPort(settings.port());

    String url = settings.databaseUrl();
    if (url == null) {
      say("Starting the database in " + shortened(settings.home(), settings.data()) + " …");
      running.database =
          EmbeddedDatabase.start(settings.data(), settings.home().resolve("db/roles.sql"));
      url = running.database.url();
    }
    Migration.run(settings.home(), url, settings.ownerPassword());
    if (settings.demo()) {
      DemoClinic.fillIfEmpty(url, settings.ownerPassword(), Launcher::say);
    } else {
      FirstAccount.printCodeIfNobodyCanSignIn(url, settings.ownerPassword());
    }
    say("Starting the server …");
    running.server =
        Server.start(
            parts,
            settings.port(),
            Map.of(
                "RESTORA_DB_URL",
                url,
                "RESTORA_DB_USER",
                "restora_app",
                "RESTORA_DB_PASSWORD",
                settings.appPassword(),
                "RESTORA_REPORT_DB_USER",
                "restora_report",
                "RESTORA_REPORT_DB_PASSWORD",
                settings.reportPassword(),
                "RESTORA_AUDIT_ANCHOR",
                settings.data().resolve("audit-anchor.txt").toString()),
            List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    running.server.awaitReady();
    System.out.println(box(settings, running.server.url()));
    int code = running.server.await();
    if (!running.stopping) {
      throw new CannotStart(
          "The server ended with code "
              + code
              + "; see "
              + settings.data().resolve("server.log")
              + ".");
    }
  }

  private static void stopOrphan(Path folder) {
    try {
      Server.stopOrphan(folder.resolve("server.pid"));
    } catch (java.io.IOException e) {
      throw new CannotStart(
          "The data folder "
              + folder
              + " cannot be used: "
              + e.getMessage()
              + ". Set RESTORA_DATA.");
    }
  }

  private static String box(Settings settings, String url) {
    StringBuilder lines = new StringBuilder();
    lines.append("Restora is ready:  ").append(url).append('\n').append('\n');
    if (settings.demo()) {
      DemoClinic.people()
          .forEach((role, email) -> lines.append("  %-15s %s%n".formatted(role, email)));
      lines.append("  %-15s %s%n%n".formatted("password", DemoClinic.PASSWORD));
    }
    lines.append("Stop: Ctrl-C.");
    if (settings.databaseUrl() == null) {
      lines
          .append("  Reset: stop, then remove ")
          .append(shortened(settings.home(), settings.data()))
          .append('.');
    }
    List<String> text = lines.toString().lines().toList();
    int width = text.stream().mapToInt(String::length).max().orElse(0);
    StringBuilder box = new StringBuilder("\n┌" + "─".repeat(width + 4) + "┐\n");
    text.forEach(
        line ->
            box.append("│  ")
                .append(line)
                .append(" ".repeat(width - line.length()))
                .append("  │\n"));
    return box.append("└").append("─".repeat(width + 4)).append("┘\n").toString();
  }

  private static String shortened(Path home, Path path) {
    return path.startsWith(home) ? home.relativize(path).toString() : path.toString();
  }

  private static void say(String line) {
    System.out.println(line);
  }

  /** What was started, to be stopped in the opposite order. */
  private static final class Running {
    private volatile EmbeddedDatabase database;
    private volatile Server server;
    private volatile boolean stopping;

    void stop() {
      stopping = true;
      if (server != null) {
        server.close();
      }
      if (database != null) {
        database.close();
      }
    }
  }
}
