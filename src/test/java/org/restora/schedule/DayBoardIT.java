package org.restora.schedule;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
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

/**
 * The front desk's day on the board, by mouse and keyboard. The site of these tests lies where it
 * is about noon now, so that the morning is over and the afternoon to come whenever they run.
 */
class DayBoardIT {

  private static final String DANA = "dana@board.test";
  private static final String DEAN = "dean@board.test";
  private static final String THERAPIST = "Bea Board";

  private static DemoSite site;
  private static LocalDate today;
  private static long dana;
  private static long bea;
  private static long room;

  @BeforeAll
  static void open() {
    site = new DemoSite("DAY_BOARD", "Site of the day board", whereItIsNoon());
    today = LocalDate.now(site.zone);
    dana = site.person(DANA, "Dana Board", Role.FRONT_DESK);
    site.person(DEAN, "Dean Board", Role.FRONT_DESK);
    bea = site.therapist(THERAPIST, "Physiotherapist", null);
    room = site.room("Room 1");
    site.room("Room 2");
  }

  private static ZoneId whereItIsNoon() {
    int ahead = 12 - LocalTime.now(Clock.system(ZoneOffset.UTC)).getHour();
    return ZoneId.of(
        ahead == 0 ? "Etc/GMT" : "Etc/GMT" + (ahead > 0 ? "-" : "+") + Math.abs(ahead));
  }

  private static Plan plan(Patient patient) {
    return site.plan(patient, dana, null, "ACTIVE", "Back and sleep", "Back pain", today);
  }

  @Test
  void aFreeTimeThreeLettersAndAVisitOfThePlanIsBooked() {
    Patient patient = site.patient("Zuzanna", "Quixley");
    Plan plan = plan(patient);
    try (Browser desk = Browser.open().signIn(DANA)) {
      Page page = board(desk, today.plusDays(3));
      clickAt(page, "10:00");
      assertThat(page.locator("[id='bookingForm:clock']")).hasValue("10:00");
      assertThat(page.locator("[id='bookingForm:therapist_label']")).hasText(THERAPIST);
      assertThat(page.locator("[id='bookingForm:typed']")).isFocused();
      page.keyboard().type("quix");
      assertThat(page.locator(".r-pick__item").first())
          .hasText(Pattern.compile("Zuzanna Quixley.*1980.*"));
      page.keyboard().press("Enter");
      assertThat(page.locator("[id='bookingForm:choice']"))
          .containsText("45 min · 1 of 8 · Back and sleep");
      desk.assertClean();
      desk.picture("board-1-booking");
      assertThat(page.locator("[id='bookingForm:book']")).isFocused();
      page.keyboard().press("Enter");
      assertThat(page.locator(".r-note--ok")).containsText("Zuzanna Quixley is booked for");
      assertThat(page.locator("[id=bookingDialog]")).isHidden();
      Locator visit = visit(page, "Quixley");
      assertThat(visit).hasAttribute("aria-label", Pattern.compile("10:00–10:45, .*, booked"));
      assertThat(visit).containsText("1/8");
      desk.assertClean();
    }
    assertEquals(
        List.of("BOOKED"),
        DemoData.values("select status from attendance where visit_line_id = ?", plan.line()));
  }

  @Test
  void whatNoPageOfOursSendsIsRefusedInWords() {
    try (Browser desk = Browser.open().signIn(DANA)) {
      for (String forged :
          List.of(
              "openSession([{name: 'attendance', value: 'banana'}])",
              "openSession([])",
              "openBooking([{name: 'at', value: '25:00'}])",
              "openBooking([{name: 'therapist', value: '1e3'}])")) {
        Page page = board(desk, today);
        page.evaluate("() => { window." + forged + " }");
        assertThat(page.locator(".r-note--danger")).isVisible();
        desk.assertQuiet();
      }
    }
  }

