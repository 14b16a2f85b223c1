package org.restora.patient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/**
 * Prescriptions at the desk: on the phone before there is a plan, in the booking dialog, closed.
 */
class PrescriptionPageIT {

  private static final String DORA = "dora@ledger.test";
  private static final String SARA = "sara@ledger.test";
  private static final java.time.ZoneId BERLIN = java.time.ZoneId.of("Europe/Berlin");

  private static DemoSite site;
  private static LocalDate today;
  private static long therapist;
  private static long room;
  private static long sara;

  @BeforeAll
  static void open() {
    site = new DemoSite("LEDGER", "Site of the ledgers", BERLIN);
    today = LocalDate.now(BERLIN);
    site.person(DORA, "Dora Ledger", Role.FRONT_DESK);
    sara = site.person(SARA, "Sara Ledger", Role.SUPERVISOR);
    therapist = site.therapist("Lena Ledger", "Physiotherapist", null);
    room = site.room("Room 1");
    site.room("Room 2");
  }

  /** The new patient on the phone; every click is counted, keys are not. */
  @Test
  void aNewPatientPhonesWithAPrescriptionAndIsBookedBeforeThereIsAPlan() {
    try (Browser desk = Browser.open().signIn(DORA)) {
      Page page = desk.page();
      page.addInitScript(
          "addEventListener('click', () => sessionStorage.clicks = 1 + Number(sessionStorage.clicks || 0), true)");
      page.navigate("/patient/edit.xhtml");
      desk.type("form:givenName", "Petra").type("form:familyName", "Phonecall");
      desk.type("form:birthDate", "1971-02-03");
      desk.click("form:saveAndPrescribe");
      page.waitForURL("**/patient/prescriptions.xhtml?id=*");
      desk.assertClean();
      desk.type("form:prescriber", "Dr. Wu");
      line(page, 0, "PHYSIOTHERAPY", "6");
      line(page, 1, "MASSAGE", "6");
      desk.settle().picture("ledger-1-typed");
      desk.click("form:save").settle();
      assertThat(page.locator(".r-note--ok")).hasText("The prescription is saved.");
      desk.assertClean();
      desk.picture("ledger-2-saved");
      page.locator("a[href*='/schedule/plan.xhtml?prescription=']").click();
      page.waitForURL("**/schedule/plan.xhtml?prescription=*");
      assertThat(page.locator("tbody tr")).hasCount(12);
      desk.assertClean();
      desk.wholePicture("ledger-3-proposal");
      desk.click("form:confirm");
      page.waitForURL("**/workspace/chart.xhtml?id=*");
      assertThat(page.locator(".r-note--ok")).containsText("12 visits are booked.");
      assertThat(page.locator(".r-ledgers li")).hasCount(2);
      assertThat(page.locator(".r-ledgers")).containsText("0 used · 6 booked · 0 left");
      desk.assertClean();
      desk.picture("ledger-4-booked");
      int clicks = Integer.parseInt((String) page.evaluate("() => sessionStorage.clicks"));
      assertEquals(4, clicks, "register, save, schedule, confirm");
    }
    assertEquals(
        List.of("MASSAGE 6", "PHYSIOTHERAPY 6"),
        DemoData.values(
            """
            select l.remedy || ' ' || count(*) from attendance t join ledger_line l on l.id = t.ledger_line_id
            join patient p on p.id = t.patient_id where p.family_name = 'Phonecall' group by l.remedy order by 1
            """));
  }

  private static void line(Page page, int row, String remedy, String quantity) {
    page.locator("[id='form:lines'] select[id$=':remedy'], select[id$=':remedy']")
        .nth(row)
        .selectOption(remedy);
    page.locator("[id$=':quantity']").nth(row).fill(quantity);
  }

  @Test
  void theBookingDialogOffersWhatIsAuthorisedAndOnlyASupervisorGoesBeyond() {
    Patient patient = site.patient("Olga", "Overdrawn");
    String line = ledger(patient, 1);
    LocalDate day = today.plusDays(3);
    try (Browser desk = Browser.open().signIn(DORA)) {
      Page page = pick(desk, day, "09:00", "overdr");
      assertThat(page.locator("[id='bookingForm:choice']"))
          .containsText(Pattern.compile("Massage · 0 of 1 visit · until"));
      assertThat(page.locator("[id=bookingForm] .r-ledgers")).containsText("1 left");
      assertThat(page.locator("[id='bookingForm:minutes']")).hasValue("30");
      desk.assertClean();
      desk.picture("ledger-5-dialog");
      massage(desk);
      assertThat(page.locator("[id='bookingForm:minutes']")).hasValue("45");
      desk.click("bookingForm:book");
      assertThat(page.locator(".r-note--ok")).containsText("Olga Overdrawn is booked");

      pick(desk, day.plusDays(1), "09:00", "overdr");
      assertThat(page.locator("[id='bookingForm:choice']")).not().containsText("Massage ·");
      massage(desk);
      desk.click("bookingForm:book");
      assertThat(page.locator(".r-note--danger")).containsText("Too little is left for this visit");
      assertThat(page.locator(".r-note--danger")).containsText("Massage, 1 visit until");
      assertThat(page.locator("[id='bookingForm:overrideReason']")).hasCount(0);
      assertThat(page.locator("[id='bookingForm:minutes']")).hasValue("45");
      desk.assertQuiet();
    }
    try (Browser supervisor = Browser.open().signIn(SARA)) {
      Page page = pick(supervisor, day.plusDays(1), "09:00", "overdr");
      massage(supervisor);
      supervisor.click("bookingForm:book");
      Locator reason = page.locator("[id='bookingForm:overrideReason']");
      assertThat(reason).isVisible();
      supervisor.click("bookingForm:book").settle();
      assertThat(page.locator("[id=bookingForm] .ui-message-error")).isVisible();
      supervisor.type("bookingForm:overrideReason", "The insurer agreed by phone");
      supervisor.assertClean();
      supervisor.picture("ledger-6-override");
      supervisor.click("bookingForm:book");
      assertThat(page.locator(".r-note--ok")).containsText("Olga Overdrawn is booked");
      page.locator("button.r-visit", new Page.LocatorOptions().setHasText("Overdrawn")).click();
      assertThat(page.locator("[id=sessionForm]"))
          .containsText(
              "Massage, beyond what is authorised: The insurer agreed by phone (Sara Ledger)");
      supervisor.assertClean();
    }
    assertEquals(
        List.of(line, line),
        DemoData.values(
            "select ledger_line_id from attendance where patient_id = ? order by id",
            patient.id()));
  }

