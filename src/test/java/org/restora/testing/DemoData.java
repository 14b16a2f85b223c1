package org.restora.testing;

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
    return sql().values(String.class, sql, args);
  }

  public static int run(String sql, Object... args) {
    return sql().run(sql, args);
  }

  private static OwnerSql sql() {
    return new OwnerSql(RunningApp.get().databaseUrl());
  }
}
