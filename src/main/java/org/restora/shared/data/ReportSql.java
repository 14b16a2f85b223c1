package org.restora.shared.data;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * SQL for figures and exports, as the database role that can only read, outside any transaction of
 * the application.
 */
@Dependent
public class ReportSql extends Reads {

  @Resource(lookup = "java:app/jdbc/report")
  private DataSource database;

  @Override
  <T> T connected(Work<T> work) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      T result = work.with(connection);
      connection.rollback();
      return result;
    } catch (SQLException e) {
      throw new DataFailure(e);
    }
  }
}
