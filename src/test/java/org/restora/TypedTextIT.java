package org.restora;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.restora.testing.Browser;
import org.restora.testing.DemoData;
import org.restora.testing.RunningApp;

/**
 * The worst of the naughty texts typed into every input of every form, in a browser: the page shows
 * exactly that text again, or a message stands beside the input and the text is still in it. No
 * script runs, no expression is computed, nothing ends in an incident.
 */
class TypedTextIT {

  static final String WORST =
      "</textarea></script><script>alert(1)</script>\"'&amp;]]>#{1+1} ${7*7} {0} %s";
  static final String WORLD =
      "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC66 \uD83C\uDDE9\uD83C\uDDEA שלום \u202Eabc\u202C e\u0301 \u00A0=1+1";

  /** One that no input takes. */
  static final String CONTROL = "a\u0001b";

  /** An answer cannot carry it either, so it stands in the input again without. */
  static final String SHOWN_AGAIN = "ab";

  private static final String TEXTS =
      "input:is([type=text], [type=tel], [type=email], :not([type])):visible:enabled, textarea:visible:enabled";

  @Test
  void whatIsTypedOfAPatient() {
    String id = database("select public_id from patient order by id desc limit 1");
    everyText("desk", "/patient/edit.xhtml?id=" + id, "form", "form:save", Set.of());
  }

  @Test
  void whatIsTypedOfAnAccount() {
    String id =
        database(
            "insert into account (email, name) values ('typed@text.test', 'Typed') returning public_id");
    database(
        "insert into account_role select id, 'MANAGER' from account where email = 'typed@text.test' returning role");
    // an address is no text: what is none is refused beside it, and then nothing is saved
    everyText("admin", "/access/account.xhtml?id=" + id, "form", "form:save", Set.of("form:email"));
  }

  @Test
  void whatIsTypedOfATherapist() {
    String id =
        database(
            """
            insert into therapist (site_id, name, profession, employed_from)
            select id, 'Typed', 'Typed', '2020-01-01' from site where code = 'NORTH' returning public_id
            """);
    everyText("admin", "/staff/therapist.xhtml?id=" + id, "person", "person:save", Set.of());
  }

  @Test
  void whatIsTypedOfACertification() {
    String id =
        database(
            """
            select p.public_id from plan p join account_site s on s.site_id = p.site_id
            join account a on a.id = s.account_id and a.email = 'desk@demo.restora'
            where p.status = 'ACTIVE' order by p.id limit 1
            """);
    everyText("desk", "/plan/certification.xhtml?id=" + id, "form", "form:certify", Set.of());
  }

  @Test
  void whatIsTypedOfARoom() {
    String id =
        database(
            "insert into room (site_id, name, kind) select id, 'Typed', 'GYM' from site where code = 'NORTH' returning id");
    everyText("admin", "/catalog/room.xhtml?id=" + id, "form", "form:save", Set.of());
    database("update room set retired_on = '2020-01-01' where id = ?::bigint returning id", id);
  }

  @ParameterizedTest
  @CsvSource({
    "qualification, qualification",
    "intervention, intervention",
    "treatment-type, treatment_type",
    "condition, condition",
    "oil, oil",
    "../plan/rule, course_rule",
    "leaflet, leaflet",
    "home-task, home_task",
    "frequency-profile, frequency_profile",
    "country-profile, country_profile",
    "question, screening_question",
    "measure, outcome_measure",
    "template, plan_template"
  })
  void whatIsTypedOfARowOfTheCatalogue(String page, String table) {
    database(
        """
        insert into %1$s select (jsonb_populate_record(x, to_jsonb(x) || '{"code": "TYPED", "position": 99}')).*
        from %1$s x order by x.code limit 1 returning code
        """
            .formatted(table));
    database(
        """
        with added as (insert into frequency_profile_treatment select code, 'MASSAGE_45' from frequency_profile
                       where code = 'TYPED' on conflict do nothing returning 1)
        select count(*)::text from added
        """);
    everyText("admin", "/catalog/" + page + ".xhtml?code=TYPED", "form", "form:save", Set.of());
    database(
        "update " + table + " set retired_on = '2020-01-01' where code = 'TYPED' returning code");
  }

  @Test
  void whatIsTypedOfARemedy() {
    database(
        """
        insert into remedy (code, name) values ('TYPED', '{"en": "x", "de": "x"}') returning code
        """);
    database(
        """
        insert into remedy_treatment (remedy, position, treatment_type) select 'TYPED', 1, min(code) from treatment_type
        returning remedy
        """);
    everyText("admin", "/catalog/remedy.xhtml?code=TYPED", "form", "form:save", Set.of());
    database("update remedy set retired_on = '2020-01-01' where code = 'TYPED' returning code");
  }

