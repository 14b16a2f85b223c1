package org.restora.schedule.safety;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.restora.shared.security.Role;
import org.restora.testing.Browser;
import org.restora.testing.DemoData;
import org.restora.testing.DemoSite;
import org.restora.testing.DemoSite.Patient;
import org.restora.testing.DemoSite.Plan;

/** A therapist with a tablet between two patients, at a site where it is about noon. */
class SafetyPagesIT {

  private static final String ERIN = "erin@safety.test";
  private static final String SUSAN = "susan@safety.test";
  private static final String PASSWORD = "restora demo clinic";

  private static DemoSite site;
  private static LocalDate today;
  private static long erin;
  private static long therapist;
  private static long room;
  private static int hour = 8;

  @BeforeAll
  static void open() {
    site = DemoSite.atNoon("SAFETY", "Site of safety");
    today = site.today();
    erin = site.person(ERIN, "Erin Safe", Role.THERAPIST);
    site.person(SUSAN, "Susan Super", Role.THERAPIST, Role.SUPERVISOR);
    therapist = site.therapist("Erin Safe", "Massage therapist", erin);
    room = site.room("Room S");
  }

  /** A patient with a plan who comes today, and the attendance's id in addresses. */
  private record Coming(Patient patient, Plan plan, long id, String session) {}

  private static Coming coming(String given) {
    Patient patient = site.patient(given, "Safetson");
    Plan plan = site.plan(patient, erin, null, "ACTIVE", "Back", "Back pain", today);
    long id = session(patient, plan, today);
    return new Coming(
        patient, plan, id, DemoData.value("select public_id from attendance where id = ?", id));
  }

  private static long session(Patient patient, Plan plan, LocalDate day) {
    String at = "%02d:00".formatted(hour++);
    return site.session(patient, plan.line(), therapist, room, erin, day, at, 45);
  }

  private static String status(Coming coming) {
    return DemoData.value("select status from attendance where id = ?", coming.id());
  }

  private static Locator card(Page page, Coming coming, String given) {
    return page.locator(".r-my-visit", new Page.LocatorOptions().setHasText(given));
  }

  @Test
  void nothingChangedIsOneTapAndTheTreatmentStartsWithTheNext() {
    Coming nina = coming("Nina");
    try (Browser browser = Browser.open().signIn(ERIN)) {
      Page page = browser.page();
      page.navigate("/workspace/my-day.xhtml");
      Locator card = card(page, nina, "Nina Safetson");
      assertThat(card).containsText("Re-screen due");
      card.locator("button", new Locator.LocatorOptions().setHasText("Nothing changed")).click();
      browser.settle();
      assertThat(card).not().containsText("Re-screen due");
      browser.assertClean();
      card.locator("button", new Locator.LocatorOptions().setHasText("Start")).click();
      browser.settle();
      assertThat(card).containsText("in treatment");
    }
    assertEquals("IN_TREATMENT", status(nina));
    assertEquals(
        List.of("THERAPIST"),
        DemoData.values("select answered_by from screening where attendance_id = ?", nina.id()));
  }

  @Test
  void aRedFlagBlocksTheVisitAndNamesTheBookedSessionsItTouches() {
    Coming rudi = coming("Rudi");
    session(rudi.patient(), rudi.plan(), today.plusDays(7));
    try (Browser browser = Browser.open().signIn(ERIN)) {
      Page page = browser.page();
      page.navigate("/workspace/screening.xhtml?session=" + rudi.session());
      page.locator(".r-question__tick input").last().check();
      browser.settle();
      page.locator("select[id$='condition']").selectOption("CALF");
      browser.settle();
      browser.assertClean();
      browser.click("form:answer").settle();
      assertThat(page.locator(".r-note--danger").first()).containsText("stop, do not treat");
      assertThat(page.locator(".r-doses").first()).containsText("must not be done");
      assertThat(page.locator("tbody tr")).hasCount(1);
      assertThat(page.locator("tbody tr")).containsText("Recovery massage");
      browser.assertClean();
      page.locator("a", new Page.LocatorOptions().setHasText("To the treatment")).click();
      assertThat(page.locator("[id='form:start']")).isDisabled();
      browser.assertClean();
    }
    assertEquals("BOOKED", status(rudi));
  }

