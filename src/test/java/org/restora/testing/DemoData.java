package org.restora.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * The database of the running application, as its owner sees it: finds what a test may open, adds
 * what the demo clinic has not.
 */
public final class DemoData {

  private DemoData() {}

  /** The first value of the first row; none is a mistake of the test. */
  public static String value(String sql, Object... args) {
    return values(sql, args).stream()
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the demo clinic has none: " + sql));
  }

  /** The first values of all rows. */
  public static List<String> values(String sql, Object... args) {
    try (Connection connection = connect();
        PreparedStatement statement = bound(connection, sql, args);
        ResultSet results = statement.executeQuery()) {
      List<String> values = new ArrayList<>();
      while (results.next()) {
        values.add(results.getString(1));
      }
      return values;
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
    return DriverManager.getConnection(RunningApp.get().databaseUrl(), "restora_owner", "embedded");
  }
}
