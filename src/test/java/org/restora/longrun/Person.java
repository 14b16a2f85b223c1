package org.restora.longrun;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.restora.app.demo.DemoClinic;

/** Somebody who uses the pages over HTTP, without a browser: opens one, presses its buttons. */
final class Person {

  private static final Pattern VIEW_STATE =
      Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]+)\"");
  private static final Pattern REDIRECT = Pattern.compile("<redirect url=\"([^\"]+)\"");

  private final String base;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  Person(int port) {
    base = "http://127.0.0.1:" + port;
  }

  /** A page as it was answered, and the state its forms send back. */
  record Opened(String path, int status, String text) {

    String state() {
      Matcher found = VIEW_STATE.matcher(text);
      if (!found.find()) {
        throw new IllegalStateException("no form on " + path + ": " + status);
      }
      return found.group(1);
    }
  }

  Opened open(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    return new Opened(path, answer.statusCode(), answer.body());
  }

  /**
   * Presses an ajax button of a form.
   *
   * @return where the answer sends the browser; empty when it stays
   */
  String press(Opened page, String form, String button, Map<String, String> inputs)
      throws IOException, InterruptedException {
    Map<String, String> sent = new TreeMap<>(inputs);
    sent.put(form, form);
    sent.put(form + ":" + button, form + ":" + button);
    sent.put("jakarta.faces.partial.ajax", "true");
    sent.put("jakarta.faces.source", form + ":" + button);
    sent.put("jakarta.faces.partial.execute", "@all");
    sent.put("jakarta.faces.partial.render", form);
    sent.put("jakarta.faces.ViewState", page.state());
    String body =
        sent.entrySet().stream()
            .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
            .collect(Collectors.joining("&"));
    HttpResponse<String> answer =
        client.send(
            request(page.path())
                .header("Faces-Request", "partial/ajax")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(button + " was answered " + answer.statusCode());
    }
    Matcher found = REDIRECT.matcher(answer.body());
    return found.find() ? found.group(1) : "";
  }

  Person signIn(String email) throws IOException, InterruptedException {
    Opened page = open("/access/sign-in.xhtml");
    String next =
        press(
            page,
            "form",
            "signIn",
            Map.of("form:email", email, "form:password", DemoClinic.PASSWORD));
    if (next.isEmpty()) {
      throw new IOException(email + " cannot sign in");
    }
    return this;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(20));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
