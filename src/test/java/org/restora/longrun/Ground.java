package org.restora.longrun;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.restora.app.demo.DemoClinic;
import org.restora.app.launch.EmbeddedDatabase;
import org.restora.app.launch.Migration;
import org.restora.app.launch.Server;

/**
 * The demo clinic on a database of its own, and a server that is started as the run command starts
 * it.
 */
final class Ground implements AutoCloseable {

  private static final Path HOME =
      Path.of(System.getProperty("restora.home", ".")).toAbsolutePath().normalize();

  private final Path folder;
  private final EmbeddedDatabase database;

  Ground(String name) {
    folder = HOME.resolve("target").resolve(name);
    delete(folder);
    database = EmbeddedDatabase.start(folder, HOME.resolve("db/roles.sql"));
    Migration.run(HOME, database.url(), "embedded");
    DemoClinic.fillIfEmpty(database.url(), "embedded", System.out::println);
  }

  /** A database that is there already. */
  Ground(Path folder, EmbeddedDatabase database) {
    this.folder = folder;
    this.database = database;
  }

  Path folder() {
    return folder;
  }

  /** Starts the server and waits until it serves. */
  Server serve(int port) {
    return serve(database, folder, port);
  }

  static Server serve(EmbeddedDatabase database, Path folder, int port) {
    return Server.start(
            Server.Parts.of(HOME, folder),
            port,
            Map.of(
                "RESTORA_DB_URL", database.url(),
                "RESTORA_DB_USER", "restora_app",
                "RESTORA_DB_PASSWORD", "embedded",
                "RESTORA_REPORT_DB_USER", "restora_report",
                "RESTORA_REPORT_DB_PASSWORD", "embedded",
                "RESTORA_AUDIT_ANCHOR", folder.resolve("audit-anchor.txt").toString()),
            List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"))
        .awaitReady();
  }

  /** The first column of every row, as text. */
  List<String> values(String sql) {
    try (var connection = DriverManager.getConnection(database.url(), "restora_owner", "embedded");
        var statement = connection.createStatement();
        var results = statement.executeQuery(sql)) {
      var values = new java.util.ArrayList<String>();
      while (results.next()) {
        values.add(results.getString(1));
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  String value(String sql) {
    return values(sql).get(0);
  }

  void run(String sql) {
    try (var connection = DriverManager.getConnection(database.url(), "restora_owner", "embedded");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    database.close();
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
