package org.restora.app.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.restora.testing.Owner;
import org.restora.testing.Ports;
import org.restora.testing.TestDatabase;

/** The run command, as a process of its own, as people give it. */
class LauncherIT {

  @TempDir private Path folder;

  /** What a launcher said until it ended by itself. */
  private record Said(int code, List<String> lines) {}

  @Test
  void startsStopsWithoutLeavingAProcessAndFindsItsDataAgain() throws Exception {
    int port = Ports.free();
    Map<String, String> settings =
        Map.of("RESTORA_PORT", "" + port, "RESTORA_DATA", "" + folder, "RESTORA_TLS", "true");
    assertTrue(run(settings, port).contains("Filling the demo clinic"));
    assertFalse(
        run(settings, port).contains("Filling the demo clinic"), "the second start finds it");
  }

  /** Starts, looks, presses Ctrl-C; answers what was said. */
  private String run(Map<String, String> settings, int port) throws Exception {
    Path said = folder.resolve("said.txt");
    Process launcher = start(settings, said);
    try {
      await(launcher, said, "Restora is ready:");
      HttpResponse<String> page = get(port, "/access/sign-in.xhtml");
      assertEquals(200, page.statusCode());
      String cookie = page.headers().firstValue("Set-Cookie").orElse("");
      assertTrue(cookie.startsWith("__Host-restora="), cookie);
      for (String part : List.of("secure", "httponly", "samesite=strict", "path=/")) {
        assertTrue(cookie.toLowerCase(Locale.ROOT).contains(part), cookie);
      }
      assertTrue(page.headers().firstValue("Strict-Transport-Security").isPresent());
      assertTrue(ours().size() >= 2, "database and server");
    } finally {
      new ProcessBuilder("kill", "-INT", "" + launcher.pid()).start().waitFor();
      assertTrue(launcher.waitFor(60, TimeUnit.SECONDS), "Ctrl-C ends it");
    }
    assertEquals(List.of(), ours());
    return Files.readString(said);
  }

  /** Command lines of running processes that work in the test's folder. */
  private List<String> ours() throws IOException {
    List<String> lines = new ArrayList<>();
    for (ProcessHandle process : ProcessHandle.allProcesses().toList()) {
      Path file = Path.of("/proc/" + process.pid() + "/cmdline");
      if (Files.isReadable(file)) {
        try {
          String line = Files.readString(file).replace('\0', ' ');
          if (line.contains(folder.toString())) {
            lines.add(line);
          }
        } catch (IOException e) {
          // it has just ended
        }
      }
    }
    return lines;
  }

  @Test
  void aPortInUseIsOneLine() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertRefused(
          "Port "
              + taken.getLocalPort()
              + " is in use. Stop what uses it, or set RESTORA_PORT to another.",
          Map.of("RESTORA_PORT", "" + taken.getLocalPort()));
    }
  }

  @Test
  void aPortThatIsNoneIsOneLine() throws Exception {
    assertRefused(
        "RESTORA_PORT must be a number from 1 to 65535, not 'http'.",
        Map.of("RESTORA_PORT", "http"));
  }

  @Test
  void aFolderThatCannotBeWrittenIsOneLine() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    assertRefused("Set RESTORA_DATA.", Map.of("RESTORA_DATA", file.resolve("data").toString()));
  }

  @Test
  void aDatabaseThatIsDownIsOneLine() throws Exception {
    assertRefused(
        "does not let restora_owner in",
        external("jdbc:postgresql://127.0.0.1:" + Ports.free() + "/restora", "embedded"));
  }

  @Test
  void anAddressThatIsNoDatabaseIsOneLine() throws Exception {
    assertRefused("does not let restora_owner in", external("http://localhost", "x"));
  }

  @Test
  void aForgottenPasswordIsOneLine() throws Exception {
    assertRefused(
        "RESTORA_DB_URL is set, so RESTORA_OWNER_DB_PASSWORD must be set too.",
        Map.of("RESTORA_DB_URL", TestDatabase.url()));
  }

  @Test
  void aDatabaseOfANewerReleaseIsOneLine() throws Exception {
    Owner.run(
        """
        insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by, execution_time, success)
        values (9999, '9999', 'of tomorrow', 'SQL', 'V9999__of_tomorrow.sql', 'restora_owner', 1, true)
        """);
    try {
      assertRefused(
          "The database is of a newer release (schema 9999",
          external(TestDatabase.url(), "embedded"));
    } finally {
      Owner.run("delete from flyway_schema_history where installed_rank = 9999");
    }
  }

  private static Map<String, String> external(String url, String password) {
    return Map.of(
        "RESTORA_DB_URL", url,
        "RESTORA_OWNER_DB_PASSWORD", password,
        "RESTORA_DB_PASSWORD", password,
        "RESTORA_REPORT_DB_PASSWORD", password);
  }

  private void assertRefused(String reason, Map<String, String> settings) throws Exception {
    Map<String, String> all = new java.util.HashMap<>(settings);
    all.putIfAbsent("RESTORA_PORT", "" + Ports.free());
    all.putIfAbsent("RESTORA_DATA", folder.resolve("data").toString());
    Path file = folder.resolve("said.txt");
    Process launcher = start(all, file);
    assertTrue(launcher.waitFor(60, TimeUnit.SECONDS));
    Said said =
        new Said(
            launcher.exitValue(),
            Files.readAllLines(file).stream().filter(l -> !l.isBlank()).toList());
    assertEquals(1, said.code(), said.toString());
    List<String> lines =
        said.lines().stream().filter(l -> !l.startsWith("Starting the database")).toList();
    assertEquals(1, lines.size(), said.toString());
    assertTrue(lines.get(0).startsWith("Restora cannot start. "), said.toString());
    assertTrue(lines.get(0).contains(reason), said.toString());
  }

  private Process start(Map<String, String> settings, Path said) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-Drestora.home=" + TestDatabase.home(),
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("RESTORA_"));
    builder.environment().putAll(settings);
    return builder.start();
  }

  private static void await(Process launcher, Path said, String words) throws Exception {
    while (!Files.readString(said).contains(words)) {
      assertTrue(launcher.isAlive(), () -> "ended: " + read(said));
      Thread.sleep(200);
    }
  }

  private static String read(Path said) {
    try {
      return Files.readString(said);
    } catch (IOException e) {
      return e.getMessage();
    }
  }

  private static HttpResponse<String> get(int port, String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
