package org.restora.plan.home;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.restora.testing.Browser;
import org.restora.testing.DemoData;
import org.restora.testing.DemoSite;

/** A home programme in the browser: the therapist writes it, the patient ticks it on a phone. */
class HomePagesIT {

  private static final String HANA = "hana@home.test";
  private static final String NOTE = "]]> <b>'\"&; #{1+1} Ζωή 🙂";
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final DemoSite SITE = new DemoSite("HOME", "House of Home", BERLIN);
  private static final long HANA_ACCOUNT = SITE.person(HANA, "Hana Home", "THERAPIST");
  private static final long THERAPIST = SITE.therapist("Hana Home", "Masseur", HANA_ACCOUNT);

  @Test
  void aTaskIsWrittenHandedOverTickedOnAPhoneAndSeenOnThePlan() {
    DemoSite.Patient patient = SITE.patient("Secret", "Family");
    LocalDate from = LocalDate.now(BERLIN).minusDays(14);
    DemoSite.Plan plan =
        SITE.plan(patient, HANA_ACCOUNT, THERAPIST, "ACTIVE", "Back", "Back pain", from);
    String link;
    try (Browser hana = Browser.open().signIn(HANA)) {
      Page page = hana.page();
      page.navigate("/plan/home.xhtml?id=" + plan.publicId());
      hana.click("form:add").settle();
      assertThat(page.locator(".ui-message-error")).hasCount(2);
      hana.choose("form:task", "Foam roller").settle();
      assertThat(page.locator("[id='form:minutes']")).hasValue("5");
      hana.type("form:note", NOTE)
          .type("form:startsOn", from.toString())
          .click("form:add")
          .settle();
      assertThat(page.locator(".r-home-task")).hasCount(1);
      assertEquals(NOTE, page.locator(".r-home-task bdi").textContent());
      hana.assertClean();
      page.locator("[id$=':remove']").click();
      assertThat(page.locator(".r-home-task")).hasCount(0);
      hana.click("form:undo").settle();
      assertThat(page.locator(".r-home-task")).hasCount(1);
      hana.click("form:issue").settle();
      link = page.locator("#address").getAttribute("href");
      hana.assertClean();
    }
    try (Browser patients = Browser.open()) {
      Page page = patients.resize(390, 800).page();
      page.navigate(link);
      assertFalse(page.content().contains("Secret"), "no name");
      Locator today = page.locator(".r-tick").last();
      assertThat(today).hasAttribute("aria-pressed", "false");
      assertTrue(today.boundingBox().height >= 44 && today.boundingBox().width >= 44);
      today.click();
      assertThat(page.locator(".r-tick").last()).hasAttribute("aria-pressed", "true");
      patients.assertClean();
      patients.wholePicture("plan-my-tasks-390");
      patients.resize(820, 1180).assertClean();
      page.context().clearCookies();
      // the page has expired: it is opened anew, with its link
      page.evaluate("() => { document.body.dataset.old = 'true'; }");
      page.locator(".r-tick").first().click();
      assertThat(page.locator("body[data-old]")).hasCount(0);
      page.waitForLoadState();
      assertThat(page.locator(".r-tick")).hasCount(7);
      page.navigate(link.substring(0, link.length() - 3));
      assertThat(page.locator(".r-tick")).hasCount(0);
      patients.assertClean();
    }
    assertEquals(
        "1",
        DemoData.value(
            "select count(*)::text from home_tick k join plan_home_task t on t.id = k.task_id where t.plan_id = ? and k.day = ?",
            plan.id(),
            LocalDate.now(BERLIN)));
    try (Browser hana = Browser.open().signIn(HANA)) {
      Page page = hana.page();
      page.navigate("/plan/home.xhtml?id=" + plan.publicId());
      assertThat(page.locator(".r-tick").last()).hasAttribute("aria-pressed", "true");
      page.locator(".r-tick").last().focus();
      page.keyboard().press("Space");
      hana.settle();
      assertThat(page.locator(".r-tick").last()).hasAttribute("aria-pressed", "false");
      hana.click("form:revoke").settle();
      page.navigate(link);
      assertThat(page.locator(".r-tick")).hasCount(0);
      page.navigate("/plan/read.xhtml?id=" + plan.publicId());
      assertThat(page.locator("#home tbody tr")).hasCount(1);
      hana.assertClean();
    }
  }
}