  @Test
  void whatIsTypedOfARule() {
    String id =
        database(
            """
            insert into contraindication_rule (condition, level, target, region_scope, effect, advice, source, retired_on)
            select code, 'PRECAUTION', 'EVERYTHING', 'ANYWHERE', 'WARN', '{"en": "x", "de": "x"}', 'x', '2020-01-01'
            from condition order by code limit 1 returning id
            """);
    everyText("admin", "/catalog/rule.xhtml?id=" + id, "form", "form:save", Set.of());
  }

  @Test
  void whatIsTypedOfAPlan() {
    String patient =
        database(
            """
            insert into patient (given_name, family_name, birth_date) values ('Typed', 'Plan', '1980-01-01')
            returning public_id
            """);
    try (Browser ben = Browser.open().signIn("ben@demo.restora")) {
      Page page = ben.page();
      for (String text : List.of(WORST, WORLD)) {
        page.navigate("/plan/new.xhtml?patient=" + patient);
        page.locator("[id='form:episode_input']")
            .selectOption(
                new com.microsoft.playwright.options.SelectOption().setValue(""),
                new Locator.SelectOptionOptions().setForce(true));
        ben.settle();
        ben.type("form:problem", text).type("form:title", text).click("form:create");
        page.waitForURL("**/plan/edit.xhtml?id=*");
        assertThat(page.locator("[id='form:title']")).hasValue(text.strip());
        String summary = page.locator(".r-plan-edit__goals").textContent();
        assertTrue(summary.contains(text.strip()), summary);
      }
      page.navigate("/plan/new.xhtml?patient=" + patient);
      ben.type("form:title", CONTROL).click("form:create").settle();
      assertThat(page.locator(".ui-message-error")).hasCount(1);
      assertThat(page.locator("[id='form:title']")).hasValue(SHOWN_AGAIN);
      ben.assertQuiet();
    }
    String draft =
        database(
            """
            select n.public_id from plan n join patient p on p.id = n.patient_id
            where p.public_id = ?::uuid order by n.id limit 1
            """,
            patient);
    database(
        """
        update plan set draft = draft || '{
          "goals": [{"key": "g", "measure": "NPRS", "text": "Goal"}],
          "lines": [{"key": "l", "treatmentType": "MASSAGE_60", "minutes": 60, "timesPerWeek": 1, "visits": 4,
                     "fromWeek": 1, "minGapDays": 1, "preferredTime": "ANY",
                     "items": [{"key": "i", "intervention": "SWE", "minutes": 30, "pressure": 2}]}]}'
        where public_id = ?::uuid returning id
        """,
        draft);
    // the editor has no button to save: what is typed is kept
    everyText(
        "ben",
        "/plan/edit.xhtml?id=" + draft,
        "form",
        null,
        Set.of("form:baseline", "form:target"));
  }

  @Test
  void whatIsTypedOfAPrescription() {
    String patient =
        database(
            """
            insert into patient (given_name, family_name, birth_date) values ('Typed', 'Prescription', '1980-01-01')
            returning public_id
            """);
    try (Browser ben = Browser.open().signIn("ben@demo.restora")) {
      Page page = ben.page();
      int prescriptions = 0;
      for (String text : List.of(WORST, WORLD)) {
        page.navigate("/patient/prescriptions.xhtml?id=" + patient);
        if (prescriptions++ > 0) {
          ben.click("form:new").settle();
        }
        ben.type("form:prescriber", text).type("form:diagnosis", text);
        page.locator("[id$=':remedy']").first().selectOption("MASSAGE");
        ben.settle();
        page.locator("[id$=':quantity']").first().fill("6");
        ben.click("form:save").settle();
        assertThat(page.locator(".r-note--ok")).isVisible();
        Locator head = page.locator("[id=form] .r-card__head").first();
        assertTrue(head.locator("h3").textContent().startsWith(text.strip()));
        assertEquals(text.strip(), head.locator("p").last().textContent());
      }
      ben.click("form:new").settle();
      ben.type("form:prescriber", CONTROL).click("form:save").settle();
      assertThat(page.locator(".ui-message-error")).hasCount(1);
      assertThat(page.locator("[id='form:prescriber']")).hasValue(SHOWN_AGAIN);
      ben.click("form:forget").settle();
      page.getByText("Close", new Page.GetByTextOptions().setExact(true)).first().click();
      ben.settle();
      ben.type("form:closeReason", CONTROL).click("form:close").settle();
      assertThat(page.locator(".ui-message-error")).hasCount(1);
      ben.type("form:closeReason", WORST).click("form:close").settle();
      page.locator("details.r-details > summary").click();
      assertThat(page.locator("details.r-details")).containsText(WORST);
      ben.assertQuiet();
    }
  }

