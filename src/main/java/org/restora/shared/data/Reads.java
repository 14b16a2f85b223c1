package org.restora.shared.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads records by SQL. Columns find record components by name ({@code starts_at} → {@code
 * startsAt}). Parameters are always bound; there is no way to put a value into the text.
 */
abstract class Reads {

  /** Work with a connection. */
  interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  abstract <T> T connected(Work<T> work);

  public <R extends Record> List<R> list(Class<R> rowType, String sql, Object... args) {
    List<R> rows = new ArrayList<>();
    each(rowType, sql, rows::add, args);
    return rows;
  }

  /** Gives every row to the consumer as it arrives, in flat memory. */
  public <R extends Record> void each(
      Class<R> rowType, String sql, Consumer<R> consumer, Object... args) {
    query(
        sql,
        results -> {
          RecordReader<R> reader = RecordReader.of(rowType, results);
          while (results.next()) {
            consumer.accept(reader.read(results));
          }
          return null;
        },
        args);
  }

  /**
   * At most one row.
   *
   * @throws IllegalStateException when there are more
   */
  public <R extends Record> Optional<R> one(Class<R> rowType, String sql, Object... args) {
    List<R> rows = list(rowType, sql, args);
    if (rows.size() > 1) {
      throw new IllegalStateException("more than one row: " + sql);
    }
    return rows.stream().findFirst();
  }

  /** The first column of every row. */
  public <T> List<T> values(Class<T> type, String sql, Object... args) {
    return query(
        sql,
        results -> {
          List<T> values = new ArrayList<>();
          while (results.next()) {
            values.add(type.cast(Columns.read(results, 1, type)));
          }
          return values;
        },
        args);
  }

  /** The first column of the first row; empty when there is no row or it is null. */
  public <T> Optional<T> value(Class<T> type, String sql, Object... args) {
    return values(type, sql, args).stream().filter(Objects::nonNull).findFirst();
  }

  private <T> T query(String sql, Results<T> read, Object... args) {
    return connected(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(1000);
            Columns.bind(statement, args);
            try (ResultSet results = statement.executeQuery()) {
              return read.from(results);
            }
          }
        });
  }

  private interface Results<T> {
    T from(ResultSet results) throws SQLException;
  }
}