  @Test
  void whoComesIsCheckedInAndDone() {
    Patient patient = site.patient("Arno", "Arrivesley");
    long attendance = session(patient, today, "09:00");
    try (Browser desk = Browser.open().signIn(DANA)) {
      Page page = board(desk, today);
      Locator visit = page.locator("[data-attendance='" + attendance + "']");
      assertThat(visit).hasClass(Pattern.compile(".*r-is-late.*"));
      act(page, visit, "arrive");
      assertThat(page.locator(".r-note--ok")).hasText("Arno Arrivesley has arrived.");
      assertThat(visit).hasClass(Pattern.compile(".*r-is-arrived.*"));
      act(page, visit, "complete");
      assertThat(visit).hasClass(Pattern.compile(".*r-is-completed.*"));
      desk.assertClean();
    }
    assertEquals(
        "COMPLETED", DemoData.value("select status from attendance where id = ?", attendance));
  }

  @Test
  void whoDoesNotComeGivesTheTimeBackUntilItIsUndone() {
    Patient patient = site.patient("Norbert", "Noshowsky");
    long attendance = session(patient, today, "10:00");
    try (Browser desk = Browser.open().signIn(DANA)) {
      Page page = board(desk, today);
      Locator visit = page.locator("[data-attendance='" + attendance + "']");
      act(page, visit, "miss");
      assertThat(visit).hasClass(Pattern.compile(".*r-is-noshow.*"));
      assertEquals(0, claims(attendance));
      desk.click("top:undoLast");
      assertThat(visit).hasClass(Pattern.compile(".*r-is-late.*"));
      assertEquals(3, claims(attendance), "therapist, room and patient are taken again");
      desk.assertQuiet();
    }
  }

  @Test
  void aCancellationAsksWhoAndWhy() {
    Patient patient = site.patient("Carla", "Cancellara");
    long attendance = session(patient, today, "15:00");
    try (Browser desk = Browser.open().signIn(DANA)) {
      Page page = board(desk, today);
      Locator visit = page.locator("[data-attendance='" + attendance + "']");
      visit.click();
      page.locator("[id=sessionForm] summary").click();
      desk.choose("sessionForm:cancelledBy", "the clinic");
      desk.type("sessionForm:reason", "Heating broken");
      desk.assertClean();
      desk.picture("board-2-cancel");
      desk.click("sessionForm:cancel");
      assertThat(page.locator(".r-note--ok")).containsText("Carla Cancellara is cancelled");
      assertThat(visit).hasCount(0);
      assertEquals(
          "CANCELLED CLINIC Heating broken",
          DemoData.value(
              "select concat_ws(' ', status, cancelled_by, reason) from attendance where id = ?",
              attendance));
      assertEquals(0, claims(attendance));
      desk.click("top:undoLast");
      assertThat(visit).hasCount(1);
      desk.assertQuiet();
    }
  }

