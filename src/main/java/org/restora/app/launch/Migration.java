package org.restora.app.launch;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/**
 * Brings the schema to this version, as the owner. Run by the launcher, or by itself as a one-shot
 * command before the application of a new release starts; the application never knows the owner's
 * password.
 */
public final class Migration {

  private Migration() {}

  /**
   * The one-shot command: settings from the environment, exit code 0 when the schema is as this
   * release needs it.
   */
  public static void main(String[] args) {
    try {
      Settings settings = Settings.read(System.getenv());
      if (settings.databaseUrl() == null) {
        throw new CannotStart("Set RESTORA_DB_URL: there is no database to migrate.");
      }
      int applied = run(settings.home(), settings.databaseUrl(), settings.ownerPassword());
      System.out.println("The schema is up to date; " + applied + " migrations were applied.");
      FirstAccount.printCodeIfNobodyCanSignIn(settings.databaseUrl(), settings.ownerPassword());
    } catch (CannotStart e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  /**
   * Applies what is missing; answers how many.
   *
   * @throws CannotStart when the database does not answer, is newer than this release, or a
   *     migration fails
   */
  public static int run(Path home, String url, String ownerPassword) {
    try (Connection probe = DriverManager.getConnection(url, "restora_owner", ownerPassword)) {
      probe.isValid(5);
    } catch (SQLException e) {
      throw new CannotStart(
          "The database " + url + " does not let restora_owner in: " + e.getMessage());
    }
    Flyway flyway =
        Flyway.configure()
            .dataSource(url, "restora_owner", ownerPassword)
            .locations("filesystem:" + home.resolve("db/migration"))
            .loggers("slf4j")
            .outputQueryResults(false)
            .ignoreMigrationPatterns("*:future")
            .load();
    try {
      MigrationInfo current = flyway.info().current();
      MigrationInfo[] known = flyway.info().all();
      boolean newer = current != null && current.getState().name().startsWith("FUTURE");
      if (newer) {
        throw new CannotStart(
            "The database is of a newer release (schema "
                + current.getVersion()
                + ", this one knows up to "
                + lastKnown(known)
                + "): start that release, or restore a backup.");
      }
      int applied = flyway.migrate().migrationsExecuted;
      grantHistory(url, ownerPassword);
      return applied;
    } catch (FlywayException e) {
      throw new CannotStart(
          "The migration failed and was rolled back: " + firstLines(e.getMessage()));
    }
  }

  /** The application reads which version the schema has; nothing more. */
  private static void grantHistory(String url, String ownerPassword) {
    try (Connection connection = DriverManager.getConnection(url, "restora_owner", ownerPassword);
        var statement = connection.createStatement()) {
      statement.execute("grant select on flyway_schema_history to restora_app");
    } catch (SQLException e) {
      throw new CannotStart("The schema's version cannot be read: " + e.getMessage());
    }
  }

  private static String lastKnown(MigrationInfo[] all) {
    String last = "none";
    for (MigrationInfo info : all) {
      if (!info.getState().name().startsWith("FUTURE") && info.getVersion() != null) {
        last = info.getVersion().getVersion();
      }
    }
    return last;
  }

  private static String firstLines(String message) {
    return message
        .lines()
        .filter(l -> !l.isBlank())
        .limit(6)
        .reduce((a, b) -> a + " " + b)
        .orElse("");
  }
}
