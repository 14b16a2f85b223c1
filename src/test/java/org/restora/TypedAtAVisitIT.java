package org.restora;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.restora.TypedTextIT.CONTROL;
import static org.restora.TypedTextIT.SHOWN_AGAIN;
import static org.restora.TypedTextIT.WORLD;
import static org.restora.TypedTextIT.WORST;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.restora.shared.security.Role;
import org.restora.testing.Browser;
import org.restora.testing.DemoData;
import org.restora.testing.DemoSite;

/** The worst of the naughty texts typed where a patient comes in: see {@link TypedTextIT}. */
class TypedAtAVisitIT {

  private static final String TESS = "tess@typed.test";

  private static DemoSite site;
  private static long tess;
  private static long therapist;
  private static long room;
  private static int hour = 8;

  /** A patient with a plan who comes today. */
  private record Coming(DemoSite.Patient patient, DemoSite.Plan plan, String session) {}

  @BeforeAll
  static void open() {
    site = DemoSite.atNoon("TYPED", "Site of typing");
    tess = site.person(TESS, "Tess Types", Role.THERAPIST, Role.SUPERVISOR);
    therapist = site.therapist("Tess Types", "Massage therapist", tess);
    room = site.room("Room T");
  }

  private static Coming coming(String given) {
    DemoSite.Patient patient = site.patient(given, "Typesdottir");
    DemoSite.Plan plan =
        site.plan(patient, tess, null, "ACTIVE", "Back", "Back pain", site.today());
    String at = "%02d:00".formatted(hour++);
    long id = site.session(patient, plan.line(), therapist, room, tess, site.today(), at, 45);
    return new Coming(
        patient, plan, DemoData.value("select public_id from attendance where id = ?", id));
  }

  private static void alert(Coming coming, String condition) {
    DemoData.run(
        "insert into patient_alert (patient_id, condition, told_by, recorded_by, recorded_at) values (?, ?, 'x', ?, clock_timestamp() - interval '1 hour')",
        coming.patient().id(),
        condition,
        tess);
  }

  @Test
  void aWishForEveryVisit() {
    Coming pia = coming("Pia");
    TypedTextIT.everyText(
        TESS,
        "/patient/preferences.xhtml?id=" + pia.patient().publicId(),
        "form",
        "form:save",
        Set.of());
  }

  @Test
  void aWishOnTheCardOfTheWaitingRoomAndTheCodeThatOpensIt() {
    Coming nora = coming("Nora");
    try (Browser staff = Browser.open().signIn(TESS);
        Browser tablet = Browser.open()) {
      staff.page().navigate("/schedule/card-code.xhtml?session=" + nora.session());
      staff.click("form:issue").settle();
      String code = staff.page().locator("#value").textContent().strip();
      Page page = tablet.page();
      page.navigate("/card");
      for (String text : List.of("<b>'\"#{1+1}", CONTROL)) {
        tablet.type("form:code", text).click("form:enter").settle();
        assertThat(page.locator(".ui-message-error").first()).isVisible();
      }
      tablet.type("form:code", code).click("form:enter");
      assertThat(page.locator("h1")).hasText("Hello Nora");
      tablet.type("form:wish", CONTROL).click("form:send").settle();
      assertThat(page.locator(".ui-message-error").first()).isVisible();
      assertThat(page.locator("[id='form:wish']")).hasValue(SHOWN_AGAIN);
      for (String text : List.of(WORST, WORLD)) {
        tablet.type("form:wish", text).click("form:send");
        page.locator("[id='form:change']").waitFor();
        staff.page().navigate("/workspace/my-day.xhtml");
        Locator card =
            staff
                .page()
                .locator(".r-my-visit", new Page.LocatorOptions().setHasText("Nora Typesdottir"));
        assertThat(card).containsText(text.strip());
        tablet.click("form:change");
        assertThat(page.locator("[id='form:wish']")).hasValue(text);
      }
      tablet.assertQuiet();
      staff.assertQuiet();
    }
  }

