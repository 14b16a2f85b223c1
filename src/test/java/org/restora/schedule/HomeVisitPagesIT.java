package org.restora.schedule;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.restora.shared.security.Role;
import org.restora.testing.Browser;
import org.restora.testing.DemoData;
import org.restora.testing.DemoSite;
import org.restora.testing.DemoSite.Patient;

/** A visit at home from the desk to the therapist's hand. */
class HomeVisitPagesIT {

  private static final String DORA = "dora@home-visit.test";
  private static final String THEO = "theo@home-visit.test";

  private static DemoSite site;
  private static LocalDate day;

  @BeforeAll
  static void open() {
    site = new DemoSite("HOME_VISITS", "Site of the home visits", ZoneId.of("Europe/Berlin"));
    day = LocalDate.now(site.zone).plusDays(3);
    site.person(DORA, "Dora Desk", Role.FRONT_DESK);
    site.therapist(
        "Theo Travels", "Massage therapist", site.person(THEO, "Theo Travels", Role.THERAPIST));
  }

  private static void wish(Browser desk, LocalDate on, String name, String clock) {
    Page page = desk.page();
    page.navigate("/schedule/day.xhtml?site=" + site.id + "&day=" + on);
    page.locator("#new").click();
    assertThat(page.locator("[id='bookingForm:typed']")).isFocused();
    page.keyboard().type(name);
    assertThat(page.locator(".r-pick__item")).hasCount(1);
    page.keyboard().press("Enter");
    assertThat(page.locator("[id='bookingForm:choice'] input:checked")).hasCount(1);
    desk.choose("bookingForm:treatment", "Massage at home 45").settle();
    desk.choose("bookingForm:therapist", "Theo Travels").settle();
    page.locator("[id='bookingForm:clock']").fill(clock);
  }

  @Test
  void theDeskIsToldThatTheAddressIsMissingWritesItDownAndBooksWithTheTravel() {
    Patient patient = site.patient("Hanna", "Hausmann");
    try (Browser desk = Browser.open().signIn(DORA)) {
      Page page = desk.page();
      wish(desk, day, "hausmann", "10:00");
      desk.type("bookingForm:travelMinutes", "15").settle();
      desk.click("bookingForm:book").settle();
      Locator home = page.locator("[id='bookingForm:home']");
      assertThat(home.locator(".ui-message-error")).containsText("street and city");
      assertThat(page.locator("[id='bookingForm:travelMinutes']")).hasValue("15");
      desk.assertClean();
      desk.picture("home-visit-1-no-address");

      home.locator("a").click();
      page.waitForURL("**/patient/edit.xhtml?id=" + patient.publicId());
      desk.type("form:travelMinutes", "121").click("form:save").settle();
      assertThat(page.locator(".ui-message-error")).containsText("between 0 and 120");
      desk.type("form:street", "Gartenweg 7")
          .type("form:postcode", "12345")
          .type("form:city", "Lindenau")
          .type("form:wayIn", "Second floor, the dog is friendly")
          .type("form:travelMinutes", "20");
      desk.assertClean();
      desk.click("form:save");
      page.waitForURL("**/workspace/chart.xhtml?id=*");

      wish(desk, day, "hausmann", "10:00");
      assertThat(page.locator("[id='bookingForm:travelMinutes']")).hasValue("20");
      assertThat(home).containsText("Gartenweg 7, 12345 Lindenau");
      assertThat(home).containsText("Includes 20′ + 20′ travel.");
      desk.picture("home-visit-2-booking");
      desk.click("bookingForm:book");
      assertThat(page.locator(".r-note--ok")).containsText("Hanna Hausmann is booked for");
      assertThat(page.locator(".r-board__band--travel")).hasCount(2);
      Locator visit =
          page.locator("button.r-visit", new Page.LocatorOptions().setHasText("Hausmann"));
      assertThat(visit).hasCount(1);
      assertThat(visit)
          .hasAttribute(
              "aria-label", Pattern.compile("10:00–10:45, .*, home visit, 20′ travel, booked"));
      visit.click();
      assertThat(page.locator("[id='sessionForm']")).containsText("Second floor");
      desk.assertClean();
      desk.picture("home-visit-3-board");
    }
    try (Browser theo = Browser.open().signIn(THEO)) {
      Page page = theo.page();
      page.navigate("/workspace/my-day.xhtml?day=" + day);
      Locator visit = page.locator(".r-my-visit");
      assertThat(visit).containsText("home visit, 20′ travel");
      assertThat(visit).containsText("Gartenweg 7, 12345 Lindenau");
      assertThat(visit).containsText("Second floor, the dog is friendly");
      assertThat(visit).containsText("Folding table");
      Locator map = visit.locator("a[target=_blank]");
      assertThat(map).hasAttribute("rel", "noopener noreferrer");
      String href = map.getAttribute("href");
      assertTrue(
          href.startsWith("https://") && href.endsWith("Gartenweg+7%2C+12345+Lindenau"), href);
      theo.assertClean();
      theo.picture("home-visit-4-my-day");
    }
  }

  @Test
  void whoeverIsOnTheWayIsNotBookedAndOtherTimesAreOffered() {
    Patient patient = site.patient("Zita", "Zyxwell");
    DemoData.run(
        "update patient set street = 'Rosenweg 1', city = 'Lindenau', travel_minutes = 30 where id = ?",
        patient.id());
    try (Browser desk = Browser.open().signIn(DORA)) {
      wish(desk, day.plusDays(1), "zyxwell", "14:00");
      desk.click("bookingForm:book");
      assertThat(desk.page().locator(".r-note--ok")).containsText("Zita Zyxwell is booked for");
      wish(desk, day.plusDays(1), "zyxwell", "15:00");
      desk.click("bookingForm:book").settle();
      assertThat(desk.page().locator(".r-note--danger"))
          .containsText("Theo Travels is busy 13:30–15:15");
      assertThat(desk.page().locator("[id='bookingForm']")).containsText("15:45");
    }
  }
}
