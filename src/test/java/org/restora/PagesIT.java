package org.restora;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.restora.testing.Browser;
import org.restora.testing.DemoData;
import org.restora.testing.TestDatabase;

/**
 * Every page, as the person who uses it sees it: at the size of a desk's screen, of a tablet lying
 * and standing, light and dark, in English and German, with nothing on it and with names that are
 * far too long. Axe finds nothing, the console is silent, nothing sticks out sideways; pictures for
 * people are under target/screenshots/pages.
 */
class PagesIT {

  private static final String NOBODY = "a stranger";

  /** Nobody either, at a browser that asks for German; who signs in has a language of their own. */
  private static final String GERMAN = "a German stranger";

  private static final String DESK = "desk@demo.restora";
  private static final String ANNA = "anna@demo.restora";
  private static final String SOFIA = "sofia@demo.restora";
  private static final String MANAGER = "manager@demo.restora";
  private static final String ADMIN = "admin@demo.restora";

  /** Works alone at a site that has nothing yet. */
  private static final String FRESH = StrangeSites.FRESH;

  /** Works where every name is a hundred characters long. */
  private static final String LONG = StrangeSites.LONG;

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static final int[][] SIZES = {{1440, 900}, {1024, 768}, {768, 1024}};

  /** Something to open: the page's file, what is shown on it, by whom, at which address. */
  private record Opened(String page, String what, String person, String address) {
    String name() {
      return page.replace('/', '-') + (what.isEmpty() ? "" : "-" + what);
    }

    @Override
    public String toString() {
      return name() + " as " + person;
    }
  }

  /** What is made for a patient speaks the patient's language, whoever looks at it. */
  private static final Set<String> PATIENTS =
      Set.of("plan/print", "plan/my-tasks", "progress/print-aftercare");

  private static final List<Opened> OPENED = new ArrayList<>();
  private static final List<Opened> STRANGE = new ArrayList<>();

  private static final Map<String, Browser> BROWSERS = new HashMap<>();