  @Test
  void twoDesksWantTheSameTime() {
    Patient first = site.patient("Fiona", "Firstcome");
    Patient second = site.patient("Selma", "Secondbest");
    plan(first);
    Plan plan = plan(second);
    LocalDate day = today.plusDays(4);
    try (Browser hers = Browser.open().signIn(DANA);
        Browser his = Browser.open().signIn(DEAN)) {
      Page dana = board(hers, day);
      Page dean = board(his, day);
      choose(dana, "11:00", "firstc");
      choose(dean, "11:00", "secondb");

      hers.click("bookingForm:book");
      assertThat(dana.locator(".r-note--ok")).containsText("Fiona Firstcome is booked");

      his.click("bookingForm:book");
      assertThat(dean.locator(".r-note--danger")).containsText(THERAPIST + " is busy 11:00–");
      assertThat(dean.locator("[id=bookingDialog]")).isVisible();
      assertThat(dean.locator("[id=bookingForm]")).containsText("Selma Secondbest");
      assertThat(dean.locator("[id='bookingForm:clock']")).hasValue("11:00");
      assertThat(dean.locator("[id='bookingForm:choice'] input:checked")).hasCount(1);
      assertInFront(dean, dean.locator(".r-note--danger"));
      Locator instead =
          dean.getByRole(
              AriaRole.BUTTON,
              new Page.GetByRoleOptions().setName(Pattern.compile("\\d\\d:\\d\\d " + THERAPIST)));
      assertThat(instead).hasCount(3);
      his.assertClean();
      his.picture("board-3-taken");

      String label = instead.first().innerText();
      instead.first().click();
      assertThat(dean.locator(".r-note--ok")).containsText("Selma Secondbest is booked");
      assertThat(visit(dean, "Secondbest"))
          .hasAttribute(
              "aria-label",
              Pattern.compile(
                  label.replaceAll(".*(\\d\\d:\\d\\d).*", "$1") + "–.*Secondbest.*, booked"));
      assertThat(visit(dean, "Firstcome")).hasCount(1);
    }
    assertEquals(
        1,
        DemoData.values(
                """
                select a.id from occupancy o join appointment a on a.id = o.appointment_id
                where o.kind = 'T' and o.resource_id = ? and o.during @> ?::timestamptz
                """,
                bea,
                day.atTime(11, 0).atZone(site.zone).toOffsetDateTime())
            .size());
    assertEquals(
        List.of("BOOKED"),
        DemoData.values("select status from attendance where visit_line_id = ?", plan.line()));
  }

  private static Page board(Browser browser, LocalDate day) {
    browser.page().navigate("/schedule/day.xhtml?day=" + day);
    return browser.page();
  }

  private static long session(Patient patient, LocalDate day, String at) {
    return site.session(patient, plan(patient).line(), bea, room, dana, day, at, 45);
  }

  /** Clicks into the therapist's column where this time is. */
  private static void clickAt(Page page, String clock) {
    Locator column = page.locator(".r-board__column[data-therapist='" + bea + "']");
    BoundingBox box = column.boundingBox();
    Locator board = page.locator(".r-board");
    int first = Integer.parseInt(board.getAttribute("data-first-minute"));
    int steps =
        ((Number) board.evaluate("b => Number(getComputedStyle(b).getPropertyValue('--steps'))"))
            .intValue();
    int length = steps * Integer.parseInt(board.getAttribute("data-step"));
    LocalTime time = LocalTime.parse(clock);
    double share = (time.getHour() * 60.0 + time.getMinute() - first + 2) / length;
    column.click(
        new Locator.ClickOptions().setPosition(box.width / 2, Math.floor(box.height * share)));
    assertThat(page.locator("[id=bookingDialog]")).isVisible();
  }

  /** Points at a free time and picks the only patient these letters find. */
  private static void choose(Page page, String clock, String letters) {
    clickAt(page, clock);
    assertThat(page.locator("[id='bookingForm:typed']")).isFocused();
    page.keyboard().type(letters);
    assertThat(page.locator(".r-pick__item")).hasCount(1);
    page.keyboard().press("Enter");
    assertThat(page.locator("[id='bookingForm:choice'] input:checked")).hasCount(1);
  }

  private static void act(Page page, Locator visit, String button) {
    visit.click();
    page.locator("[id='sessionForm:" + button + "']").click();
    assertThat(page.locator("[id=sessionDialog]")).isHidden();
  }

  private static Locator visit(Page page, String name) {
    return page.locator("button.r-visit", new Page.LocatorOptions().setHasText(name));
  }

  private static int claims(long attendance) {
    return DemoData.values(
            """
            select o.kind from occupancy o join attendance a on a.appointment_id = o.appointment_id
            where a.id = ?
            """,
            attendance)
        .size();
  }

  /** A person can see it: nothing lies over it. */
  private static void assertInFront(Page page, Locator said) {
    assertEquals(
        true,
        said.evaluate(
            """
            e => {
              const box = e.getBoundingClientRect();
              const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
              return e.contains(top);
            }
            """));
  }
}
