package org.restora.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** The database's driver, counting the statements that each thread executes. */
public final class CountedDriver implements Driver {

  static final String PREFIX = "counted:";

  private static final ThreadLocal<int[]> COUNT = ThreadLocal.withInitial(() -> new int[1]);

  static {
    try {
      DriverManager.registerDriver(new CountedDriver());
    } catch (SQLException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** How many statements this thread has executed so far. */
  public static int executed() {
    return COUNT.get()[0];
  }

  /** The same, with its connections and statements counting. */
  static <T> T counted(Class<T> type, T real) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, args) -> {
              if (real instanceof Statement && method.getName().startsWith("execute")) {
                COUNT.get()[0]++;
              }
              try {
                Object result = method.invoke(real, args);
                boolean opens =
                    real instanceof DataSource && result instanceof Connection
                        || real instanceof Connection && result instanceof Statement;
                return opens ? opened(method.getReturnType(), result) : result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  private static <T> T opened(Class<T> type, Object real) {
    return counted(type, type.cast(real));
  }

  @Override
  public Connection connect(String url, Properties info) throws SQLException {
    return acceptsURL(url)
        ? counted(
            Connection.class,
            new org.postgresql.Driver().connect(url.substring(PREFIX.length()), info))
        : null;
  }

  @Override
  public boolean acceptsURL(String url) {
    return url.startsWith(PREFIX);
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
    return new DriverPropertyInfo[0];
  }

  @Override
  public int getMajorVersion() {
    return 1;
  }

  @Override
  public int getMinorVersion() {
    return 0;
  }

  @Override
  public boolean jdbcCompliant() {
    return false;
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getGlobal();
  }
}