  /** Written where it is asked for first: a page's parameters come out of the demo clinic. */
  private static void list() {
    String activePatient = patientOf(plan("ACTIVE"));
    String site = DemoData.value("select min(id) from site where code = 'NORTH'");
    String anna = therapist(ANNA);
    String lastMonth = LocalDate.now(BERLIN).minusMonths(1).toString();

    add(NOBODY, "access/sign-in");
    add(NOBODY, "access/first-password");
    for (String error : List.of("400", "403", "404", "500")) {
      add(NOBODY, "error/" + error);
    }

    add(NOBODY, "schedule/card");
    add(DESK, "schedule/card-code", "", "?session=" + todaysSession());
    add(DESK, "schedule/day");
    add(DESK, "schedule/day", "full", "?day=" + busiestDay());
    add(DESK, "schedule/day", "home", "?day=" + homeVisitsOf(ANNA));
    add(DESK, "schedule/plan", "", "?plan=" + bookablePlan());
    add(DESK, "schedule/plan", "prescription", "?prescription=" + openPrescription());
    add(DESK, "schedule/rescue");
    add(DESK, "patient/list");
    add(DESK, "patient/prescriptions", "", "?id=" + prescribed());
    add(DESK, "patient/edit", "new", "");
    add(DESK, "patient/edit", "", "?id=" + activePatient);
    add(DESK, "workspace/chart", "desk", "?id=" + activePatient);
    add(DESK, "workspace/chart", "desk-visits", "?id=" + activePatient + "&tab=visits");

    add(ANNA, "workspace/my-day");
    add(ANNA, "workspace/my-day", "full", "?day=" + busiestDayOf(ANNA));
    add(ANNA, "workspace/my-day", "home", "?day=" + homeVisitsOf(ANNA));
    add(ANNA, "workspace/start", "", "?session=" + alertedSession());
    add(ANNA, "workspace/screening", "", "?session=" + alertedSession());
    add(ANNA, "workspace/screening", "answered", "?session=" + answeredSession());
    add(ANNA, "workspace/chart", "", "?id=" + activePatient);
    for (String tab : List.of("notes", "visits", "access")) {
      add(ANNA, "workspace/chart", tab, "?id=" + activePatient + "&tab=" + tab);
    }
    add(ANNA, "patient/alerts", "", "?id=" + alerted());
    add(ANNA, "patient/prescriptions", "clinical", "?id=" + prescribed());
    add(ANNA, "patient/consents", "", "?id=" + consenting());
    add(ANNA, "patient/preferences", "", "?id=" + wishing());
    add(ANNA, "plan/new", "", "?patient=" + activePatient);
    for (String status : List.of("DRAFT", "ACTIVE", "COMPLETED")) {
      String plan = plan(status);
      add(
          treatsAt(plan),
          status.equals("DRAFT") ? "plan/edit" : "plan/read",
          status.toLowerCase(Locale.ROOT),
          "?id=" + plan);
    }
    String active = plan("ACTIVE");
    add(treatsAt(active), "plan/edit", "in-force", "?id=" + active);
    String certified = certified();
    add(treatsAt(certified), "plan/certification", "", "?id=" + certified);
    add(treatsAt(certified), "plan/read", "certified", "?id=" + certified);
    add(treatsAt(active), "plan/discharge", "", "?id=" + active);
    add(treatsAt(active), "plan/print", "", "?id=" + active);
    String home = homePlan();
    add(treatsAt(home), "plan/home", "", "?id=" + home);
    add(treatsAt(home), "plan/home", "empty", "?id=" + plan("DRAFT"));
    add(NOBODY, "plan/my-tasks", "", "?link=" + linkOf(home));
    add(NOBODY, "plan/my-tasks", "none", "");
    add(ANNA, "progress/note", "draft", "?id=" + note("DRAFT"));
    add(ANNA, "progress/note", "signed", "?id=" + note("SIGNED"));
    add(ANNA, "progress/print-aftercare", "", "?note=" + note("SIGNED"));

    add(SOFIA, "workspace/my-day", "supervisor", "");
    add(SOFIA, "progress/incidents");
    add(SOFIA, "progress/incidents", "all", "?all=true");
    add(SOFIA, "report/utilisation", "supervisor", "");

    add(MANAGER, "report/utilisation");
    add(
        MANAGER,
        "report/sessions",
        "",
        "?therapist=" + anna + "&from=" + lastMonth + "&until=" + lastMonth.substring(0, 8) + "28");
    add(MANAGER, "staff/list");
    add(MANAGER, "staff/time-off");
    add(MANAGER, "staff/therapist", "manager", "?id=" + anna);

    add(ADMIN, "access/accounts");
    add(ADMIN, "access/account", "new", "");
    add(ADMIN, "access/account", "", "?id=" + account(ANNA));
    add(ADMIN, "access/audit");
    add(ADMIN, "access/me");
    add(ADMIN, "staff/therapist", "new", "");
    add(ADMIN, "staff/therapist", "", "?id=" + anna);
    for (String page :
        List.of(
            "overview",
            "rooms",
            "hours",
            "country",
            "closures",
            "not-encoded",
            "qualifications",
            "remedies",
            "questions",
            "country-profiles",
            "exchange")) {
      add(ADMIN, "catalog/" + page);
    }
    for (String kind :
        List.of(
            "treatment-type",
            "intervention",
            "condition",
            "oil",
            "measure",
            "template",
            "leaflet",
            "home-task",
            "frequency-profile")) {
      add(ADMIN, "catalog/" + kind + "s");
    }
    for (String kind :
        List.of(
            "treatment-type",
            "intervention",
            "condition",
            "oil",
            "measure",
            "template",
            "leaflet",
            "home-task",
            "frequency-profile",
            "remedy",
            "question",
            "country-profile",
            "qualification")) {
      add(ADMIN, "catalog/" + kind, "new", "");
      add(ADMIN, "catalog/" + kind, "", "?code=" + entry(kind));
    }
    add(ADMIN, "catalog/treatment-type", "home", "?code=HOME_MASSAGE_45");
    add(ANNA, "catalog/leaflet-print");
    add(ANNA, "catalog/leaflet-print", "one", "?code=AFTER_MASSAGE");
    add(ANNA, "plan/rules", "therapist", "");
    add(ADMIN, "plan/rules", "", "?retired=true");
    add(ADMIN, "plan/rule-kinds");
    add(ADMIN, "plan/rule", "new", "?kind=NotAlone");
    add(ADMIN, "plan/rule", "", "?code=DEEP_WORK_APART");
    add(ADMIN, "plan/rule", "time", "?code=EVENING_FOR_SLEEP");
    add(ADMIN, "catalog/room", "new", "?site=" + site);
    add(ADMIN, "catalog/room", "", "?id=" + DemoData.value("select min(id) from room"));
    add(ADMIN, "catalog/rule", "new", "?condition=" + entry("condition"));
    add(
        ADMIN,
        "catalog/rule",
        "",
        "?id="
            + DemoData.value(
                "select min(id) from contraindication_rule where region_scope = 'LISTED'"));
  }

