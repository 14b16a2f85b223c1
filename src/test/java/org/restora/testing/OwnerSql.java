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

/** SQL as the owner of a database's schema, behind the application's back, committed at once. */
public record OwnerSql(String url) {

  /** The first value of the first row; null when there is none. */
  public <T> T value(Class<T> type, String sql, Object... args) {
    return values(type, sql, args).stream().findFirst().orElse(null);
  }

  /** The first values of all rows, null values left out; none where it is no question. */
  public <T> List<T> values(Class<T> type, String sql, Object... args) {
    try (Connection connection = connect();
        PreparedStatement statement = bound(connection, sql, args)) {
      List<T> values = new ArrayList<>();
      ResultSet results = statement.execute() ? statement.getResultSet() : null;
      while (results != null && results.next()) {
        T value =
            type == String.class ? type.cast(results.getString(1)) : results.getObject(1, type);
        if (value != null) {
          values.add(value);
        }
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Anything but a question; answers how many rows it touched. */
  public int run(String sql, Object... args) {
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

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url, "restora_owner", "embedded");
  }
}
