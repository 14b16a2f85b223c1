package org.restora.app.demo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The references of tables that are filled at once: taken off before and put back after, in the
 * same transaction, so that they are checked by one join each and not row by row. Nothing that
 * breaks one of them can be committed.
 */
final class ForeignKeys {

  private record Key(String table, String name, String definition) {}

  private final List<Key> keys = new ArrayList<>();

  private ForeignKeys() {}

  static ForeignKeys takeOff(Connection owner, List<String> tables) throws SQLException {
    ForeignKeys taken = new ForeignKeys();
    try (var select =
        owner.prepareStatement(
            """
            select c.conrelid::regclass::text, quote_ident(c.conname), pg_get_constraintdef(c.oid)
            from pg_constraint c
            where c.contype = 'f' and c.conparentid = 0 and c.conrelid = any (?::regclass[]) order by 1, 2
            """)) {
      select.setArray(1, owner.createArrayOf("text", tables.toArray()));
      try (ResultSet results = select.executeQuery()) {
        while (results.next()) {
          taken.keys.add(new Key(results.getString(1), results.getString(2), results.getString(3)));
        }
      }
    }
    taken.each(owner, key -> "alter table " + key.table + " drop constraint " + key.name);
    return taken;
  }

  void putBack(Connection owner) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      // what is deferred must be settled before a table may be altered
      statement.execute("set constraints all immediate");
    }
    each(
        owner,
        key -> "alter table " + key.table + " add constraint " + key.name + " " + key.definition);
  }

  private interface Command {
    String on(Key key);
  }

  private void each(Connection owner, Command command) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      for (Key key : keys) {
        statement.execute(command.on(key));
      }
    }
  }
}