  private static void add(String person, String page) {
    add(person, page, "", "");
  }

  private static void add(String person, String page, String what, String query) {
    OPENED.add(new Opened(page, what, person, "/" + page + ".xhtml" + query));
  }

  /** An active plan with a home programme of several tasks. */
  private static String homePlan() {
    return DemoData.value(
        """
        select p.public_id from plan p join plan_home_task t on t.plan_id = p.id
        where p.status = 'ACTIVE' group by p.id order by count(*) desc, p.id limit 1
        """);
  }

  /** A link of the test's own; its secret is "secret". */
  private static String linkOf(String plan) {
    return DemoData.value(
        """
        insert into home_link (public_id, plan_id, secret_hash, issued_by, issued_at, expires_on)
        select gen_random_uuid(), id, encode(sha256('secret'), 'hex'), author, activated_at, '2099-12-31'
        from plan where public_id = '%s' returning public_id || '.secret'
        """
            .formatted(plan));
  }

  private static String patientOf(String plan) {
    return DemoData.value(
        """
        select p.public_id from patient p join plan on plan.patient_id = p.id
        where plan.public_id = ?::uuid
        """,
        plan);
  }

  /** A plan of this status, at Anna's site if there is one; of much to see rather than little. */
  private static String plan(String status) {
    return DemoData.value(
        """
        select p.public_id from plan p join site s on s.id = p.site_id
        where p.status = ? and s.code in ('NORTH', 'SOUTH')
        order by s.code, (select count(*) from note n where n.patient_id = p.patient_id) desc, p.id limit 1
        """,
        status);
  }

  /** Somebody who treats where the plan is carried out. */
  private static String treatsAt(String plan) {
    return DemoData.value(
        """
        select a.email from account a
        join therapist t on t.account_id = a.id and t.employed_until is null
        join plan p on p.site_id = t.site_id and p.public_id = ?::uuid
        order by a.email limit 1
        """,
        plan);
  }

  /** An active plan with visits that nobody has booked yet. */
  private static String bookablePlan() {
    return DemoData.value(
        """
        select p.public_id from plan p
        join site s on s.id = p.site_id and s.code = 'NORTH'
        join visit_line l on l.plan_id = p.id
        where p.status = 'ACTIVE'
        order by l.visits - (select count(*) from attendance a where a.visit_line_id = l.id) desc, p.id
        limit 1
        """);
  }

  /** Somebody with several prescriptions. */
  private static String prescribed() {
    return DemoData.value(
        """
        select x.public_id from prescription p join patient x on x.id = p.patient_id
        group by x.public_id having count(*) > 1 order by count(*) desc, x.public_id limit 1
        """);
  }

  /** Of somebody who has no plan yet. */
  private static String openPrescription() {
    return DemoData.value(
        """
        select p.public_id from prescription p
        where not exists (select from plan where plan.patient_id = p.patient_id)
          and not exists (select from attendance t where t.patient_id = p.patient_id)
        order by p.id limit 1
        """);
  }

  /** Somebody whose preferences were written down more than once. */
  private static String wishing() {
    return DemoData.value(
        "select p.public_id from patient p join preference f on f.patient_id = p.id order by f.number desc, p.id limit 1");
  }

  /** A session of today if there is one left. */
  private static String todaysSession() {
    return DemoData.value(
        """
        select x.public_id from attendance x join appointment a on a.id = x.appointment_id
        join site s on s.id = a.site_id and s.code = 'NORTH'
        where x.status in ('BOOKED', 'CONFIRMED') order by a.starts_at, x.id limit 1
        """);
  }

  private static String busiestDay() {
    return DemoData.value(
        """
        select (a.starts_at at time zone 'Europe/Berlin')::date from appointment a
        join site s on s.id = a.site_id and s.code = 'NORTH'
        where exists (select 1 from attendance x where x.appointment_id = a.id and x.status in ('COMPLETED', 'BOOKED'))
        group by 1 order by count(*) desc, 1 limit 1
        """);
  }

  private static String busiestDayOf(String person) {
    return DemoData.value(
        """
        select (r.starts_at at time zone 'Europe/Berlin')::date from appointment_resource r
        join therapist t on t.id = r.resource_id and r.kind = 'T'
        join account a on a.id = t.account_id
        where a.email = ?
          and exists (select 1 from attendance x where x.appointment_id = r.appointment_id and x.status in ('COMPLETED', 'BOOKED'))
        group by 1 order by count(*) desc, 1 limit 1
        """,
        person);
  }

