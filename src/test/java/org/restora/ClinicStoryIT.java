package org.restora;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.restora.app.demo.DemoClinic;
import org.restora.testing.Browser;

/**
 * The main job, end to end, in a browser: a new patient comes, a plan with recovery massage is
 * written, its visits are booked at once, one is charted and signed, and the utilisation moves.
 */
class ClinicStoryIT {

  private static final String DESK = "desk@demo.restora";
  private static final String BEN = "ben@demo.restora";
  private static final String MANAGER = "manager@demo.restora";
  private static final String BEN_NAME = "Ben Okafor";

  @Test
  void fromTheFirstCallToTheFigure() {
    String chart;
    try (Browser desk = Browser.open().signIn(DESK)) {
      desk.page().navigate("/patient/edit.xhtml");
      desk.type("form:givenName", "Mara \uD83E\uDD8B <b>\"O'Neil\"</b>")
          .type("form:familyName", "Story")
          .type("form:birthDate", "1984-05-17")
          .type("form:phone", "+49 30 555 0117");
      desk.click("form:save");
      desk.page().waitForURL("**/workspace/chart.xhtml?id=*");
      assertThat(desk.page().locator(".r-patient__name"))
          .hasText("Mara \uD83E\uDD8B <b>\"O'Neil\"</b> Story");
      chart = desk.page().url();
      desk.assertClean();
      desk.picture("story-1-registered");
    }

    try (Browser ben = Browser.open().signIn(BEN)) {
      Page page = ben.page();
      page.navigate(chart);
      page.locator("a[href*='/plan/new.xhtml']").first().click();
      page.waitForURL("**/plan/new.xhtml*");
      ben.assertClean();
      ben.type("form:problem", "Chronic neck pain after desk work");
      ben.choose("form:template", "neck");
      ben.click("form:create");
      page.waitForURL("**/plan/edit.xhtml?id=*");
      for (int line = 0; line < page.locator("[id$=':prefers']").count(); line++) {
        page.locator("[id$=':prefers']")
            .nth(line)
            .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(BEN_NAME));
      }
      assertThat(page.locator("[id='form:summary'] .r-note--ok")).isVisible();
      ben.assertClean();
      ben.picture("story-2-plan");
      ben.click("form:activate");
      page.waitForSelector("[id='schedule']");
      ben.assertClean();
      ben.picture("story-3-active");
    }

    LocalDate day;
    try (Browser desk = Browser.open().signIn(DESK)) {
      Page page = desk.page();
      page.navigate(chart);
      page.locator("a[href*='/schedule/plan.xhtml']").first().click();
      page.waitForURL("**/schedule/plan.xhtml*");
      desk.assertClean();
      desk.picture("story-4-proposal");
      desk.click("form:confirm");
      page.waitForURL("**/workspace/chart.xhtml*");
      assertThat(page.locator(".r-note--ok")).containsText("visits are booked");
      page.navigate(chart + "&tab=visits");
      desk.assertClean();
      // newest first: the first visit stands last
      Locator first =
          page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(BEN_NAME)).last();
      String when = first.locator("th").innerText();
      day =
          LocalDate.parse(
              when.substring(0, when.indexOf(',')),
              DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK));
      first.locator("a").click();
      page.waitForURL("**/schedule/day.xhtml*");
      assertTrue(
          page.locator("button.r-visit", new Page.LocatorOptions().setHasText("Story")).count()
              > 0);
      desk.picture("story-5-board");
    }

    BigDecimal before = delivered(day);
    try (Browser ben =
        Browser.open(1024, 768, com.microsoft.playwright.options.ColorScheme.LIGHT).signIn(BEN)) {
      Page page = ben.page();
      page.navigate("/workspace/my-day.xhtml?day=" + day);
      ben.assertClean();
      Locator visit = page.locator(".r-my-visit", new Page.LocatorOptions().setHasText("Story"));
      visit.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Note")).click();
      page.waitForURL("**/progress/note.xhtml?id=*");
      String note = page.url();
      page.locator("[data-region=NECK_BACK][data-side=LEFT]").focus();
      page.keyboard().press("Enter");
      assertThat(page.locator(".r-mark-list li")).hasCount(1);
      ben.type("form:subjective", "Slept better. \uD83D\uDE42")
          .type("form:objective", "Upper trapezius softer on the left.")
          .type("form:assessment", "Responds well.")
          .type("form:plan", "Go on as planned.");
      page.locator("[id='form:painBefore'] label", new Page.LocatorOptions().setHasText("6"))
          .first()
          .click();
      page.locator("[id='form:painAfter'] label", new Page.LocatorOptions().setHasText("3"))
          .first()
          .click();
      assertThat(page.locator("[id=saveState]"))
          .hasClass(
              "r-tag r-tnum r-tag--ok",
              new com.microsoft.playwright.assertions.LocatorAssertions.HasClassOptions()
                  .setTimeout(15_000));
      ben.assertClean();
      ben.picture("story-6-note");
      page.reload();
      assertThat(page.locator("[id='form:subjective']")).hasValue("Slept better. \uD83D\uDE42");
      ben.type("form:password", "not my password at all").click("form:sign");
      assertThat(page.locator("body")).containsText("This is not your password.");
      ben.type("form:password", DemoClinic.PASSWORD).click("form:sign");
      page.waitForURL("**/workspace/my-day.xhtml");
      assertThat(page.locator(".r-note--ok")).containsText("signed");
      page.navigate(note);
      assertThat(page.locator(".r-hash")).hasCount(1);
      ben.assertClean();
      ben.picture("story-7-signed");
    }
    assertEquals(before.add(BigDecimal.ONE), delivered(day), "sixty minutes more were delivered");
  }

  /** Hours that Ben delivered on a day, as the manager reads them. */
  private static BigDecimal delivered(LocalDate day) {
    try (Browser manager = Browser.open().signIn(MANAGER)) {
      Page page = manager.page();
      page.navigate("/report/utilisation.xhtml?from=" + day + "&until=" + day);
      manager.assertClean();
      Locator row =
          page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(BEN_NAME)).first();
      BigDecimal hours = new BigDecimal(row.locator("td").nth(5).innerText());
      row.locator("th a").click();
      page.waitForURL("**/report/sessions.xhtml*");
      manager.assertClean();
      manager.picture("story-8-sessions");
      return hours;
    }
  }
}
