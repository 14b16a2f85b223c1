package org.restora.app.launch;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL out of a jar, its data in a folder that stays. It writes to disk before it
 * acknowledges, like a real one: the library's own defaults do not.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final String MAJOR = "18";

  private final EmbeddedPostgres postgres;

  private EmbeddedDatabase(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  /**
   * Starts the database of the folder, made first when the folder is empty.
   *
   * @throws CannotStart when the folder cannot be used or holds another major version
   */
  public static EmbeddedDatabase start(Path folder, Path rolesScript) {
    Path data = folder.resolve("postgresql");
    try {
      Files.createDirectories(data);
    } catch (IOException e) {
      throw new CannotStart(
          "The data folder "
              + folder
              + " cannot be written: "
              + e.getMessage()
              + ". Set RESTORA_DATA.");
    }
    if (!Files.isWritable(data)) {
      throw new CannotStart("The data folder " + folder + " cannot be written. Set RESTORA_DATA.");
    }
    checkVersion(data);
    stopOrphan(data);
    boolean fresh = !Files.exists(data.resolve("PG_VERSION"));
    try {
      EmbeddedPostgres postgres =
          EmbeddedPostgres.builder()
              .setDataDirectory(data)
              .setCleanDataDirectory(false)
              .setRegisterShutdownHook(false)
              .setPort(freePort())
              .setPGStartupWait(Duration.ofSeconds(60))
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("max_connections", "100")
              .setServerConfig("shared_buffers", "128MB")
              .setLocaleConfig("locale", "C.UTF-8")
              .setOutputRedirector(
                  ProcessBuilder.Redirect.appendTo(folder.resolve("postgresql.log").toFile()))
              .start();
      EmbeddedDatabase database = new EmbeddedDatabase(postgres);
      if (fresh || !database.exists()) {
        database.create(rolesScript);
      }
      return database;
    } catch (IOException | RuntimeException e) {
      throw new CannotStart(
          "The embedded database did not start ("
              + e.getMessage()
              + "). See "
              + folder.resolve("postgresql.log")
              + ".");
    }
  }

  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/restora";
  }

  /** The superuser's way in: for tests and for large loads. */
  public String superuserUrl() {
    return url() + "?user=postgres";
  }

  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException e) {
      System.err.println("The embedded database did not stop: " + e.getMessage());
    }
  }

  private boolean exists() {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        var results =
            statement.executeQuery("select 1 from pg_database where datname = 'restora'")) {
      return results.next();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs the same script a database administrator runs, its variables filled. */
  private void create(Path rolesScript) throws IOException {
    String script =
        Files.readString(rolesScript)
            .replaceAll("(?m)^--.*$", "")
            .replaceAll(":'\\w+_password'", "'embedded'");
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      for (String command : script.split(";")) {
        if (!command.isBlank()) {
          statement.execute(command);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void checkVersion(Path data) {
    Path version = data.resolve("PG_VERSION");
    try {
      if (Files.exists(version) && !Files.readString(version).strip().equals(MAJOR)) {
        throw new CannotStart(
            "The data in "
                + data
                + " are of PostgreSQL "
                + Files.readString(version).strip()
                + ", this is "
                + MAJOR
                + ". Start with an empty RESTORA_DATA, or move them with pg_dump.");
      }
    } catch (IOException e) {
      throw new CannotStart("The data folder cannot be read: " + e.getMessage());
    }
  }

  /**
   * A launcher that was killed leaves its database running; it is stopped, so that the folder has
   * one master.
   */
  private static void stopOrphan(Path data) {
    Path pidFile = data.resolve("postmaster.pid");
    try {
      if (!Files.exists(pidFile)) {
        return;
      }
      List<String> lines = Files.readAllLines(pidFile);
      Optional<ProcessHandle> orphan =
          ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
              .filter(p -> p.info().command().map(c -> c.contains("postgres")).orElse(false));
      if (orphan.isPresent()) {
        Processes.stop(orphan.get(), Duration.ofSeconds(10));
      }
    } catch (IOException | NumberFormatException e) {
      throw new CannotStart("The database's " + pidFile + " cannot be read: " + e.getMessage());
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