  @Test
  void aFeverIsRaisedByOneTickAndEndedByTheNextNo() {
    Coming fee = coming("Fee");
    try (Browser browser = Browser.open().signIn(ERIN)) {
      Page page = browser.page();
      page.navigate("/workspace/screening.xhtml?session=" + fee.session());
      page.locator(".r-question__tick input").first().check();
      browser.settle();
      browser.click("form:answer").settle();
      assertThat(page.locator(".r-alert")).containsText("Fever");
      browser.click("form:again").settle();
      browser.click("form:nothing").settle();
      assertThat(page.locator(".r-note--ok")).containsText("No to all six");
      assertThat(page.locator(".r-alert")).hasCount(0);
      browser.assertClean();
    }
  }

  @Test
  void aPrecautionYieldsToAWrittenReasonThatMyDayShows() {
    Coming olga = coming("Olga");
    DemoData.run(
        "update dose_item set intervention = 'STRENGTH', pressure = null where line_id = ?",
        olga.plan().line());
    alert(olga, "FEVER");
    try (Browser browser = Browser.open().signIn(ERIN)) {
      Page page = browser.page();
      page.navigate("/workspace/my-day.xhtml");
      card(page, olga, "Olga Safetson")
          .locator("button", new Locator.LocatorOptions().setHasText("Start"))
          .click();
      page.waitForURL("**/workspace/start.xhtml?session=*");
      assertThat(page.locator("[id='form:start']")).isDisabled();
      page.locator("button[id$='override']").click();
      browser.settle();
      assertThat(page.locator(".r-doses .ui-message-error")).isVisible();
      page.locator("input[id$='reason']").fill("Breathing exercises only");
      page.locator("button[id$='override']").click();
      browser.settle();
      assertThat(page.locator("[id='form:start']")).isEnabled();
      browser.assertClean();
      browser.click("form:start");
      page.waitForURL("**/workspace/my-day.xhtml?day=*");
      assertThat(card(page, olga, "Olga Safetson")).containsText("Breathing exercises only");
      browser.assertClean();
    }
    assertEquals("IN_TREATMENT", status(olga));
    assertEquals(
        "NOBODY",
        DemoData.value("select answered_by from screening where attendance_id = ?", olga.id()));
  }

  @Test
  void aHardRuleOfTheCourseWaitsForAReasonThatIsKeptBesideTheVisit() {
    Coming uwe = coming("Uwe");
    Plan light = site.plan(uwe.patient(), erin, null, "ACTIVE", "Skin", "Psoriasis", today);
    long visit = session(uwe.patient(), light, today);
    DemoData.run(
        "update dose_item set oil = (select code from oil where phototoxic order by code limit 1) where line_id = ?",
        uwe.plan().line());
    DemoData.run(
        "update dose_item set intervention = 'UVB', pressure = null, minutes = 10, region = null, side = null where line_id = ?",
        light.line());
    String session = DemoData.value("select public_id from attendance where id = ?", visit);
    try (Browser browser = Browser.open().signIn(ERIN)) {
      Page page = browser.page();
      page.navigate("/workspace/start.xhtml?session=" + session);
      Locator rule = page.locator(".r-note--danger").first();
      assertThat(rule).containsText("No ultraviolet light within twelve hours");
      assertThat(rule).containsText("Recovery massage");
      assertThat(page.locator("[id='form:start']")).isDisabled();
      browser.assertClean();
      page.locator("button[id$='explain']").click();
      browser.settle();
      assertThat(rule.locator(".ui-message-error")).isVisible();
      rule.locator("input").fill("The oil was washed off");
      page.locator("button[id$='explain']").click();
      browser.settle();
      assertThat(page.locator(".r-visit-sheet")).containsText("The oil was washed off");
      assertThat(page.locator("[id='form:start']")).isEnabled();
      browser.assertClean();
      browser.click("form:start");
      page.waitForURL("**/workspace/my-day.xhtml?day=*");
      browser.assertQuiet();
    }
    assertEquals(
        List.of("IN_TREATMENT"),
        DemoData.values("select status from attendance where id = ?", visit));
  }

