package org.restora.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody who asks the running application for pages without a browser: with cookies of their own,
 * following no redirect.
 */
public final class Visitor {

  private static final Pattern VIEW_STATE =
      Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]* value=\"([^\"]*)\"");

  /** A page proves by it that it is answered by the page it came from. */
  private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
          .followRedirects(HttpClient.Redirect.NEVER)
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  private final String base;

  private Visitor(String base) {
    this.base = base;
  }

  /** Nobody the application knows. */
  public static Visitor stranger() {
    return at(RunningApp.get().url());
  }

  /** Nobody that the server at this address knows. */
  public static Visitor at(String base) {
    return new Visitor(base);
  }

  public static Visitor signedIn(String email, String password) {
    return stranger().signIn(email, password);
  }

  public Visitor signIn(String email, String password) {
    Answer answer =
        post(
            "/access/sign-in.xhtml",
            Map.of("form:email", email, "form:password", password, "form:signIn", ""));
    if (answer.status() != 302) {
      throw new IllegalStateException(email + " was not let in: " + answer.status());
    }
    return this;
  }

  /** What came back; location is empty where it sends nobody on. */
  public record Answer(int status, String location, String body) {

    /** Whether it sends the asker to the sign-in page. */
    public boolean asksToSignIn() {
      return status == 302 && location.contains("/access/sign-in.xhtml");
    }
  }

  public Answer get(String path) {
    return send(HttpRequest.newBuilder(address(path)).GET());
  }

  /** What a download holds; refused ones fail. */
  public byte[] download(String path) {
    HttpResponse<byte[]> response =
        ask(HttpRequest.newBuilder(address(path)).GET(), HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IllegalStateException(path + " answered " + response.statusCode());
    }
    return response.body();
  }

  /** Opens the page, then sends its form {@code form} with these fields. */
  public Answer post(String path, Map<String, String> fields) {
    return post(path, get(path), fields);
  }

  /** Sends the form {@code form} of a page that was opened before with these fields. */
  public Answer post(String path, Answer page, Map<String, String> fields) {
    Map<String, String> form = new LinkedHashMap<>(fields);
    form.put("form", "form");
    form.put("jakarta.faces.ViewState", found(VIEW_STATE, page.body()));
    form.put("primefaces.nonce", found(NONCE, page.body()));
    String body =
        form.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(address(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static String found(Pattern pattern, String page) {
    Matcher matcher = pattern.matcher(page);
    if (!matcher.find()) {
      throw new IllegalStateException("the page has no form");
    }
    return matcher.group(1);
  }

  private Answer send(HttpRequest.Builder asked) {
    HttpResponse<String> response =
        ask(asked, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    return new Answer(
        response.statusCode(),
        response.headers().firstValue("Location").orElse(""),
        response.body());
  }

  private <T> HttpResponse<T> ask(HttpRequest.Builder asked, HttpResponse.BodyHandler<T> body) {
    HttpRequest request = asked.timeout(Duration.ofSeconds(60)).build();
    try {
      return client.send(request, body);
    } catch (IOException e) {
      throw new UncheckedIOException(request.uri().toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private URI address(String path) {
    return URI.create(base + path);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