  @Test
  void whatWasAnsweredToTheSixQuestions() {
    Coming rita = coming("Rita");
    try (Browser browser = Browser.open().signIn(TESS)) {
      Page page = browser.page();
      for (String text : List.of(CONTROL, WORST, WORLD)) {
        page.navigate("/workspace/screening.xhtml?session=" + rita.session());
        if (page.locator("[id='form:again']").isVisible()) {
          browser.click("form:again").settle();
        }
        page.locator(".r-question__tick input").last().check();
        browser.settle();
        page.locator("select[id$='condition']").selectOption("CALF");
        browser.settle();
        page.locator("input[id$='detail']").fill(text);
        browser.click("form:answer").settle();
        if (text.equals(CONTROL)) {
          assertThat(page.locator(".ui-message-error:visible")).hasCount(1);
          assertThat(page.locator("input[id$='detail']")).hasValue(SHOWN_AGAIN);
        } else {
          page.navigate("/patient/alerts.xhtml?id=" + rita.patient().publicId());
          assertThat(page.locator("[id='form:list'] tbody")).containsText(text.strip());
        }
      }
      browser.assertQuiet();
    }
  }

  @Test
  void whyATreatmentTookPlaceAgainstAPrecaution() {
    int nth = 0;
    for (String text : List.of(WORST, WORLD)) {
      Coming olga = coming("Olga");
      DemoData.run(
          "update dose_item set intervention = 'STRENGTH', pressure = null where line_id = ?",
          olga.plan().line());
      alert(olga, "FEVER");
      try (Browser browser = Browser.open().signIn(TESS)) {
        Page page = browser.page();
        page.navigate("/workspace/start.xhtml?session=" + olga.session());
        page.locator("input[id$='reason']").fill(CONTROL);
        page.locator("button[id$='override']").click();
        browser.settle();
        assertThat(page.locator(".r-doses .ui-message-error")).isVisible();
        assertThat(page.locator("input[id$='reason']")).hasValue(SHOWN_AGAIN);
        page.locator("input[id$='reason']").fill(text);
        page.locator("button[id$='override']").click();
        browser.settle();
        browser.click("form:start");
        page.waitForURL("**/workspace/my-day.xhtml?day=*");
        assertThat(
                page.locator(".r-my-visit", new Page.LocatorOptions().setHasText("Olga")).nth(nth))
            .containsText(text.strip());
        nth++;
        browser.assertQuiet();
      }
    }
  }

  @Test
  void aTaskForHome() {
    Coming hal = coming("Hal");
    try (Browser browser = Browser.open().signIn(TESS)) {
      Page page = browser.page();
      page.navigate("/plan/home.xhtml?id=" + hal.plan().publicId());
      for (String text : List.of(WORST, WORLD)) {
        browser.choose("form:task", "Walk").settle();
        browser.type("form:note", CONTROL).click("form:add").settle();
        assertThat(page.locator("[id='form:new'] .ui-message-error:visible")).hasCount(1);
        assertThat(page.locator("[id='form:note']")).hasValue(SHOWN_AGAIN);
        browser.type("form:note", text).click("form:add").settle();
        assertThat(page.locator(".r-home-task").last()).containsText(text.strip());
      }
      browser.assertQuiet();
    }
  }

  @Test
  void howAPlanEnds() {
    for (String text : List.of(WORST, WORLD)) {
      Coming dora = coming("Dora");
      try (Browser browser = Browser.open().signIn(TESS)) {
        Page page = browser.page();
        page.navigate("/plan/discharge.xhtml?id=" + dora.plan().publicId());
        browser.type("form:reason", CONTROL).click("form:finish").settle();
        assertThat(page.locator(".ui-message-error:visible").first()).isVisible();
        assertThat(page.locator("[id='form:reason']")).hasValue(SHOWN_AGAIN);
        browser.type("form:reason", text).click("form:finish");
        page.waitForURL("**/plan/read.xhtml?id=*");
        assertThat(page.locator("dl.r-kv")).containsText(text.strip());
        browser.assertQuiet();
      }
    }
    assertEquals(
        List.of("COMPLETED"),
        DemoData.values(
            "select distinct p.status from plan p join patient x on x.id = p.patient_id where x.given_name = 'Dora' and x.family_name = 'Typesdottir'"));
  }
}
