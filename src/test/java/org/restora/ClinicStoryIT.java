package org.restora;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.restora.app.demo.DemoClinic;
import org.restora.testing.Browser;

/**
 * The main job, end to end, in a browser: a new patient comes, a plan with recovery massage is
 * written, its visits are booked at once, one is charted and signed, and the utilisation moves. And
 * what goes on around it: a colleague begins, an alert is raised and cleared.
 */
class ClinicStoryIT {

  private static final String DESK = "desk@demo.restora";
  private static final String BEN = "ben@demo.restora";
  private static final String MANAGER = "manager@demo.restora";
  private static final String BEN_NAME = "Ben Okafor";
  private static final String ANNA = "anna@demo.restora";
  private static final String SOFIA = "sofia@demo.restora";
  private static final String ADMIN = "admin@demo.restora";
  private static final String NINA = "nina@story.test";
  private static final String NINA_NAME = "Nina Newby";

  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Berlin"));

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
        ben.settle();
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
      page.navigate(chart.replace("/workspace/chart", "/patient/consents"));
      desk.click("form:give").settle();
      assertThat(page.locator("tbody tr")).hasCount(1);
      desk.assertClean();
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

  @Test
  void aColleagueBegins() {
    String code;
    try (Browser admin = Browser.open().signIn(ADMIN)) {
      Page page = admin.page();
      page.navigate("/access/accounts.xhtml");
      page.locator("a[href='account.xhtml']").click();
      admin.type("form:name", NINA_NAME).type("form:email", NINA);
      page.getByLabel("Therapist: plans, treats").check();
      admin.click("form:save");
      code = page.locator(".r-code__code").innerText();
      admin.assertClean();
      admin.picture("story-colleague-1-code");
      page.reload();
      assertThat(page.locator(".r-code__code")).hasCount(0);

      page.navigate("/staff/therapist.xhtml");
      admin.type("person:name", NINA_NAME).type("person:profession", "Massage therapist");
      admin.choose("person:accountId", NINA_NAME);
      admin.type("person:employedFrom", TODAY.toString()).click("person:save");
      page.waitForURL("**/staff/therapist.xhtml?id=*");
      admin.choose("qualify:code", "Massage therapy").click("qualify:add");
      assertThat(page.locator("[id=qualifications] tbody tr")).hasCount(1);
      admin.assertClean();
    }

    LocalDate away = TODAY.plusDays(40);
    try (Browser nina = Browser.open()) {
      Page page = nina.page();
      page.navigate("/access/first-password.xhtml");
      nina.type("form:email", NINA).type("form:code", code).type("form:newPassword", "short");
      nina.click("form:redeem");
      assertThat(page.locator(".ui-message-error")).containsText("15 characters");
      nina.assertClean();
      nina.type("form:code", code).type("form:newPassword", "nine purple umbrellas");
      nina.click("form:redeem");
      page.waitForURL("**/workspace/my-day.xhtml");
      assertThat(page.locator(".r-empty__title")).hasText("No sessions on this day");
      nina.assertClean();

      page.navigate("/staff/time-off.xhtml");
      nina.click("top:ask");
      assertThat(page.locator("[id='askForm:firstDay']")).isFocused();
      nina.type("askForm:firstDay", away.toString())
          .type("askForm:lastDay", away.plusDays(2).toString())
          .type("askForm:note", "A wedding");
      nina.assertClean();
      nina.picture("story-colleague-2-request");
      nina.click("askForm:request");
      assertThat(page.locator("[id=mine] tbody tr")).containsText("requested");
      nina.assertClean();
    }

    try (Browser sofia = Browser.open().signIn(SOFIA)) {
      Page page = sofia.page();
      page.navigate("/staff/time-off.xhtml");
      Locator request =
          page.locator("[id=all] tbody tr")
              .filter(new Locator.FilterOptions().setHasText(NINA_NAME))
              .first();
      assertThat(request).containsText("A wedding");
      request
          .getByRole(
              AriaRole.BUTTON,
              new Locator.GetByRoleOptions().setName(java.util.regex.Pattern.compile("^Approve")))
          .click();
      assertThat(page.locator(".r-messages"))
          .containsText("The time off of " + NINA_NAME + " is approved.");
      sofia.assertClean();
      page.locator("a[href*='/report/utilisation.xhtml']").first().click();
      assertThat(page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(BEN_NAME)))
          .hasCount(1);
      sofia.assertQuiet();
    }

    try (Browser admin = Browser.open().signIn(ADMIN)) {
      Page page = admin.page();
      page.navigate("/catalog/qualifications.xhtml");
      page.getByText("Yoga teaching").first().click();
      page.waitForURL("**/catalog/qualification.xhtml?code=*");
      admin.type("form:nameEn", "Yoga teaching (certified)").click("form:save");
      page.waitForURL("**/catalog/qualifications.xhtml*");
      assertThat(page.locator("tbody")).containsText("Yoga teaching (certified)");
      admin.assertClean();

      page.navigate("/access/audit.xhtml");
      for (String[] act :
          new String[][] {
            {"Adrian Novák", "Changed a row of the catalogue"},
            {"Sofia Marchetti", "Approved time off"},
            {NINA_NAME, "Requested time off"},
            {"Adrian Novák", "Added a qualification"},
            {"Adrian Novák", "Entered a therapist"},
            {"Adrian Novák", "Created an account"}
          }) {
        assertTrue(
            page.locator("tbody tr")
                    .filter(new Locator.FilterOptions().setHasText(act[0]))
                    .filter(new Locator.FilterOptions().setHasText(act[1]))
                    .count()
                > 0,
            act[0] + ": " + act[1]);
      }
      admin.picture("story-colleague-3-audit");
      admin.assertClean();
    }
  }

  @Test
  void anAlertIsRaisedClearedAndEnded() {
    String chart;
    try (Browser desk = Browser.open().signIn(DESK)) {
      desk.page().navigate("/patient/edit.xhtml");
      desk.type("form:givenName", "Albert")
          .type("form:familyName", "Alerted")
          .type("form:birthDate", "1961-02-03");
      desk.click("form:save");
      desk.page().waitForURL("**/workspace/chart.xhtml?id=*");
      chart = desk.page().url();
    }
    try (Browser anna = Browser.open().signIn(ANNA)) {
      Page page = anna.page();
      page.navigate(chart.replace("/workspace/chart.xhtml", "/patient/alerts.xhtml"));
      anna.choose("form:condition", "Deep vein thrombosis");
      anna.settle().type("form:toldBy", "The patient").click("form:raise");
      Locator row = page.locator("[id='form:list'] tbody tr");
      assertThat(row).containsText("Deep vein thrombosis");
      anna.assertClean();

      row.getByRole(AriaRole.BUTTON).click();
      anna.type("form:physician", "Dr Wu")
          .type("form:grantedOn", TODAY.toString())
          .type("form:expiresOn", TODAY.plusDays(60).toString());
      anna.assertClean();
      anna.picture("story-alert-1-clear");
      anna.click("form:clear");
      assertThat(row.locator(".r-tag--ok")).containsText("until");

      row.getByRole(AriaRole.BUTTON).click();
      anna.type("form:endReason", "Healed").click("form:end");
      assertThat(row).hasCount(0);
      assertThat(page.locator("[id='form:list'] .r-empty")).isVisible();
      anna.assertClean();
    }
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