  @Test
  void whatIsTypedOfAnAlert() {
    String patient =
        database(
            """
            insert into patient (given_name, family_name, birth_date) values ('Typed', 'Alert', '1980-01-01')
            returning public_id
            """);
    try (Browser ben = Browser.open().signIn("ben@demo.restora")) {
      Page page = ben.page();
      String condition =
          database(
              "select name ->> 'en' from condition where retired_on is null and length(name ->> 'en') > 12 order by code limit 1");
      page.navigate("/patient/alerts.xhtml?id=" + patient);
      int raised = 0;
      for (String text : List.of(WORST, WORLD)) {
        ben.choose("form:condition", condition).settle();
        ben.choose("form:region", "back").settle();
        ben.type("form:detail", text).type("form:toldBy", text).click("form:raise").settle();
        assertThat(page.locator("[id='form:list'] tbody tr")).hasCount(++raised);
        Locator row = page.locator("[id='form:list'] tbody tr").last();
        assertEquals(text.strip(), row.locator("th div").textContent());
        assertEquals(text.strip(), row.locator("td").nth(3).textContent());
      }
      for (String text : List.of(CONTROL)) {
        ben.type("form:toldBy", text).click("form:raise").settle();
        assertThat(page.locator("[id='form:new'] .ui-message-error").last()).isVisible();
        assertThat(page.locator("[id='form:toldBy']")).hasValue(SHOWN_AGAIN);
      }
      page.reload();
      page.locator("[id='form:list'] tbody tr").first().locator("button").click();
      ben.settle();
      ben.type("form:endReason", CONTROL).click("form:end").settle();
      assertThat(page.locator("[id='form:chosen'] .ui-message-error")).hasCount(1);
      ben.type("form:endReason", WORST).click("form:end").settle();
      assertThat(page.locator("[id='form:list'] tbody tr")).hasCount(raised - 1);
      ben.assertQuiet();
    }
  }

  @Test
  void whatIsTypedOfAClosureAndOfTimeOff() {
    try (Browser admin = Browser.open().signIn("admin@demo.restora")) {
      Page page = admin.page();
      int day = 10;
      for (String text : List.of(WORST, WORLD)) {
        page.navigate("/catalog/closures.xhtml?year=2039");
        admin.type("add:startsOn", "2039-05-" + day++).type("add:name", text).click("add:save");
        page.waitForURL("**/catalog/closures.xhtml?site=*");
        assertThat(page.locator("tbody tr").last().locator("th")).hasText(text.strip());
      }
      admin.type("add:startsOn", "2039-06-01").type("add:name", CONTROL).click("add:save").settle();
      assertThat(page.locator("[id=add] .ui-message-error")).hasCount(1);
      assertThat(page.locator("[id='add:name']")).hasValue(SHOWN_AGAIN);
      admin.assertQuiet();
    }
    database("delete from closure where starts_on > '2039-01-01' returning id");
    try (Browser ben = Browser.open().signIn("ben@demo.restora")) {
      Page page = ben.page();
      int day = 10;
      for (String text : List.of(WORST, WORLD)) {
        page.navigate("/staff/time-off.xhtml");
        page.evaluate("PF('ask').show()");
        ben.type("askForm:firstDay", "2039-05-" + day).type("askForm:lastDay", "2039-05-" + day++);
        ben.type("askForm:note", text).click("askForm:request").settle();
        assertThat(page.locator("[id='askForm:request']")).isHidden();
        page.navigate("/staff/time-off.xhtml");
        assertEquals(
            text.strip(),
            page.locator("[id=mine] tbody tr").first().locator("th bdi").textContent());
      }
      ben.settle();
      page.evaluate("PF('ask').show()");
      ben.type("askForm:firstDay", "2039-06-01").type("askForm:lastDay", "2039-06-01");
      ben.type("askForm:note", CONTROL).click("askForm:request").settle();
      assertThat(page.locator("[id=askForm] .ui-message-error")).hasCount(1);
      ben.assertQuiet();
    }
    database("delete from time_off where starts_at > '2039-01-01' returning id");
  }

  @Test
  void whatIsTypedIntoANote() {
    String note =
        database(
            """
            select n.public_id from note n join account a on a.id = n.author
            where a.email = 'ben@demo.restora' and n.status = 'DRAFT' order by n.id limit 1
            """);
    try (Browser ben = Browser.open().signIn("ben@demo.restora")) {
      Page page = ben.page();
      for (String text : List.of(WORST, WORLD)) {
        page.navigate("/progress/note.xhtml?id=" + note);
        Map<String, Locator> fields = new LinkedHashMap<>();
        for (String part : List.of("subjective", "objective", "assessment", "plan")) {
          ben.type("form:" + part, text);
          fields.put(part, page.locator("[id='form:" + part + "']"));
        }
        page.evaluate("saveNote()");
        ben.settle();
        page.reload();
        fields.forEach((part, field) -> assertEquals(text, field.inputValue(), part));
      }
      ben.type("form:plan", CONTROL).click("form:sign").settle();
      assertThat(page.locator(".ui-message-error")).hasCount(1);
      assertThat(page.locator("[id='form:plan']")).hasValue(SHOWN_AGAIN);
      ben.assertQuiet();
    }
    assertEquals(
        WORLD.strip(),
        database("select draft ->> 'plan' from note where public_id = ?::uuid", note).strip(),
        "what was refused was kept");
  }

