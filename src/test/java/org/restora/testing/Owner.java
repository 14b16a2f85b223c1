package org.restora.testing;

/** The test database as the owner of its schema sees it: for setting up what a test begins with. */
public final class Owner {

  private Owner() {}

  /** The first value of the first row; null when there is none. */
  public static <T> T value(Class<T> type, String sql, Object... args) {
    return sql().value(type, sql, args);
  }

  public static int run(String sql, Object... args) {
    return sql().run(sql, args);
  }

  private static OwnerSql sql() {
    return new OwnerSql(TestDatabase.url());
  }
}
