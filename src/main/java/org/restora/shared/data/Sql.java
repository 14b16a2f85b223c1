package org.restora.shared.data;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * SQL on the connection of the running transaction, so that it sees what the transaction has
 * written: reads into records, and writes of what is no entity.
 */
@Dependent
public class Sql extends Reads {

  @PersistenceContext private EntityManager em;

  /** Runs an insert, update or delete; answers how many rows it touched. */
  public int run(String sql, Object... args) {
    return connected(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Columns.bind(statement, args);
            return statement.executeUpdate();
          }
        });
  }

  @Override
  <T> T connected(Work<T> work) {
    em.flush();
    try {
      return work.with(em.unwrap(Connection.class));
    } catch (SQLException e) {
      throw new DataFailure(e);
    }
  }
}