  /** A day on which somebody goes to patients' homes. */
  private static String homeVisitsOf(String person) {
    return DemoData.value(
        """
        select (a.starts_at at time zone 'Europe/Berlin')::date from appointment a
        join appointment_resource r on r.appointment_id = a.id and r.kind = 'T'
        join therapist t on t.id = r.resource_id
        join account p on p.id = t.account_id and p.email = ?
        join attendance x on x.appointment_id = a.id and x.status in ('BOOKED', 'CONFIRMED')
        where a.travel_minutes > 0 group by 1 order by count(*) desc, 1 limit 1
        """,
        person);
  }

  private static String alerted() {
    return DemoData.value(
        """
        select p.public_id from patient p join patient_alert a on a.patient_id = p.id
        where a.ended_at is null group by p.id order by count(*) desc, p.id limit 1
        """);
  }

  /** A booked session of somebody with many alerts, of a plan, at Anna's sites. */
  private static String alertedSession() {
    return DemoData.value(
        SESSION + " and x.status = 'BOOKED' group by x.id order by count(*) desc, x.id limit 1");
  }

  /** A session whose six questions were answered, with a yes if there is one. */
  private static String answeredSession() {
    return DemoData.value(
        """
        select x.public_id from attendance x
        join screening s on s.attendance_id = x.id
        join appointment a on a.id = x.appointment_id
        join site t on t.id = a.site_id and t.code = 'NORTH'
        where s.answered_by = 'THERAPIST'
        order by exists (select from screening_answer w where w.screening_id = s.id and w.yes) desc, s.recorded_at desc
        limit 1
        """);
  }

  private static final String SESSION =
      """
      select x.public_id from attendance x
      join appointment a on a.id = x.appointment_id
      join site s on s.id = a.site_id and s.code = 'NORTH'
      join dose_item i on i.line_id = x.visit_line_id
      join patient_alert l on l.patient_id = x.patient_id and l.ended_at is null
      where l.until is null
      """;

  /** A plan of which a spoken order waits to be signed. */
  private static String certified() {
    return DemoData.value(
        """
        select p.public_id from plan p join plan_certification c on c.plan_id = p.id
        where p.status = 'ACTIVE' and c.method = 'VERBAL_ORDER'
          and not exists (select from plan_certification s where s.signs = c.id)
        order by p.id limit 1
        """);
  }

  private static String consenting() {
    return DemoData.value(
        """
        select p.public_id from patient p join consent c on c.patient_id = p.id
        group by p.id order by count(c.withdrawn_at) desc, count(*) desc, p.id limit 1
        """);
  }

  private static String note(String status) {
    return DemoData.value(
        """
        select n.public_id from note n join account a on a.id = n.author
        where a.email = ? and n.status = ? order by n.occurred_at desc, n.id limit 1
        """,
        ANNA,
        status);
  }

  private static String account(String email) {
    return DemoData.value("select public_id from account where email = ?", email);
  }

  private static String therapist(String email) {
    return DemoData.value(
        "select t.public_id from therapist t join account a on a.id = t.account_id where a.email = ?",
        email);
  }

  private static String entry(String kind) {
    return switch (kind) {
      case "condition" ->
          DemoData.value(
              "select condition from contraindication_rule group by 1 order by count(*) desc, 1 limit 1");
      case "oil" ->
          DemoData.value(
              "select oil from oil_caution group by 1 order by count(*) desc, 1 limit 1");
      case "template" ->
          DemoData.value(
              "select template from template_line group by 1 order by count(*) desc, 1 limit 1");
      case "question" -> DemoData.value("select min(code) from screening_question");
      case "measure" -> DemoData.value("select min(code) from outcome_measure");
      default -> DemoData.value("select min(code) from " + kind.replace('-', '_'));
    };
  }

