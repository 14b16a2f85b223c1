package org.restora.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.restora.app.demo.DemoClinic;
import org.restora.app.launch.EmbeddedDatabase;
import org.restora.app.launch.Migration;
import org.restora.app.launch.Server;

/**
 * The application as it is shipped, on the demo clinic, started once for all tests that need it.
 */
public final class RunningApp {

  private static RunningApp running;

  private final EmbeddedDatabase database;
  private final Server server;

  private RunningApp() {
    Path home = TestDatabase.home();
    Path folder = home.resolve("target/test-app");
    TestDatabase.delete(folder);
    database = EmbeddedDatabase.start(folder, home.resolve("db/roles.sql"));
    Migration.run(home, database.url(), "embedded");
    DemoClinic.fillIfEmpty(database.url(), "embedded", line -> {});
    server =
        Server.start(
            Server.Parts.of(home, folder),
            Ports.free(),
            Map.of(
                "RESTORA_DB_URL", database.url(),
                "RESTORA_DB_USER", "restora_app",
                "RESTORA_DB_PASSWORD", "embedded",
                "RESTORA_REPORT_DB_USER", "restora_report",
                "RESTORA_REPORT_DB_PASSWORD", "embedded",
                "RESTORA_AUDIT_ANCHOR", folder.resolve("audit-anchor.txt").toString()),
            List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    server.awaitReady();
  }

  public static synchronized RunningApp get() {
    if (running == null) {
      running = new RunningApp();
    }
    return running;
  }

  public String url() {
    return server.url();
  }

  public String databaseUrl() {
    return database.url();
  }

  public Path log() {
    return TestDatabase.home().resolve("target/test-app/server.log");
  }

  /** Everything the server has written so far. */
  public String logText() {
    try {
      return Files.readString(log());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void stop() {
    server.close();
    database.close();
  }
}
