package org.restora.schedule.card;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restora.shared.security.Role;
import org.restora.testing.Browser;
import org.restora.testing.DemoData;
import org.restora.testing.DemoSite;
import org.restora.testing.DemoSite.Patient;
import org.restora.testing.DemoSite.Plan;

/** A patient with the tablet of the waiting room, at a site where it is about noon. */
class CardPageIT {

  private static final String CARA = "cara@card.test";

  private static DemoSite site;
  private static LocalDate today;
  private static long cara;
  private static long therapist;
  private static long room;
  private static int hour = 12;

  @BeforeAll
  static void open() {
    site = DemoSite.atNoon("CARD", "Site of cards");
    today = site.today();
    cara = site.person(CARA, "Cara Card", Role.THERAPIST);
    therapist = site.therapist("Cara Card", "Massage therapist", cara);
    room = site.room("Room C");
  }

  @BeforeEach
  void nobodyHasGuessed() {
    DemoData.run("delete from session_card_failure");
  }

  /** A patient who comes today: the session's id in addresses. */
  private static String coming(String given) {
    Patient patient = site.patient(given, "Cardsdottir");
    Plan plan = site.plan(patient, cara, null, "ACTIVE", "Back", "Secret back pain", today);
    DemoData.run("update dose_item set pressure = 4 where line_id = ?", plan.line());
    String at = "%02d:00".formatted(hour++);
    long id = site.session(patient, plan.line(), therapist, room, cara, today, at, 45);
    return DemoData.value("select public_id from attendance where id = ?", id);
  }

  private static String code(Browser staff, String session) {
    staff.page().navigate("/schedule/card-code.xhtml?session=" + session);
    staff.click("form:issue").settle();
    assertThat(staff.page().locator("#value")).isVisible();
    staff.assertClean();
    return staff.page().locator("#value").textContent().strip();
  }

  private static Locator button(Page page, String text) {
    return page.locator("button", new Page.LocatorOptions().setHasText(text)).first();
  }

  @Test
  void aStrangersBrowserTypesTheCodeTapsTheBodyAndTheTherapistSeesIt() {
    String session = coming("Nina");
    try (Browser staff = Browser.open(1024, 768, ColorScheme.LIGHT).signIn(CARA);
        Browser tablet = Browser.open(768, 1024, ColorScheme.LIGHT)) {
      String code = code(staff, session);
      Page page = tablet.page();
      page.navigate("/card");
      tablet.assertClean();
      tablet.type("form:code", code);
      tablet.click("form:enter");
      assertThat(page.locator("h1")).hasText("Hello Nina");
      assertTrue(!page.content().contains("Cardsdottir") && !page.content().contains("Secret"));
      page.locator("[data-region=CALF][data-side=LEFT]").focus();
      page.keyboard().press("Enter");
      assertThat(page.locator(".r-tablet__marks li")).hasCount(1);
      page.locator("[name='form:feeling'][value=TENSION]").check();
      page.locator("[id='form:place']").selectOption("LOWER_BACK RIGHT");
      tablet.click("form:add").settle();
      assertThat(page.locator(".r-tablet__marks li")).hasCount(2);
      tablet.type("form:wish", "Shoulders please");
      page.locator("[name='form:soreness'][value='8']").check();
      page.locator("[name='form:stress'][value='9']").check();
      tablet.click("form:nothing").settle();
      assertThat(page.locator(".r-note--ok")).isVisible();
      tablet.assertClean();
      tablet.wholePicture("card-asking");
      assertEquals(0, small(page), "something is smaller than a thumb");
      button(page, "Deutsch").click();
      assertThat(page.locator("h1")).hasText("Hallo Nina");
      assertThat(page.locator("[id='form:wish']")).hasValue("Shoulders please");
      assertThat(page.locator(".r-tablet__marks li")).hasCount(2);
      button(page, "English").click();
      tablet.click("form:send");
      assertThat(page.locator("h1")).containsText("your therapist will talk with you");
      tablet.assertClean();
      tablet.click("form:change");
      assertThat(page.locator("[name='form:soreness'][value='8']")).isChecked();
      tablet.click("form:send");
      tablet.click("form:done");
      assertThat(page.locator("[id='form:code']")).isVisible();
      tablet.type("form:code", code);
      tablet.click("form:enter");
      assertThat(page.locator(".ui-message-error")).containsText("does not open a card");
      tablet.assertClean();
      staffSees(staff, session);
    }
  }

