package org.restora.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

/** SQL as the owner of the schema, committed at once: for setting up what a test begins with. */
public final class Owner {

  private Owner() {}

  public static <T> T value(Class<T> type, String sql, Object... args) {
    try (Connection connection = connect();
        PreparedStatement statement = bound(connection, sql, args);
        var results = statement.executeQuery()) {
      return results.next() ? results.getObject(1, type) : null;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public static int run(String sql, Object... args) {
    try (Connection connection = connect();
        PreparedStatement statement = bound(connection, sql, args)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PreparedStatement bound(Connection connection, String sql, Object... args)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < args.length; i++) {
      statement.setObject(
          i + 1, args[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : args[i]);
    }
    return statement;
  }

  private static Connection connect() throws SQLException {
    return DriverManager.getConnection(TestDatabase.url(), "restora_owner", "embedded");
  }
}
