package org.restora.app.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.restora.access.Passwords;

/**
 * There is no default account. A database in which nobody can sign in gets an administrator without
 * a password, and the one-time code with which the first person chooses one is printed here, once.
 */
final class FirstAccount {

  private static final String EMAIL = "administrator@clinic.invalid";

  private FirstAccount() {}

  static void printCodeIfNobodyCanSignIn(String url, String ownerPassword) {
    try (Connection connection = DriverManager.getConnection(url, "restora_owner", ownerPassword)) {
      connection.setAutoCommit(false);
      try (var results =
          connection.createStatement().executeQuery("select exists (select from account)")) {
        results.next();
        if (results.getBoolean(1)) {
          return;
        }
      }
      String code = Passwords.randomCode();
      try (PreparedStatement insert =
          connection.prepareStatement(
              """
              with site as (
                insert into site (code, name, zone, country) values ('MAIN', 'Main site', 'Europe/Berlin', 'DE') returning id
              ), account as (
                insert into account (email, name, one_time_code_hash, one_time_code_until)
                values (?, 'Administrator', ?, now() + interval '72 hours') returning id
              ), role as (
                insert into account_role select id, 'ADMINISTRATOR' from account
              )
              insert into account_site select account.id, site.id from account, site
              """)) {
        insert.setString(1, EMAIL);
        insert.setString(2, Passwords.hash(code));
        insert.executeUpdate();
      }
      connection.commit();
      System.out.println(
          "Nobody can sign in yet. Open /access/first-password.xhtml within 72 hours with");
      System.out.println("  e-mail         " + EMAIL);
      System.out.println("  one-time code  " + code);
    } catch (SQLException e) {
      throw new CannotStart("The first account could not be made: " + e.getMessage());
    }
  }
}
