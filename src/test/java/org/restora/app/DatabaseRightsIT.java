package org.restora.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.restora.testing.Declared;
import org.restora.testing.Owner;
import org.restora.testing.TestDatabase;

/**
 * What the database lets the application do, whatever the application believes: every right of
 * {@code restora_app}, {@code restora_report} and everybody is declared in {@code rights.txt}, and
 * there is no other.
 */
class DatabaseRightsIT {

  /**
   * A line a right, as rights.txt writes it. What the owner of a thing may do with it is no right.
   */
  private static final String RIGHTS =
      """
      with granted as (
        select case c.relkind when 'S' then 'sequence ' else 'table ' end || c.relname as thing, c.relowner as owner,
               coalesce(c.relacl, acldefault(case c.relkind when 'S' then 's' else 'r' end::"char", c.relowner)) as acl
        from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
        union all
        select 'column ' || c.relname || '.' || a.attname, c.relowner, a.attacl
        from pg_attribute a join pg_class c on c.oid = a.attrelid
        where c.relnamespace = 'public'::regnamespace and a.attacl is not null
        union all
        select 'function ' || p.proname, p.proowner, coalesce(p.proacl, acldefault('f', p.proowner))
        from pg_proc p
        where p.pronamespace = 'public'::regnamespace
          and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
        union all
        select 'schema ' || n.nspname, n.nspowner, coalesce(n.nspacl, acldefault('n', n.nspowner))
        from pg_namespace n
        where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
        union all
        select 'database', d.datdba, coalesce(d.datacl, acldefault('d', d.datdba))
        from pg_database d where d.datname = current_database()
        union all
        select 'whatever will be made', d.defaclrole, d.defaclacl from pg_default_acl d
      )
      select thing || ': ' || case e.grantee when 0 then 'everybody' else e.grantee::regrole::text end || ' '
             || string_agg(e.privilege_type || case when e.is_grantable then ' (and may pass it on)' else '' end, ' '
                           order by e.privilege_type)
      from granted g
      cross join lateral aclexplode(g.acl) e
      where e.grantee <> g.owner
        and (e.grantee = 0 or e.grantee::regrole::text like 'restora\\_%')
      group by thing, e.grantee
      union all
      select 'role ' || m.roleid::regrole || ': ' || m.member::regrole || ' MEMBER'
      from pg_auth_members m where m.member::regrole::text in ('restora_app', 'restora_report')
      union all
      select 'role ' || r.rolname || ': more than an ordinary role'
      from pg_roles r
      where r.rolname in ('restora_app', 'restora_report', 'restora_owner')
        and (r.rolsuper or r.rolcreatedb or r.rolcreaterole or r.rolreplication or r.rolbypassrls)
      union all
      select 'table ' || c.relname || ': owned by ' || c.relowner::regrole
      from pg_class c where c.relowner::regrole::text in ('restora_app', 'restora_report')
      """;

  @Test
  void everyRightInTheDatabaseIsDeclaredAndNoneIsMissing() throws SQLException {
    try (Connection owner = connect("restora_owner")) {
      Set<String> rights = rights(owner);
      TreeSet<String> declared = new TreeSet<>(Declared.lines("rights.txt"));
      TreeSet<String> extra = new TreeSet<>(rights);
      extra.removeAll(declared);
      TreeSet<String> gone = new TreeSet<>(declared);
      gone.removeAll(rights);
      assertEquals("", String.join("\n", extra), "granted, but not declared in rights.txt");
      assertEquals("", String.join("\n", gone), "declared in rights.txt, but not granted");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "grant update on audit_entry to restora_app",
        "grant delete on note_version to restora_app",
        "grant truncate on patient to restora_app",
        "grant select (draft) on note to restora_report",
        "grant insert on patient to restora_report",
        "grant select on account to public",
        "grant update on sequence restora_id to restora_app",
        "grant create on schema public to restora_app",
        "grant select on patient to restora_app with grant option",
        "alter default privileges in schema public grant delete on tables to restora_app",
        "grant restora_owner to restora_app"
      })
  void aRightMoreWouldBeSeen(String grant) throws SQLException {
    // only the database's superuser makes somebody a member of the owner
    try (Connection connection = DriverManager.getConnection(TestDatabase.superuserUrl())) {
      connection.setAutoCommit(false);
      Set<String> before = rights(connection);
      try (var statement = connection.createStatement()) {
        statement.execute(grant);
      }
      Set<String> after = rights(connection);
      connection.rollback();
      after.removeAll(before);
      assertTrue(!after.isEmpty(), "nobody would have seen: " + grant);
    }
  }

  /** What was acknowledged stays as it was: these tables only grow. */
  @Test
  void auditAndSignaturesOnlyGrow() {
    for (String table :
        List.of(
            "audit_entry",
            "note_version",
            "delivered_dose",
            "measurement",
            "request",
            "clearance")) {
      for (String privilege : List.of("UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER")) {
        assertEquals(
            false,
            Owner.value(
                Boolean.class, "select has_table_privilege('restora_app', ?, ?)", table, privilege),
            table + " " + privilege);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set outcome = 'DONE'",
        "delete from audit_entry",
        "truncate audit_entry",
        "update note_version set content = ''",
        "delete from note_version",
        "update delivered_dose set minutes = 0",
        "delete from patient",
        "delete from account",
        "create table mine (id int)",
        "create temporary table mine (id int)",
        "create view mine as select 1",
        "create function mine() returns int language sql return 1",
        "create schema mine",
        "create extension dblink",
        "drop table patient",
        "alter table audit_entry disable trigger all",
        "alter table patient add column mine text",
        "create index mine on patient (birth_date)",
        "comment on table patient is 'mine'",
        "set role restora_owner",
        "set session authorization restora_owner",
        "select setval('restora_id', 1)",
        "copy patient to program 'cat'",
        "copy patient to '/tmp/restora-patients'",
        "select pg_read_file('/etc/passwd')",
        "select * from pg_authid"
      })
  void theApplicationIsRefused(String act) throws SQLException {
    refused("restora_app", act);
    refused("restora_report", act);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into patient (given_name, family_name, birth_date) values ('A', 'B', '1980-01-01')",
        "update patient set phone = ''",
        "insert into audit_entry (act, outcome) values ('x', 'DONE')",
        "select draft from note",
        "select content from note_version",
        "select * from account",
        "select * from sign_in",
        "select * from audit_entry",
        "select nextval('restora_id')"
      })
  void theReportsReaderIsRefused(String act) throws SQLException {
    refused("restora_report", act);
  }

  /** 42501 is insufficient privilege: refused for this reason and no other. */
  private static void refused(String role, String act) throws SQLException {
    try (Connection connection = connect(role)) {
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        statement.execute("set transaction read write");
        SQLException refusal = assertThrows(SQLException.class, () -> statement.execute(act), act);
        assertEquals("42501", refusal.getSQLState(), act + ": " + refusal.getMessage());
      } finally {
        connection.rollback();
      }
    }
  }

  private static Set<String> rights(Connection connection) throws SQLException {
    Set<String> rights = new TreeSet<>();
    try (var statement = connection.createStatement();
        var results = statement.executeQuery(RIGHTS)) {
      while (results.next()) {
        rights.add(results.getString(1));
      }
    }
    return rights;
  }

  private static Connection connect(String role) throws SQLException {
    return DriverManager.getConnection(TestDatabase.url(), role, "embedded");
  }
}