  @Test
  void whatAStrangerTypesAndWhatIsSearchedFor() {
    try (Browser browser = Browser.open()) {
      Page page = browser.page();
      for (String text : List.of(WORST, WORLD, CONTROL)) {
        page.navigate("/access/sign-in.xhtml");
        browser.type("form:email", text).type("form:password", text).click("form:signIn").settle();
        assertThat(page.locator(".r-note--danger, .ui-message-error").first()).isVisible();
        page.navigate("/access/first-password.xhtml");
        browser.type("form:email", text).type("form:code", text).type("form:newPassword", text);
        page.locator("form button[type=submit]").first().click();
        browser.settle();
        assertThat(page.locator(".r-note--danger, .ui-message-error").first()).isVisible();
      }
      browser.assertQuiet();
    }
    try (Browser desk = Browser.open().signIn("desk@demo.restora")) {
      Page page = desk.page();
      page.navigate("/patient/list.xhtml");
      for (String text : List.of(WORST, WORLD, CONTROL, "%", "\\", "'")) {
        desk.type("form:typed", text);
        page.waitForTimeout(400);
        desk.settle();
        assertThat(page.locator("[id='form:typed']")).hasValue(text);
      }
      desk.assertQuiet();
    }
    assertFalse(
        RunningApp.get().logText().contains("Failing row contains"),
        "the log repeats patients' data");
  }

  /** Types each text into all inputs of the form at once, saves, and looks what became of it. */
  static void everyText(String who, String address, String form, String save, Set<String> left) {
    try (Browser browser = Browser.open().signIn(who.contains("@") ? who : who + "@demo.restora")) {
      for (String text : List.of(WORST, WORLD, CONTROL)) {
        Page page = browser.page();
        page.navigate(address);
        Map<String, Locator> inputs = inputs(page, form, left);
        assertTrue(!inputs.isEmpty(), "no input was found on " + address);
        inputs.values().forEach(input -> input.fill(fitting(input, text)));
        if (save == null) {
          page.keyboard().press("Tab");
        } else {
          page.locator("[id='" + save + "']").click();
          page.locator(".ui-message-error:visible, .r-note--ok, .r-note--danger").first().waitFor();
        }
        browser.settle();
        int refused = page.locator("[id='" + form + "'] .ui-message-error:visible").count();
        assertThat(page.locator("[id=messages] .r-note--danger")).hasCount(0);
        if (text.equals(CONTROL)) {
          assertEquals(inputs.size(), refused, "a message beside each input of " + address);
        }
        boolean kept = refused == 0;
        if (kept) {
          page.navigate(address);
        }
        inputs(page, form, left)
            .forEach(
                (id, input) -> {
                  String typed = fitting(input, text);
                  String read = input.inputValue();
                  boolean same =
                      kept
                          ? read.strip().equals(typed.strip()) || id.equals("form:domain")
                          : read.equals(save == null ? typed : typed.replace(CONTROL, SHOWN_AGAIN));
                  assertTrue(same, address + " " + id + " holds " + read);
                });
      }
      browser.assertQuiet();
    }
  }

  /** What a browser lets a person type. */
  private static String fitting(Locator input, String text) {
    String longest = input.getAttribute("maxlength");
    return longest == null || text.length() <= Integer.parseInt(longest)
        ? text
        : text.substring(0, Integer.parseInt(longest));
  }

  private static Map<String, Locator> inputs(Page page, String form, Set<String> left) {
    Map<String, Locator> inputs = new LinkedHashMap<>();
    for (Locator input : page.locator("[id='" + form + "']").locator(TEXTS).all()) {
      String id = input.getAttribute("id");
      boolean leftOut =
          left.stream().anyMatch(l -> id.equals(l) || id.endsWith(l.substring(l.indexOf(':'))));
      if (id != null && !leftOut && input.getAttribute("readonly") == null) {
        inputs.put(id, page.locator("[id='" + id + "']"));
      }
    }
    return inputs;
  }

  private static String database(String sql, Object... args) {
    return DemoData.values(sql, args).stream().findFirst().orElse(null);
  }
}