  @BeforeAll
  static void find() {
    list();
    StrangeSites sites = new StrangeSites();
    for (String page :
        List.of(
            "schedule/day",
            "workspace/my-day",
            "report/utilisation",
            "staff/list",
            "staff/time-off",
            "catalog/rooms",
            "catalog/closures")) {
      strange(FRESH, page, "fresh", "");
    }
    strange(FRESH, "patient/list", "nobody", "?typed");
    strange(FRESH, "workspace/chart", "empty", "?id=" + sites.newcomer.publicId());
    strange(
        FRESH, "workspace/chart", "empty-notes", "?id=" + sites.newcomer.publicId() + "&tab=notes");
    strange(
        FRESH,
        "workspace/chart",
        "empty-visits",
        "?id=" + sites.newcomer.publicId() + "&tab=visits");
    strange(FRESH, "patient/consents", "empty", "?id=" + sites.newcomer.publicId());
    strange(FRESH, "patient/preferences", "empty", "?id=" + sites.newcomer.publicId());
    strange(FRESH, "patient/alerts", "empty", "?id=" + sites.newcomer.publicId());
    strange(FRESH, "patient/prescriptions", "empty", "?id=" + sites.newcomer.publicId());
    strange(ANNA, "workspace/my-day", "sunday", "?day=" + aSunday());
    strange(MANAGER, "report/utilisation", "before", "?from=2001-01-01&until=2001-01-31");
    strange(
        MANAGER,
        "report/sessions",
        "none",
        "?therapist=" + therapist(ANNA) + "&from=2001-01-01&until=2001-01-31");
    strange(ADMIN, "catalog/conditions", "none", "?group=NOTHING");
    strange(ADMIN, "access/audit", "none", "?before=1");
    String day = sites.day.toString();
    strange(LONG, "schedule/day", "long", "?site=" + sites.longSite + "&day=" + day);
    strange(LONG, "workspace/my-day", "long", "?day=" + day);
    strange(LONG, "schedule/rescue", "long", "");
    strange(FRESH, "schedule/rescue", "empty", "");
    strange(LONG, "patient/list", "long", "");
    strange(LONG, "patient/edit", "long", "?id=" + sites.longPatient.publicId());
    strange(LONG, "patient/alerts", "long", "?id=" + sites.longPatient.publicId());
    for (String tab : List.of("overview", "visits", "access")) {
      strange(
          LONG,
          "workspace/chart",
          "long-" + tab,
          "?id=" + sites.longPatient.publicId() + "&tab=" + tab);
    }
    strange(LONG, "plan/new", "long", "?patient=" + sites.longPatient.publicId());
    strange(LONG, "plan/read", "long", "?id=" + sites.longPlan);
    strange(LONG, "plan/edit", "long-in-force", "?id=" + sites.longPlan);
    strange(LONG, "plan/certification", "empty-long", "?id=" + sites.longPlan);
    strange(LONG, "plan/discharge", "long", "?id=" + sites.longPlan);
    strange(LONG, "plan/print", "long", "?id=" + sites.longPlan);
    strange(LONG, "plan/edit", "long-draft", "?id=" + sites.longDraft);
    strange(LONG, "schedule/plan", "long", "?plan=" + sites.longPlan);
    strange(LONG, "report/utilisation", "long", "?from=" + day + "&until=" + day);
    strange(LONG, "staff/list", "long", "");
    strange(LONG, "staff/time-off", "long", "");
    strange(LONG, "staff/therapist", "long", "?id=" + therapist(LONG));
    strange(LONG, "access/accounts", "long", "");
    strange(LONG, "access/account", "long", "?id=" + account(LONG));
    strange(LONG, "access/audit", "long", "");
    strange(LONG, "catalog/rooms", "long", "?site=" + sites.longSite);
    for (String patient :
        DemoData.values(
            """
            (select public_id from patient order by length(given_name || family_name) desc, id limit 2)
            union (select public_id from patient where family_name ~ '[\\u0590-\\u06ff]' limit 1)
            union (select public_id from patient where family_name ~ '[\\u4e00-\\u9fff\\u3040-\\u30ff\\uac00-\\ud7a3]' limit 1)
            """)) {
      strange(ANNA, "workspace/chart", "name-" + patient.substring(0, 4), "?id=" + patient);
    }
  }

  private static void strange(String person, String page, String what, String query) {
    STRANGE.add(new Opened(page, what, person, "/" + page + ".xhtml" + query));
  }

  private static String aSunday() {
    return LocalDate.now(BERLIN).with(TemporalAdjusters.next(DayOfWeek.SUNDAY)).toString();
  }

  static List<Opened> opened() {
    return OPENED;
  }

  static List<Opened> strange() {
    return STRANGE;
  }

  @AfterAll
  static void close() {
    BROWSERS.values().forEach(Browser::close);
    BROWSERS.clear();
  }

