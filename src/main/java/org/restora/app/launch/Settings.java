package org.restora.app.launch;

import java.nio.file.Path;
import java.util.Map;

/**
 * What the environment says. The README's table of settings is the description of this record.
 *
 * @param port where the pages are served, on loopback
 * @param data the folder of the embedded database and of the server's work and log files
 * @param databaseUrl of an external PostgreSQL; null runs the embedded one
 */
public record Settings(
    Path home,
    int port,
    Path data,
    String databaseUrl,
    String ownerPassword,
    String appPassword,
    String reportPassword,
    boolean demo) {

  /** Where the project or the installation lies: set by the build or the container. */
  private static final String HOME = "restora.home";

  public static Settings read(Map<String, String> environment) {
    Path home =
        Path.of(System.getProperty(HOME, environment.getOrDefault("RESTORA_HOME", ".")))
            .toAbsolutePath()
            .normalize();
    String url = environment.get("RESTORA_DB_URL");
    return new Settings(
        home,
        port(environment.getOrDefault("RESTORA_PORT", "8080")),
        home.resolve(environment.getOrDefault("RESTORA_DATA", ".restora")).toAbsolutePath(),
        url,
        password(environment, "RESTORA_OWNER_DB_PASSWORD", url),
        password(environment, "RESTORA_DB_PASSWORD", url),
        password(environment, "RESTORA_REPORT_DB_PASSWORD", url),
        !"false".equals(environment.get("RESTORA_DEMO")));
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port > 0 && port < 65536) {
        return port;
      }
    } catch (NumberFormatException e) {
      // told below, like a number that is no port
    }
    throw new CannotStart("RESTORA_PORT must be a number from 1 to 65535, not '" + text + "'.");
  }

  /**
   * An external database has passwords; the embedded one trusts loopback and holds invented people
   * only.
   */
  private static String password(Map<String, String> environment, String name, String url) {
    String password = environment.get(name);
    if (password == null && url != null) {
      throw new CannotStart("RESTORA_DB_URL is set, so " + name + " must be set too.");
    }
    return password == null ? "embedded" : password;
  }
}