  @Test
  void aConsentIsAskedGivenAndTakenBack() {
    Coming cora = coming("Cora");
    DemoData.run(
        "update dose_item set region = 'BUTTOCK', side = 'LEFT', oil = 'JOJOBA' where line_id = ?",
        cora.plan().line());
    try (Browser browser = Browser.open().signIn(ERIN)) {
      Page page = browser.page();
      page.navigate("/workspace/start.xhtml?session=" + cora.session());
      assertThat(page.locator("[id='form:start']")).isDisabled();
      assertThat(page.locator(".r-doses .r-consent")).containsText("Jojoba");
      browser.assertClean();
      page.locator("button[id$='agree']").click();
      browser.settle();
      assertThat(page.locator("[id='form:start']")).isEnabled();
      page.navigate("/patient/consents.xhtml?id=" + cora.patient().publicId());
      browser.assertClean();
      page.locator("button[id$='withdraw']").click();
      browser.settle();
      assertThat(page.locator("tbody tr")).containsText("taken back");
      assertThat(page.locator("tbody tr")).containsText("Erin Safe");
      page.navigate("/workspace/start.xhtml?session=" + cora.session());
      assertThat(page.locator("[id='form:start']")).isDisabled();
      browser.assertQuiet();
    }
    assertEquals("BOOKED", status(cora));
  }

  @Test
  void aNoteAgainstARuleIsSignedWithAReasonAndReviewed() {
    Coming ivo = coming("Ivo");
    alert(ivo, "DVT");
    try (Browser browser = Browser.open().signIn(ERIN)) {
      Page page = browser.page();
      page.navigate("/workspace/my-day.xhtml");
      card(page, ivo, "Ivo Safetson")
          .locator("button", new Locator.LocatorOptions().setHasText("Note"))
          .click();
      page.waitForURL("**/progress/note.xhtml?id=*");
      assertThat(page.locator("[id='form:deviations']")).containsText("against a rule");
      browser.type("form:objective", "Soft").type("form:password", PASSWORD);
      browser.click("form:sign").settle();
      assertThat(page.locator(".ui-message-error:visible")).containsText("Say why");
      browser.type("form:incidentReason", "The letter came too late");
      browser.type("form:password", PASSWORD).click("form:sign");
      page.waitForURL("**/workspace/my-day.xhtml");
      browser.assertQuiet();
    }
    try (Browser browser = Browser.open().signIn(SUSAN)) {
      Page page = browser.page();
      page.navigate("/progress/incidents.xhtml");
      Locator row = page.locator("tbody tr", new Page.LocatorOptions().setHasText("Ivo Safetson"));
      assertThat(row).containsText("The letter came too late");
      browser.assertClean();
      row.locator("button").click();
      browser.settle();
      browser.type("form:remark", "Talked it over").click("form:review").settle();
      assertThat(row).hasCount(0);
      page.navigate("/progress/incidents.xhtml?all=true");
      assertThat(row).containsText(Pattern.compile("Talked it over.*Susan Super", Pattern.DOTALL));
      row.locator("a").click();
      assertThat(page.locator(".r-note-page")).containsText("Reviewed by Susan Super");
      browser.assertClean();
    }
  }

  private static void alert(Coming coming, String condition) {
    DemoData.run(
        "insert into patient_alert (patient_id, condition, told_by, recorded_by, recorded_at) values (?, ?, 'x', ?, clock_timestamp() - interval '1 hour')",
        coming.patient().id(),
        condition,
        erin);
  }
}
