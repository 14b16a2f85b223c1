package org.restora.app.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Payara Micro with the application in it: a process of its own, on loopback, its log in a file.
 */
public final class Server implements AutoCloseable {

  private static final Duration LONGEST_START = Duration.ofSeconds(120);

  private final Process process;
  private final int port;
  private final Path pidFile;

  private final Path log;

  private Server(Process process, int port, Path pidFile, Path log) {
    this.process = process;
    this.port = port;
    this.pidFile = pidFile;
    this.log = log;
  }

  /** Where the parts lie that a server is made of. */
  public record Parts(Path payara, Path war, Path folder) {

    public static Parts of(Path home, Path folder) {
      return new Parts(
          home.resolve("target/payara/payara-micro.jar"),
          home.resolve("target/restora.war"),
          folder);
    }
  }

  /**
   * Starts the server; {@link #awaitReady()} waits until it serves.
   *
   * @param settings environment of the application (names as in the README)
   * @throws CannotStart when the port is taken
   */
  public static Server start(
      Parts parts, int port, Map<String, String> settings, List<String> jvmOptions) {
    checkPort(port);
    Path work = parts.folder().resolve("server");
    Path pidFile = parts.folder().resolve("server.pid");
    Path log = parts.folder().resolve("server.log");
    try {
      Files.createDirectories(parts.folder());
      stopOrphan(pidFile);
      delete(work);
      Files.createDirectories(work);
      Path preboot =
          Files.writeString(
              work.resolve("preboot.txt"),
              """
              set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1
              set configs.config.server-config.network-config.protocols.protocol.http-listener.http.compression=on
              set configs.config.server-config.network-config.protocols.protocol.http-listener.http.xpowered-by=false
              set configs.config.server-config.network-config.protocols.protocol.http-listener.http.server-header=false
              """);
      Path postboot =
          Files.writeString(
              work.resolve("postboot.txt"),
              """
              set-openapi-configuration --enabled=false
              set-metrics-configuration --enabled=false --dynamic=true
              """);
      var command = new java.util.ArrayList<String>();
      command.add(ProcessHandle.current().info().command().orElse("java"));
      command.addAll(jvmOptions);
      command.addAll(
          List.of(
              "-Djava.awt.headless=true",
              "-Duser.timezone=UTC",
              "-jar",
              parts.payara().toString(),
              "--rootdir",
              work.resolve("root").toString(),
              "--prebootcommandfile",
              preboot.toString(),
              "--postbootcommandfile",
              postboot.toString(),
              "--nohazelcast",
              "--disablephonehome",
              "--port",
              Integer.toString(port),
              "--contextroot",
              "/",
              "--deploy",
              parts.war().toString()));
      ProcessBuilder builder =
          new ProcessBuilder(command).directory(work.toFile()).redirectErrorStream(true);
      builder.redirectOutput(ProcessBuilder.Redirect.to(log.toFile()));
      builder.redirectInput(ProcessBuilder.Redirect.from(nothing()));
      builder.environment().putAll(settings);
      Process process = builder.start();
      Files.writeString(pidFile, Long.toString(process.pid()));
      return new Server(process, port, pidFile, log);
    } catch (IOException e) {
      throw new CannotStart("The server could not be started: " + e.getMessage());
    }
  }

  public String url() {
    return "http://localhost:" + port;
  }

  public long pid() {
    return process.pid();
  }

  public Process process() {
    return process;
  }

  /** Waits until the server has ended by itself. */
  public int await() throws InterruptedException {
    return process.waitFor();
  }

  @Override
  public void close() {
    Processes.stop(process.toHandle(), Duration.ofSeconds(20));
    try {
      Files.deleteIfExists(pidFile);
    } catch (IOException e) {
      System.err.println(pidFile + " could not be removed: " + e.getMessage());
    }
  }

  /**
   * Waits until the application's own check says ready: the port opens long before.
   *
   * @throws CannotStart when it ends or does not become ready in time
   */
  public Server awaitReady() {
    HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    long deadline = System.nanoTime() + LONGEST_START.toNanos();
    while (System.nanoTime() < deadline) {
      if (!process.isAlive()) {
        throw new CannotStart("The server ended while starting; see " + log + ".");
      }
      try {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 200 && answer.body().equals("up")) {
          return this;
        }
        if (Files.readString(log).contains("Exception while loading the app")) {
          break;
        }
        Thread.sleep(100);
      } catch (IOException e) {
        sleep();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    close();
    throw new CannotStart(
        "The application did not become ready: " + complaint(log) + " See " + log + ".");
  }

  private static String complaint(Path log) {
    try (var lines = Files.lines(log)) {
      return lines
          .filter(l -> l.contains("not ready: "))
          .reduce((a, b) -> b)
          .map(l -> l.substring(l.indexOf("not ready: ")) + ".")
          .orElse("");
    } catch (IOException e) {
      return "";
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(150);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static void checkPort(int port) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new java.net.InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
    } catch (IOException e) {
      throw new CannotStart(
          "Port " + port + " is in use. Stop what uses it, or set RESTORA_PORT to another.");
    }
  }

  /** A launcher that was killed leaves its server behind. */
  static void stopOrphan(Path pidFile) throws IOException {
    if (!Files.exists(pidFile)) {
      return;
    }
    ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()))
        .filter(
            p ->
                p.info()
                    .arguments()
                    .map(a -> String.join(" ", a).contains("payara-micro"))
                    .orElse(false))
        .ifPresent(p -> Processes.stop(p, Duration.ofSeconds(10)));
    Files.delete(pidFile);
  }

  private static java.io.File nothing() {
    return new java.io.File(
        System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
