package org.restora.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.restora.app.demo.DemoClinic;

/**
 * A person at a browser. Where the machine has no Chromium the tests that need one are skipped and
 * say so; where {@code CI=true} that is a failure. Every console error, failed request and policy
 * violation is kept and must be none.
 */
public final class Browser implements AutoCloseable {

  private static final List<String> PLACES =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

  private static final List<String> TAGS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** Run in the page itself: the builder around it opens a second page for every look. */
  private static final String AXE = axe();

  /** Height of the tallest picture. */
  private static final int FAR_ENOUGH = 1800;

  private static Playwright playwright;
  private static com.microsoft.playwright.Browser chromium;

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  private Browser(BrowserContext context) {
    this.context = context;
    this.page = context.newPage();
    watch(page);
  }

  /** A fresh browser at this size, nobody signed in. */
  public static Browser open(int width, int height, ColorScheme scheme) {
    return open(width, height, scheme, "en-GB");
  }

  /** The browser of somebody who reads German. */
  public static Browser german() {
    return open(1440, 900, ColorScheme.LIGHT, "de-DE");
  }

  private static Browser open(int width, int height, ColorScheme scheme, String language) {
    com.microsoft.playwright.Browser shared = chromium();
    return new Browser(
        shared.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(RunningApp.get().url())
                .setLocale(language)
                .setTimezoneId("Europe/Berlin")
                .setColorScheme(scheme)
                // a colour on its way to another one would be measured half way
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(width, height)));
  }

  public static Browser open() {
    return open(1440, 900, ColorScheme.LIGHT);
  }

  private static String axe() {
    try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static synchronized com.microsoft.playwright.Browser chromium() {
    if (chromium == null) {
      Optional<String> place =
          Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PLACES.stream())
              .filter(p -> Files.isExecutable(Path.of(p)))
              .findFirst();
      if (place.isEmpty() && "true".equals(System.getenv("CI"))) {
        throw new IllegalStateException("CI=true, and there is no Chromium on this machine");
      }
      Assumptions.assumeTrue(
          place.isPresent(), "no Chromium on this machine: set CHROMIUM to its path");
      com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
      playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      chromium =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(Path.of(place.get()))
                      .setArgs(
                          List.of(
                              "--no-sandbox",
                              "--disable-gpu",
                              "--disable-dev-shm-usage",
                              "--disable-background-networking",
                              "--disable-component-update",
                              "--disable-sync")));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> playwright.close()));
    }
    return chromium;
  }

  private void watch(Page watched) {
    watched.setDefaultTimeout(15_000);
    watched.onConsoleMessage(
        message -> {
          if (message.type().equals("error")
              || message.text().contains("Content Security Policy")) {
            complaints.add(watched.url() + ": " + message.text());
          }
        });
    watched.onDialog(
        dialog -> {
          if (dialog.type().equals("beforeunload")) {
            dialog.accept();
          } else {
            complaints.add(watched.url() + " said: " + dialog.message());
            dialog.dismiss();
          }
        });
    watched.onPageError(error -> complaints.add(watched.url() + ": " + error));
    watched.onResponse(
        response -> {
          if (response.status() >= 500) {
            complaints.add(response.status() + " " + response.url());
          }
        });
  }

  /** Signs one of the demo people in and stands on their first page. */
  public Browser signIn(String email) {
    page.navigate("/access/sign-in.xhtml");
    page.locator("[id='form:email']").fill(email);
    page.locator("[id='form:password']").fill(DemoClinic.PASSWORD);
    page.locator("[id='form:signIn']").click();
    page.waitForURL(url -> !url.contains("sign-in"));
    return this;
  }

  /** Types into the input with this client id. */
  public Browser type(String id, String text) {
    page.locator("[id='" + id + "']").fill(text);
    return this;
  }

  public Browser click(String id) {
    page.locator("[id='" + id + "']").click();
    return this;
  }

  /** Chooses out of a PrimeFaces menu. */
  public Browser choose(String id, String label) {
    page.locator("[id='" + id + "'] .ui-selectonemenu-label").click();
    // the list takes a choice only when it is all there
    page.locator("[id='" + id + "'] [aria-expanded=true]").first().waitFor();
    page.locator("[id='" + id + "_panel'] li")
        .filter(new Locator.FilterOptions().setHasText(label))
        .first()
        .click();
    page.locator("[id='" + id + "_panel']")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    return this;
  }

  /** Another size of the same window. */
  public Browser resize(int width, int height) {
    page.setViewportSize(width, height);
    return this;
  }

  /** The same page by another light, at once. */
  public Browser turn(ColorScheme scheme) {
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(scheme)
            .setReducedMotion(ReducedMotion.REDUCE));
    return this;
  }

  /** Waits until every answer that was asked for has come. */
  public Browser settle() {
    page.waitForFunction("() => !window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty()");
    return this;
  }

  public Page page() {
    return page;
  }

  /** Axe finds nothing, the console is silent. */
  public void assertClean() {
    assertAxe("{runOnly: {type: 'tag', values: tags}}");
    assertQuiet();
  }

  /**
   * The screen is covered, and the browser complained of nothing but the answers it was refused.
   */
  public void assertLocked() {
    complaints.removeIf(c -> c.contains("401"));
    assertClean();
  }

  /** Axe finds nothing in what changes with the size of the window: all but the colours. */
  public void assertShapely() {
    assertAxe(
        "{runOnly: {type: 'tag', values: tags}, rules: {'color-contrast': {enabled: false}}}");
    assertQuiet();
  }

  /** Axe finds nothing in what changes with the colours. */
  public void assertLegible() {
    assertAxe("{runOnly: {type: 'rule', values: ['color-contrast']}}");
    assertQuiet();
  }

  private void assertAxe(String what) {
    if (!Boolean.TRUE.equals(page.evaluate("() => !!window.axe"))) {
      page.evaluate(AXE);
    }
    Object faults =
        page.evaluate(
            """
            async tags => (await axe.run(document, {resultTypes: ['violations'], ...%s}))
              .violations.flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.html))
            """
                .formatted(what),
            TAGS);
    assertEquals(List.of(), faults, page.url());
  }

  public void assertQuiet() {
    assertEquals(List.of(), complaints);
  }

  /** Forgets what was complained about: for pages that are meant to fail. */
  public void forgive() {
    complaints.clear();
  }

  /** A picture for people, under target/screenshots. */
  public void picture(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(path(name)));
  }

  /** A picture of the page beyond the window's lower edge, as far as anybody would look. */
  public void wholePicture(String name) {
    int height =
        Math.min(
            FAR_ENOUGH,
            ((Number) page.evaluate("() => document.documentElement.scrollHeight")).intValue());
    try {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setClip(0, 0, page.viewportSize().width, height)
              .setPath(path(name)));
    } catch (PlaywrightException e) {
      // a picture is a courtesy: a browser short of memory does not draw beyond its window
      picture(name);
    }
  }

  private static Path path(String name) {
    return TestDatabase.home().resolve("target/screenshots/" + name + ".png");
  }

  @Override
  public void close() {
    context.close();
  }
}