  private static void massage(Browser browser) {
    browser.choose("bookingForm:treatment", "Recovery massage 45").settle();
  }

  private static Page pick(Browser browser, LocalDate day, String time, String letters) {
    Page page = browser.page();
    page.navigate("/schedule/day.xhtml?day=" + day);
    page.evaluate(
        "openBooking([{name: 'therapist', value: '"
            + therapist
            + "'}, {name: 'at', value: '"
            + time
            + "'}])");
    assertThat(page.locator("[id='bookingForm:therapist_label']")).hasText("Lena Ledger");
    assertThat(page.locator("[id='bookingForm:typed']")).isFocused();
    page.locator("[id='bookingForm:typed']").pressSequentially(letters);
    assertThat(page.locator(".r-pick__item")).hasCount(1);
    page.locator(".r-pick__item").click();
    assertThat(page.locator("[id='bookingForm:choice'] input:checked")).hasCount(1);
    browser.settle();
    return page;
  }

  @Test
  void aLineIsChangedWithinWhatWasDrawnAndClosedWithAReason() {
    Patient patient = site.patient("Clara", "Closing");
    ledger(patient, 6);
    try (Browser desk = Browser.open().signIn(DORA)) {
      Page page = desk.page();
      page.navigate("/patient/prescriptions.xhtml?id=" + patient.publicId());
      page.getByText("Change", new Page.GetByTextOptions().setExact(true)).click();
      desk.settle();
      assertThat(page.locator("[id='form:diagnosis']")).hasCount(0);
      page.locator("[id$=':quantity']").first().fill("4");
      page.locator("[id$=':endsOn']").first().fill(today.minusDays(40).toString());
      desk.click("form:save").settle();
      assertThat(page.locator(".ui-message-error"))
          .containsText("The last day must not be before the first");
      assertThat(page.locator("[id$=':quantity']").first()).hasValue("4");
      page.locator("[id$=':endsOn']").first().fill(today.plusDays(9).toString());
      desk.click("form:save").settle();
      assertThat(page.locator(".r-note--ok")).isVisible();
      assertThat(page.locator("[id=form] table")).containsText("4 visits");
      assertThat(page.locator("[id=form] table")).containsText("ends soon");
      page.getByText("Close", new Page.GetByTextOptions().setExact(true)).click();
      desk.settle();
      desk.click("form:close").settle();
      assertThat(page.locator(".ui-message-error")).isVisible();
      desk.type("form:closeReason", "Pays by herself").assertClean();
      desk.click("form:close").settle();
      page.locator("details.r-details > summary").click();
      assertThat(page.locator("details.r-details"))
          .containsText("closed by Dora Ledger: Pays by herself");
      desk.assertClean();
    }
    assertTrue(
        DemoData.value("select close_reason from ledger_line where patient_id = ?", patient.id())
            .equals("Pays by herself"));
  }

  @Test
  void aPlanThatIsActivatedSaysHowManyVisitsItTookOver() {
    Patient patient = site.patient("Paul", "Planlater");
    DemoSite.Plan plan = site.plan(patient, sara, null, "DRAFT", "Back", "Back pain", today);
    for (int day = 2; day < 6; day += 2) {
      long visit =
          site.session(
              patient, plan.line(), therapist, room, sara, today.plusDays(day), "16:00", 45);
      DemoData.run("update attendance set visit_line_id = null where id = ?", visit);
    }
    try (Browser supervisor = Browser.open().signIn(SARA)) {
      Page page = supervisor.page();
      page.navigate("/plan/edit.xhtml?id=" + plan.publicId());
      supervisor.click("form:activate");
      page.waitForSelector("[id='schedule']");
      assertThat(page.locator("[id=messages]"))
          .containsText("2 visits that were booked before are now the plan’s.");
      supervisor.assertQuiet();
    }
    assertEquals(
        List.of("2"),
        DemoData.values("select count(*) from attendance where visit_line_id = ?", plan.line()));
  }

  private static String ledger(Patient patient, int quantity) {
    String prescription =
        DemoData.value(
            """
            insert into prescription (patient_id, prescriber, issued_on, payer, recorded_by, recorded_at)
            select ?, 'Dr Wu', ?, 'STATUTORY', id, clock_timestamp() from account where email = ? returning id
            """,
            patient.id(),
            today.minusDays(30),
            DORA);
    return DemoData.value(
        """
        insert into ledger_line (prescription_id, patient_id, remedy, quantity, unit, starts_on, ends_on, no_show_counts,
                                 late_cancel_counts)
        values (?, ?, 'MASSAGE', ?, 'VISIT', ?, ?, false, false) returning id
        """,
        Long.parseLong(prescription),
        patient.id(),
        quantity,
        today.minusDays(30),
        today.plusDays(60));
  }
}