  @Test
  void everyPageIsAmongThem() throws IOException {
    Path folder = TestDatabase.home().resolve("src/main/webapp");
    Set<String> there;
    try (Stream<Path> files = Files.walk(folder)) {
      there =
          files
              .map(file -> folder.relativize(file).toString().replace('\\', '/'))
              .filter(file -> file.endsWith(".xhtml") && !file.startsWith("WEB-INF/"))
              .map(file -> file.substring(0, file.length() - ".xhtml".length()))
              .collect(Collectors.toCollection(TreeSet::new));
    }
    Set<String> looked =
        OPENED.stream().map(Opened::page).collect(Collectors.toCollection(TreeSet::new));
    assertEquals(there, looked, "a page without an entry here, or an entry without a page");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("opened")
  void byDayAndByNight(Opened opened) {
    Browser person = as(opened.person());
    open(person, opened);
    sizes(person, opened);
    try {
      person.turn(ColorScheme.DARK);
      person.assertLegible();
      person.wholePicture("pages/" + opened.name() + "-dark");
    } finally {
      person.turn(ColorScheme.LIGHT);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("strange")
  void emptyAndOverflowing(Opened opened) {
    Browser person = as(opened.person());
    open(person, opened);
    sizes(person, opened);
  }

  /** Axe at the widest and the narrowest: what a page shows changes nowhere in between. */
  private static void sizes(Browser person, Opened opened) {
    for (int[] size : SIZES) {
      person.resize(size[0], size[1]);
      fits(person);
      if (size == SIZES[0]) {
        person.assertClean();
      } else if (size == SIZES[2]) {
        person.assertShapely();
      }
      person.wholePicture("pages/" + opened.name() + "-" + size[0]);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("opened")
  void german(Opened opened) {
    Browser person = as(opened.person().equals(NOBODY) ? GERMAN : opened.person());
    Page page = person.page();
    DemoData.run("update account set language = 'de'");
    try {
      person.resize(1024, 768);
      open(person, opened);
      if (!PATIENTS.contains(opened.page())) {
        assertEquals("de", page.locator("html").getAttribute("lang"));
      }
      assertFalse(page.content().contains("???"), "a word is missing");
      fits(person);
      person.wholePicture("pages/" + opened.name() + "-german");
      person.assertQuiet();
    } finally {
      DemoData.run("update account set language = 'en'");
    }
  }

  /** The person's own browser, signed in once. */
  private static Browser as(String email) {
    Browser person =
        BROWSERS.computeIfAbsent(
            email,
            whoever ->
                switch (whoever) {
                  case NOBODY -> Browser.open();
                  case GERMAN -> Browser.german();
                  default -> Browser.open().signIn(whoever);
                });
    person.forgive();
    return person;
  }

  private static void open(Browser person, Opened opened) {
    Page page = person.page();
    page.navigate(opened.address());
    assertTrue(page.url().contains(opened.page()), page.url());
    if (opened.address().endsWith("?typed")) {
      page.locator("[id='form:typed']").fill("nobody is called this");
      page.waitForSelector(".r-empty");
      person.settle();
    }
    assertEquals(1, page.locator("h1").count(), "one heading says what the page is");
    assertFalse(page.locator("h1").innerText().isBlank());
    assertTrue(page.title().matches("\\S.* · Restora"), page.title());
  }

  /** Nothing sticks out of the window sideways, and no button or tag cuts its words off. */
  private static void fits(Browser person) {
    Object sticks =
        person
            .page()
            .evaluate(
                """
                () => {
                  const root = document.documentElement;
                  if (root.scrollWidth <= root.clientWidth) return [];
                  return [...document.querySelectorAll('body *')]
                    .filter(e => e.getBoundingClientRect().right > root.clientWidth + 1)
                    .slice(0, 5).map(e => e.outerHTML.slice(0, 160));
                }
                """);
    assertEquals(List.of(), sticks, "sticks out sideways at " + person.page().viewportSize().width);
    Object clipped =
        person
            .page()
            .evaluate(
                """
                () => [...document.querySelectorAll('.r-card, .r-btn, .ui-button, .r-tag, .r-alert, .r-visit')]
                  .filter(e => e.offsetParent && !e.classList.contains('r-sr')
                    && (e.scrollHeight > e.clientHeight + 2 || e.scrollWidth > e.clientWidth + 2))
                  .slice(0, 5).map(e => e.outerHTML.slice(0, 160))
                """);
    assertEquals(List.of(), clipped, "cut off at " + person.page().viewportSize().width);
  }
}
