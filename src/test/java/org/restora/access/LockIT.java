package org.restora.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.restora.app.demo.DemoClinic;
import org.restora.testing.Browser;
import org.restora.testing.DemoData;

/** A screen that nobody acts at is covered, and uncovered with everything that was typed. */
class LockIT {

  private static final String DESK = "desk@demo.restora";

  @Test
  void theServerAnswersNothingToALockedScreenAndWhatWasTypedStays() {
    try (Browser desk = Browser.open().signIn(DESK)) {
      Page page = desk.page();
      page.navigate("/patient/edit.xhtml");
      desk.type("form:givenName", "Typed before");
      leaveAlone();
      desk.click("form:save");
      assertThat(lock(page)).isVisible();
      assertThat(page.locator("[id='form:givenName']")).not().isVisible();
      desk.assertLocked();
      desk.picture("locked");

      page.keyboard().press("Escape");
      page.keyboard().press("Escape");
      assertThat(lock(page)).isVisible();
      page.locator("#lockPassword").fill("this is not the one");
      page.keyboard().press("Enter");
      assertThat(page.locator("#lockSaid")).containsText("not the password");

      page.locator("#lockPassword").fill(DemoClinic.PASSWORD);
      page.keyboard().press("Enter");
      assertThat(lock(page)).not().isVisible();
      assertThat(page.locator("[id='form:givenName']")).hasValue("Typed before");
      desk.click("form:save");
      assertThat(page.locator(".ui-message-error").first()).isVisible();
    }
  }

  @Test
  void anActThatIsNotAnsweredSaysSoAndCanBeTriedAgain() {
    try (Browser desk = Browser.open().signIn(DESK)) {
      Page page = desk.page();
      page.navigate("/patient/edit.xhtml");
      desk.type("form:givenName", "Kept");
      page.context().setOffline(true);
      desk.click("form:save");
      assertThat(page.locator("#unanswered")).isVisible();
      page.context().setOffline(false);
      desk.click("form:save");
      assertThat(page.locator(".ui-message-error").first()).isVisible();
      assertThat(page.locator("#unanswered")).not().isVisible();
      assertThat(page.locator("[id='form:givenName']")).hasValue("Kept");
    }
  }

  @Test
  void everyTabLocksAfterAQuarterOfAnHourAndUnlocksTogether() {
    try (Browser desk = Browser.open()) {
      desk.page().clock().install();
      desk.signIn(DESK);
      Page first = desk.page();
      first.navigate("/patient/list.xhtml");
      Page second = first.context().newPage();
      second.navigate("/patient/list.xhtml");
      first.clock().fastForward("14:00");
      assertThat(lock(first)).not().isVisible();
      first.clock().fastForward("02:00");
      assertThat(lock(first)).isVisible();
      assertThat(lock(second)).isVisible();
      first.locator("#lockPassword").fill(DemoClinic.PASSWORD);
      first.keyboard().press("Enter");
      assertThat(lock(first)).not().isVisible();
      assertThat(lock(second)).not().isVisible();
    }
  }

  @Test
  void aSignInThatWasEndedElsewhereIsAskedToSignInAndComesBack() {
    try (Browser here = Browser.open().signIn(DESK);
        Browser there = Browser.open().signIn(DESK)) {
      there.page().navigate("/patient/edit.xhtml");
      here.page().navigate("/access/me.xhtml");
      here.assertClean();
      here.click("signIns:endOthers");
      assertThat(here.page().locator(".r-note--ok")).containsText("have ended");
      there.click("form:save");
      there.page().waitForURL("**/access/sign-in.xhtml?next=*");
      there.type("form:email", DESK).type("form:password", DemoClinic.PASSWORD);
      there.click("form:signIn");
      there.page().waitForURL("**/patient/edit.xhtml");
      there.assertQuiet();
    }
  }

  @Test
  void aPageWhoseViewTheServerHasForgottenIsOpenedAnew() {
    try (Browser desk = Browser.open().signIn(DESK)) {
      Page page = desk.page();
      page.navigate("/patient/edit.xhtml");
      page.evaluate(
          "() => document.querySelectorAll('[name=\"jakarta.faces.ViewState\"]').forEach(i => i.value = '1:2')");
      desk.click("form:save");
      page.waitForLoadState();
      assertThat(page.locator("[id='form:givenName']")).isVisible();
      assertTrue(page.url().endsWith("/patient/edit.xhtml"));
      desk.assertQuiet();
    }
  }

  private static Locator lock(Page page) {
    return page.locator("#lock");
  }

  /** As if sixteen minutes had passed, for the server alone: the browser does not know yet. */
  private static void leaveAlone() {
    DemoData.run(
        """
            update sign_in s set last_act_at = last_act_at - interval '16 minutes'
            from account a where a.id = s.account_id and a.email = 'desk@demo.restora' and s.ended_at is null
            """);
  }
}