  /** How many things to press are lower than 44 px. */
  private static int small(Page page) {
    return ((Number)
            page.evaluate(
                "() => [...document.querySelectorAll('main button, main select, .r-taps label, .r-tick')].filter(e => e.offsetHeight > 0 && e.offsetHeight < 44).length"))
        .intValue();
  }

  private static void staffSees(Browser staff, String session) {
    Page page = staff.page();
    page.navigate("/workspace/my-day.xhtml");
    Locator card =
        page.locator(".r-my-visit", new Page.LocatorOptions().setHasText("Nina Cardsdottir"));
    assertThat(card).containsText("Shoulders please");
    assertThat(card).containsText(Pattern.compile("sore\\s+8/10"));
    assertThat(card).not().containsText("Re-screen due");
    staff.assertClean();
    page.navigate("/workspace/start.xhtml?session=" + session);
    assertThat(page.locator("main")).containsText("pressure at most 2 instead of 4");
    assertThat(page.locator("main")).containsText("or postpone the visit");
    staff.assertClean();
    page.navigate("/workspace/my-day.xhtml");
    card.locator("button", new Locator.LocatorOptions().setHasText("Note")).click();
    page.waitForURL("**/progress/note.xhtml?id=*");
    assertThat(page.locator(".r-mark-list li")).hasCount(0);
    staff.click("form:takeMarks").settle();
    assertThat(page.locator(".r-mark-list li")).hasCount(2);
    page.locator("[data-insert]").click();
    assertThat(page.locator("[id='form:subjective']"))
        .hasValue(Pattern.compile("Shoulders please"));
    assertThat(page.locator("main")).containsText("pressure at most 2 instead of 4");
    staff.settle();
    staff.assertClean();
    page.locator(".r-patient__name a").click();
    assertThat(page.locator("main")).containsText("Stress 9/10");
    staff.assertClean();
  }

  @Test
  void aYesIsThankedForAndStopsTheStart() {
    String session = coming("Ylva");
    try (Browser staff = Browser.open(1024, 768, ColorScheme.LIGHT).signIn(CARA);
        Browser tablet = Browser.open(768, 1024, ColorScheme.DARK)) {
      Page page = tablet.page();
      page.navigate("/schedule/card.xhtml");
      tablet.type("form:code", code(staff, session)).click("form:enter");
      tablet.click("form:nothing").settle();
      page.locator(".r-tick input").nth(1).check();
      tablet.settle();
      assertThat(page.locator(".r-note--ok")).hasCount(0);
      tablet.assertClean();
      tablet.click("form:send");
      assertThat(page.locator("h1")).hasText("Thank you, your therapist will talk with you.");
      staff.page().navigate("/workspace/my-day.xhtml");
      Locator card =
          staff
              .page()
              .locator(".r-my-visit", new Page.LocatorOptions().setHasText("Ylva Cardsdottir"));
      assertThat(card).containsText("Said yes: ask");
      assertThat(card.locator("[id$='nothing']")).hasCount(0);
      staff.page().navigate("/workspace/start.xhtml?session=" + session);
      assertThat(staff.page().locator("[id='form:start']")).isDisabled();
      staff.assertClean();
    }
  }

  @Test
  void aCodeThatIsNoneIsSaidKindlyBesideTheInput() {
    try (Browser tablet = Browser.open(768, 1024, ColorScheme.LIGHT)) {
      Page page = tablet.page();
      page.navigate("/card");
      for (int i = 0; i < CardEntryService.TRIES; i++) {
        tablet.type("form:code", "AAAAAA").click("form:enter");
        assertThat(page.locator(".ui-message-error")).containsText("does not open a card");
      }
      tablet.type("form:code", "AAAAAA").click("form:enter");
      assertThat(page.locator(".ui-message-error")).containsText("quarter of an hour");
      tablet.assertClean();
    }
  }
}
