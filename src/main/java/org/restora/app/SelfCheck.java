package org.restora.app;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Refuses to serve on ground that would break promises: a database that acknowledges before it has
 * written, a schema of another version, a database role that may do more than it should. Says what
 * is wrong and what to do.
 */
@ApplicationScoped
public class SelfCheck {

  /** The newest migration this build was written for; with another it does not become ready. */
  public static final String SCHEMA = "036";

  private static final Logger LOG = Logger.getLogger(SelfCheck.class.getName());

  @Resource(lookup = "java:app/jdbc/restora")
  private DataSource database;

  private String lastComplaint = "";

  public boolean passes() {
    List<String> complaints = new ArrayList<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      expect(
          complaints,
          statement,
          "show fsync",
          "on",
          "the database runs with fsync off: set fsync = on");
      expect(
          complaints,
          statement,
          "select case current_setting('synchronous_commit') when 'off' then 'off' else 'on' end",
          "on",
          "the database acknowledges before it has written: set synchronous_commit = on");
      expect(
          complaints,
          statement,
          "select max(version) from flyway_schema_history where success",
          SCHEMA,
          "the schema is not the one of this version: run the migration of this release");
      expect(
          complaints,
          statement,
          "select (has_table_privilege('audit_entry', 'update') or has_table_privilege('note_version', 'delete')"
              + " or has_schema_privilege('public', 'create'))::text",
          "false",
          "the application's database role may change what must not change: use restora_app of db/roles.sql");
    } catch (SQLException e) {
      complaints.add("the database does not answer: " + e.getMessage());
    }
    String complaint = String.join("; ", complaints);
    if (!complaint.equals(lastComplaint) && !complaint.isEmpty()) {
      LOG.severe("not ready: " + complaint);
    }
    lastComplaint = complaint;
    return complaints.isEmpty();
  }

  private static void expect(
      List<String> complaints,
      Statement statement,
      String question,
      String answer,
      String complaint)
      throws SQLException {
    try (ResultSet results = statement.executeQuery(question)) {
      if (!results.next() || !answer.equals(results.getString(1))) {
        complaints.add(complaint);
      }
    }
  }
}
