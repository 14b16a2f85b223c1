package org.restora.plan;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.restora.testing.Browser;
import org.restora.testing.DemoData;
import org.restora.testing.DemoSite;

/** The plan editor in a browser: it saves itself, takes back, compares, and picks on the body. */
class PlanEditorIT {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final String PETRA = "petra@editor.test";
  private static final String PAULA = "paula@editor.test";
  private static final DemoSite SITE = new DemoSite("EDITOR", "House of Editing", BERLIN);
  private static final long PETRA_ACCOUNT = SITE.person(PETRA, "Petra Editor", "THERAPIST");
  private static final long THERAPIST = SITE.therapist("Petra Editor", "Masseur", PETRA_ACCOUNT);

  static {
    SITE.person(PAULA, "Paula Other", "THERAPIST");
  }

  private static DemoSite.Plan plan(String status) {
    return SITE.plan(
        SITE.patient("Edith", status),
        PETRA_ACCOUNT,
        THERAPIST,
        status,
        "Back",
        "Back pain",
        LocalDate.now(BERLIN));
  }

  private static Page edit(Browser browser, DemoSite.Plan plan) {
    browser.page().navigate("/plan/edit.xhtml?id=" + plan.publicId());
    return browser.page();
  }

  private static Locator field(Page page, String name) {
    return page.locator("[id='form:" + name + "'], [id$=':0:" + name + "']").first();
  }

  private static void type(Browser browser, String name, String text) {
    Locator field = field(browser.page(), name);
    field.fill(text);
    field.press("Tab");
    browser.settle();
  }

  @Test
  void whatIsTypedIsKeptWithoutAButtonAndTakenBackStepByStep() {
    DemoSite.Plan plan = plan("DRAFT");
    try (Browser petra = Browser.open().signIn(PETRA)) {
      Page page = edit(petra, plan);
      type(petra, "visits", "12");
      type(petra, "timesPerWeek", "3");
      assertThat(field(page, "weeks")).hasValue("4");
      page.reload();
      assertThat(field(page, "visits")).hasValue("12");
      type(petra, "visits", "6");
      type(petra, "weeks", "3");
      assertThat(field(page, "visits")).hasValue("9");
      page.evaluate("() => document.activeElement.blur()");
      page.keyboard().press("z");
      assertThat(field(page, "visits")).hasValue("6");
      page.locator("[id='form:undo']").click();
      assertThat(field(page, "visits")).hasValue("12");
      page.locator("[id='form:redo']").click();
      assertThat(field(page, "visits")).hasValue("6");
      petra.assertClean();
      petra.assertQuiet();
    }
  }

  @Test
  void wrongFiguresAreRefusedBesideTheFieldAndNothingElseIsLost() {
    DemoSite.Plan plan = plan("DRAFT");
    try (Browser petra = Browser.open().signIn(PETRA)) {
      Page page = edit(petra, plan);
      type(petra, "visits", "10");
      type(petra, "minutes", "0");
      assertThat(page.locator(".ui-message-error")).hasCount(1);
      assertThat(field(page, "minutes")).hasValue("0");
      page.reload();
      assertThat(field(page, "visits")).hasValue("10");
      assertThat(field(page, "minutes")).hasValue("45");
      petra.assertQuiet();
    }
  }

  @Test
  void theSecondOfTwoWritersDecidesFieldByField() {
    DemoSite.Plan plan = plan("ACTIVE");
    try (Browser petra = Browser.open().signIn(PETRA);
        Browser paula = Browser.open().signIn(PAULA)) {
      Page mine = edit(petra, plan);
      edit(paula, plan);
      type(paula, "visits", "5");
      type(petra, "title", "Lower back");
      Locator conflict = mine.locator(".r-plan-conflict");
      assertThat(conflict).containsText("Paula Other");
      assertThat(conflict.locator("tbody tr")).hasCount(2);
      assertThat(field(mine, "title")).hasValue("Lower back");
      petra.assertClean();
      conflict
          .locator("tbody tr", new Locator.LocatorOptions().setHasText("Visits"))
          .locator("button")
          .click();
      assertThat(conflict.locator("tbody tr")).hasCount(1);
      mine.locator("[id='form:keepMine']").click();
      assertThat(conflict).hasCount(0);
      assertThat(field(mine, "visits")).hasValue("5");
      mine.locator("[id='form:revise']").click();
      assertThat(mine.locator(".ui-message-error")).hasCount(1);
      mine.locator("[id='form:reason']").fill("Agreed with Paula");
      mine.locator("[id='form:revise']").click();
      mine.waitForURL("**/plan/read.xhtml?id=*");
      assertThat(mine.locator("details.r-details").first()).containsText("Agreed with Paula");
      petra.assertClean();
      petra.assertQuiet();
    }
  }

  @Test
  void aRegionIsPickedOnTheBodyWithThePointerAndTheKeyboard() {
    DemoSite.Plan plan = plan("DRAFT");
    try (Browser petra = Browser.open().signIn(PETRA)) {
      Page page = edit(petra, plan);
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Choose on the body"))
          .first()
          .click();
      Locator body = page.locator("#bodyDialog .r-body");
      body.waitFor();
      petra.assertClean();
      body.locator("[data-region='CALF'][data-side='LEFT']").first().dispatchEvent("click");
      petra.settle();
      assertThat(page.locator("[id='pickForm']")).containsText("left");
      body.locator("[data-region='CALF'][data-side='RIGHT']").first().press("Enter");
      petra.settle();
      assertThat(page.locator("[id='pickForm']")).containsText("both");
      page.keyboard().press("Escape");
      assertThat(page.locator("[id$=':region']").first()).hasValue("CALF");
      assertThat(page.locator("[id$=':side']").first()).hasValue("BOTH");
      assertTrue(
          DemoData.value("select draft::text from plan where id = ?", plan.id()).contains("CALF"));
      petra.assertQuiet();
    }
  }

  @Test
  void aPlanEndsWithItsResultsAndTheVisitsThatAreLeft() {
    DemoSite.Plan plan = plan("ACTIVE");
    DemoData.run(
        "insert into plan_goal (plan_id, position, key, measure, goal) values (?, 0, 'g', 'NPRS', 'Less pain')",
        plan.id());
    try (Browser petra = Browser.open().signIn(PETRA)) {
      Page page = petra.page();
      page.navigate("/plan/discharge.xhtml?id=" + plan.publicId());
      petra.assertClean();
      page.locator("[id='form:reason']").fill("Goals reached");
      page.locator("[id='form:finish']").click();
      assertThat(page.locator(".r-note--danger")).containsText("Less pain");
      assertThat(page.locator("[id='form:reason']")).hasValue("Goals reached");
      page.getByText("partly").click();
      page.locator("[id='form:finish']").click();
      page.waitForURL("**/plan/read.xhtml?id=*");
      assertThat(page.locator("table.r-table").first()).containsText("partly");
      petra.assertQuiet();
    }
  }
}
