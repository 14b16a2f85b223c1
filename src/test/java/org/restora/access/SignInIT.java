package org.restora.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.restora.testing.Browser;

class SignInIT {

  @Test
  void aStrangerIsAskedToSignInAndComesBackToWhatTheyWanted() {
    try (Browser browser = Browser.open()) {
      browser.page().navigate("/access/audit.xhtml?before=7");
      assertTrue(browser.page().url().contains("/access/sign-in.xhtml?next="));
      browser.assertClean();
      browser.picture("sign-in");
      browser.page().locator("[id='form:email']").fill("admin@demo.restora");
      browser.page().locator("[id='form:password']").fill("restora demo clinic");
      browser.page().locator("[id='form:signIn']").click();
      browser.page().waitForURL("**/access/audit.xhtml?before=7");
      browser.assertQuiet();
    }
  }

  @Test
  void aWrongPasswordIsRefusedInWordsAndTheAddressKept() {
    try (Browser browser = Browser.open()) {
      browser.page().navigate("/access/sign-in.xhtml");
      browser.page().locator("[id='form:email']").fill("admin@demo.restora");
      browser.page().locator("[id='form:password']").fill("this is not the one");
      browser.page().locator("[id='form:signIn']").click();
      assertThat(browser.page().locator(".r-note--danger")).containsText("is not right");
      assertThat(browser.page().locator("[id='form:email']")).hasValue("admin@demo.restora");
      browser.assertClean();
    }
  }

  @Test
  void signingOutEndsTheSession() {
    try (Browser browser = Browser.open().signIn("admin@demo.restora")) {
      browser.page().locator("[id='signOut:go']").click();
      browser.page().waitForURL("**/access/sign-in.xhtml");
      browser.page().navigate("/access/accounts.xhtml");
      assertTrue(browser.page().url().contains("sign-in"));
      assertFalse(browser.page().content().contains("accounts-table"));
    }
  }

  @Test
  void anAddressThatSaysNothingIsNotFoundAndNoIncident() {
    try (Browser browser = Browser.open().signIn("desk@demo.restora")) {
      for (String address :
          new String[] {
            "/schedule/day.xhtml?day=banana",
            "/schedule/day.xhtml?site=x",
            "/workspace/chart.xhtml?id=x"
          }) {
        assertEquals(404, browser.page().navigate(address).status(), address);
        assertThat(browser.page().locator("h1")).hasText("Not found");
      }
    }
  }
}
