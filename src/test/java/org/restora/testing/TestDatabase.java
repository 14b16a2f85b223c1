package org.restora.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.restora.app.launch.EmbeddedDatabase;
import org.restora.app.launch.Migration;

/** One empty, migrated database for all tests of a run. */
public final class TestDatabase {

  private static EmbeddedDatabase database;

  private TestDatabase() {}

  public static synchronized String url() {
    return database().url();
  }

  /** With the rights of a superuser: for looking behind the application's back. */
  public static synchronized String superuserUrl() {
    return database().superuserUrl();
  }

  public static Path home() {
    return Path.of(System.getProperty("restora.home", ".")).toAbsolutePath().normalize();
  }

  private static EmbeddedDatabase database() {
    if (database == null) {
      Path folder = home().resolve("target/test-database");
      delete(folder);
      database = EmbeddedDatabase.start(folder, home().resolve("db/roles.sql"));
      Runtime.getRuntime().addShutdownHook(new Thread(database::close));
      Migration.run(home(), database.url(), "embedded");
    }
    return database;
  }

  static void delete(Path folder) {
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
