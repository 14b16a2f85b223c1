package org.restora;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.restora.app.demo.DemoClinic;
import org.restora.testing.Declared;
import org.restora.testing.DemoData;
import org.restora.testing.TestDatabase;
import org.restora.testing.Visitor;
import org.restora.testing.Visitor.Answer;

/**
 * Every page for every role, and with every id that somebody might guess. Five people work at the
 * northern site only, each in one role; a sixth works nowhere.
 */
class RolesIT {

  private static final List<String> ROLES =
      List.of("FRONT_DESK", "THERAPIST", "SUPERVISOR", "MANAGER", "ADMINISTRATOR");
  private static final String NOBODY = "nobody";
  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)\\}");

  /** What a page may be asked for that no page has. */
  private static final List<String> GARBAGE =
      List.of(
          "",
          " ",
          "x",
          "0",
          "-1",
          "1",
          "999999999999",
          "9223372036854775808",
          "1e9",
          "true",
          "null",
          "'",
          "' or 1=1 --",
          "%",
          "\u0000",
          "\u202e",
          "\uD83D\uDE42",
          "#{1+1}",
          "${7*7}",
          "{0}",
          "../../WEB-INF/web.xml",
          "<script>alert(1)</script>",
          "0001-01-01",
          "9999-12-31",
          "-999999999-01-01",
          "+999999999-12-31",
          "2026-02-30",
          "00000000-0000-0000-0000-000000000000",
          "x".repeat(3000));

  /** An address with the roles that are shown it. */
  private record Line(String address, Set<String> roles) {

    String page() {
      int query = address.indexOf('?');
      return query < 0 ? address : address.substring(0, query);
    }
  }

  private static final Map<String, Visitor> PEOPLE = new LinkedHashMap<>();
  private static final Map<String, String> IDS = new LinkedHashMap<>();
  private static final Map<String, String> ELSEWHERE = new LinkedHashMap<>();
  private static List<Line> lines;

  @BeforeAll
  static void arrive() {
    lines = Declared.lines("pages.txt").stream().map(RolesIT::line).toList();
    for (String role : ROLES) {
      hire(role, "(select id from site where code = 'NORTH')", role);
      PEOPLE.put(role, Visitor.signedIn(email(role), DemoClinic.PASSWORD));
    }
    PEOPLE.put(NOBODY, Visitor.stranger());
    id("account", "select public_id from account where email = 'desk@demo.restora'");
    id("site", "select id from site where code = 'NORTH'");
    id("condition", "select code from condition order by code limit 1");
    id("intervention", "select code from intervention order by code limit 1");
    id("measure", "select code from outcome_measure order by code limit 1");
    id("oil", "select code from oil order by code limit 1");
    id(
        "qualification",
        "select code from qualification where code not in (select code from intervention) limit 1");
    id("template", "select code from plan_template order by code limit 1");
    id(
        "treatment",
        "select code from treatment_type where code not in (select code from intervention) limit 1");
    id(
        "courserule",
        "select code from course_rule where code not in (select code from intervention) limit 1");
    id("country", "select code from country_profile order by code limit 1");
    id(
        "question",
        "select code from screening_question where code not in (select code from condition) limit 1");
    id(
        "remedy",
        "select code from remedy where code not in (select code from qualification) limit 1");
    id(
        "profile",
        "select code from frequency_profile where code not in (select code from plan_template) limit 1");
    id("leaflet", "select code from leaflet order by code limit 1");
    id(
        "hometask",
        "select code from home_task where code not in (select code from leaflet) limit 1");
    id("rule", "select id from contraindication_rule order by id limit 1");
    id("room", "select r.id from room r join site s on s.id = r.site_id where s.code = ? limit 1");
    id(
        "therapist",
        "select t.public_id from therapist t join site s on s.id = t.site_id where s.code = ? limit 1");
    id(
        "plan",
        """
        select p.public_id from plan p join site s on s.id = p.site_id
        where s.code = ? and p.status = 'ACTIVE' order by p.id limit 1
        """);
    id("prescription", "select public_id from prescription order by id limit 1");
    id(
        "session",
        """
        select x.public_id from attendance x
        join appointment a on a.id = x.appointment_id
        join site s on s.id = a.site_id
        where s.code = ? order by x.id limit 1
        """);
    id("note", NOTE.formatted("SIGNED"));
    id("draft", NOTE.formatted("DRAFT"));
    // somebody with everything a chart can hold
    IDS.put("patient", database(ALERTED));
  }

  private static final String NOTE =
      """
      select n.public_id from note n
      join attendance x on x.id = n.attendance_id
      join appointment a on a.id = x.appointment_id
      join site s on s.id = a.site_id
      where s.code = ? and n.status = '%s' order by n.id limit 1
      """;

  private static final String ALERTED =
      """
            select p.public_id from patient p
            join patient_alert a on a.patient_id = p.id and a.ended_at is null and length(a.detail) > 5
            join note n on n.patient_id = p.id and n.status = 'SIGNED'
            join attendance x on x.id = n.attendance_id
            join appointment m on m.id = x.appointment_id
            join site s on s.id = m.site_id and s.code = 'NORTH'
            where a.until is null order by p.id limit 1
            """;

  @Test
  void everyPageHasALineAndEveryLineAPage() throws IOException {
    Path webapp = TestDatabase.home().resolve("src/main/webapp");
    try (var files = Files.walk(webapp)) {
      Set<String> pages =
          files
              .map(file -> "/" + webapp.relativize(file).toString().replace('\\', '/'))
              .filter(page -> page.endsWith(".xhtml") && !page.startsWith("/WEB-INF/"))
              .collect(Collectors.toCollection(TreeSet::new));
      assertTrue(pages.size() > 30, "the pages were not found");
      assertEquals(
          pages, lines.stream().map(Line::page).collect(Collectors.toCollection(TreeSet::new)));
    }
  }

  @Test
  void everyRoleIsShownThePagesThatAreDeclaredForItAndRefusedTheOthers() {
    List<String> wrong = new ArrayList<>();
    for (Line line : lines) {
      String address = filled(line.address());
      PEOPLE.forEach(
          (who, visitor) -> {
            String declared = declared(line, who);
            String happens = outcome(visitor.get(address));
            if (!declared.equals(happens)) {
              wrong.add(who + " " + line.address() + " is " + happens + ", not " + declared);
            }
          });
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void whatIsNoPageIsNotShownEither() {
    for (String path :
        List.of(
            "/WEB-INF/web.xml",
            "/WEB-INF/templates/page.xhtml",
            "/WEB-INF/includes/shell.xhtml",
            "/META-INF/persistence.xml",
            "/no-such-page.xhtml",
            "/patient/",
            "/patient/../access/accounts.xhtml",
            "/access/accounts.xhtml;x=1",
            "/access//accounts.xhtml",
            "/access/%61ccounts.xhtml",
            "/jakarta.faces.resource/../WEB-INF/web.xml.xhtml",
            "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF",
            "/jakarta.faces.resource/persistence.xml.xhtml?con=../../META-INF")) {
      PEOPLE.forEach(
          (who, visitor) -> {
            Answer answer = visitor.get(path);
            boolean administrator = who.equals("ADMINISTRATOR") && path.contains("ccounts");
            assertTrue(
                answer.status() >= 302 && answer.status() < 500
                    || answer.body().isEmpty()
                    || administrator && answer.status() == 200,
                who + " " + path + " " + answer.status());
            assertFalse(answer.body().contains("<web-app"), path);
            assertFalse(answer.body().contains("persistence-unit"), path);
          });
    }
  }

  @Test
  void aGuessedIdFindsNothing() {
    List<String> guesses = new ArrayList<>(GARBAGE);
    guesses.add(UUID.randomUUID().toString());
    List<String> wrong = new ArrayList<>();
    for (Line line : lines) {
      for (Matcher place = PLACE.matcher(line.address()); place.find(); ) {
        List<String> ofOthers =
            IDS.entrySet().stream()
                .filter(id -> !kind(id.getKey()).equals(kind(place.group(1))))
                .map(Map.Entry::getValue)
                .toList();
        for (String guess : join(guesses, ofOthers)) {
          String address = filled(line.address().replace(place.group(), encoded(guess)));
          Answer answer = PEOPLE.get(anyOf(line)).get(address);
          boolean fine =
              answer.status() == 404
                  || answer.status() == 400
                  || guess.isBlank() && answer.status() == 200
                  || isScope(place.group(1)) && answer.status() == 200
                  || empty(line, answer);
          if (!fine) {
            wrong.add(answer.status() + " " + shortened(address));
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void anAddressFilledWithNonsenseIsNeverAnIncident() {
    List<String> wrong = new ArrayList<>();
    for (Line line : lines) {
      int query = line.address().indexOf('?');
      if (query < 0 || line.roles().contains("EVERYBODY")) {
        continue;
      }
      for (String parameter : line.address().substring(query + 1).split("&")) {
        String name = parameter.substring(0, parameter.indexOf('=') + 1);
        for (String guess : GARBAGE) {
          String address = filled(line.address().replace(parameter, name + encoded(guess)));
          Answer answer = PEOPLE.get(anyOf(line)).get(address);
          if (answer.status() >= 500) {
            wrong.add(answer.status() + " " + shortened(address));
          }
          if (answer.body().contains("<script>alert") || answer.body().contains(">49<")) {
            wrong.add("not escaped: " + shortened(address));
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void whatBelongsToAnotherSiteIsNotFound() {
    List<String> wrong = new ArrayList<>();
    for (Line line : lines) {
      for (Matcher place = PLACE.matcher(line.address()); place.find(); ) {
        String foreign = ELSEWHERE.get(place.group(1));
        if (foreign == null) {
          continue;
        }
        String address = filled(line.address().replace(place.group(), foreign));
        for (String role : line.roles()) {
          Answer answer = PEOPLE.get(role).get(address);
          boolean own = isScope(place.group(1)) && answer.status() == 200;
          if (answer.status() != 404 && !own && !empty(line, answer)) {
            wrong.add(role + " " + answer.status() + " " + line.address());
          }
          if (answer.body().contains("Mühlbach")) {
            wrong.add(role + " is told of the other site by " + line.address());
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void somebodyWhoWorksNowhereMeetsNoIncident() {
    List<String> wrong = new ArrayList<>();
    for (String role : ROLES) {
      String who = role + "-nowhere";
      hire(who, "null", role);
      Visitor visitor = Visitor.signedIn(email(who), DemoClinic.PASSWORD);
      for (Line line : lines) {
        if (line.roles().contains(role)) {
          Answer answer = visitor.get(filled(line.address()));
          // 400 is the page that says why
          if (!List.of(200, 400, 404).contains(answer.status())) {
            wrong.add(role + " " + answer.status() + " " + line.address());
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void theDeskIsNotToldWhatNotesSayOrWhatAnAlertIsCalled() {
    String patient = database(ALERTED);
    String assessment =
        database(
            """
            select (v.content::jsonb #>> '{content,assessment}') from note_version v
            join note n on n.id = v.note_id
            join patient p on p.id = n.patient_id
            join attendance x on x.id = n.attendance_id
            join appointment m on m.id = x.appointment_id
            join site s on s.id = m.site_id and s.code = 'NORTH'
            where p.public_id = ?::uuid and v.number = 1
            order by n.occurred_at desc limit 1
            """,
            patient);
    assertTrue(assessment.length() > 5, assessment);
    String detail =
        database(
            """
            select a.detail from patient_alert a join patient p on p.id = a.patient_id
            where p.public_id = ?::uuid and a.ended_at is null and a.until is null and length(a.detail) > 5
            limit 1
            """,
            patient);
    String notes = "/workspace/chart.xhtml?tab=notes&id=" + patient;
    String alerts = "/patient/alerts.xhtml?id=" + patient;
    assertTrue(
        PEOPLE.get("THERAPIST").get(notes).body().contains(plain(assessment)),
        "the therapist reads it, so it is there");
    assertTrue(PEOPLE.get("THERAPIST").get(alerts).body().contains(plain(detail)));
    for (String tab : List.of("", "&tab=notes", "&tab=access", "&tab=visits")) {
      String page =
          PEOPLE.get("FRONT_DESK").get("/workspace/chart.xhtml?id=" + patient + tab).body();
      assertFalse(page.contains(plain(assessment)), "a note is read at the desk" + tab);
      assertFalse(page.contains(plain(detail)), "an alert is read at the desk" + tab);
    }
  }

  @Test
  void aColleaguesDraftIsReadAndNotWritten() {
    Answer page = PEOPLE.get("THERAPIST").get(filled("/progress/note.xhtml?id={draft}"));
    assertEquals(200, page.status());
    assertFalse(page.body().contains("form:subjective"), "its fields may be written");
    assertFalse(page.body().contains("form:password"), "it may be signed");
  }

  private static Line line(String text) {
    String[] words = text.split("\\s+");
    Set<String> roles = new TreeSet<>(Arrays.asList(words).subList(1, words.length));
    assertTrue(
        roles.equals(Set.of("EVERYBODY")) || ROLES.containsAll(roles) && !roles.isEmpty(),
        "no such role: " + text);
    return new Line(words[0], roles);
  }

  private static String declared(Line line, String who) {
    if (line.roles().contains("EVERYBODY") || line.roles().contains(who)) {
      return "shown";
    }
    return who.equals(NOBODY) ? "asked to sign in" : "refused";
  }

  private static String outcome(Answer answer) {
    if (answer.asksToSignIn()) {
      return "asked to sign in";
    }
    return switch (answer.status()) {
      case 200 -> "shown";
      case 403 -> "refused";
      default -> Integer.toString(answer.status());
    };
  }

  /** Two of them are lists of what a therapist did: of nobody they are empty. */
  private static boolean empty(Line line, Answer answer) {
    return answer.status() == 200
        && (line.page().equals("/report/sessions.xhtml")
            || line.page().equals("/staff/time-off.xhtml"))
        && !answer.body().contains("<tbody><tr>");
  }

  /** A site in the address chooses among one's own; another one is not followed. */
  private static boolean isScope(String place) {
    return place.equals("site");
  }

  /** A note and a draft are of one kind. */
  private static String kind(String place) {
    return place.equals("draft") ? "note" : place;
  }

  private static String anyOf(Line line) {
    return ROLES.stream().filter(line.roles()::contains).reduce((a, b) -> b).orElseThrow();
  }

  private static String filled(String address) {
    return PLACE.matcher(address).replaceAll(place -> IDS.get(place.group(1)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The longest part of a text that stands in a page as it is, whatever the page escapes. */
  private static String plain(String text) {
    return Arrays.stream(text.split("[^A-Za-z0-9 ]"))
        .max(Comparator.comparing(String::length))
        .orElseThrow();
  }

  private static String shortened(String address) {
    return address.length() < 160 ? address : address.substring(0, 160) + "…";
  }

  private static List<String> join(List<String> one, List<String> other) {
    List<String> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  /**
   * An id at the northern site, and one of the same kind at the southern where the kind has sites.
   */
  private static void id(String name, String sql) {
    if (sql.contains("?")) {
      IDS.put(name, database(sql, "NORTH"));
      ELSEWHERE.put(name, database(sql, "SOUTH"));
    } else {
      IDS.put(name, database(sql));
      if (name.equals("site")) {
        ELSEWHERE.put(name, database(sql.replace("NORTH", "SOUTH")));
      }
    }
  }

  private static String email(String who) {
    return who.toLowerCase(java.util.Locale.ROOT) + "@roles.restora";
  }

  /** An account in one role; with the password of the demo's people. */
  private static void hire(String who, String site, String role) {
    database(
        """
        with hired as (
          insert into account (email, name, password_hash)
          select ?, ?, password_hash from account where email = 'admin@demo.restora' returning id
        ), roles as (insert into account_role select id, ? from hired)
        insert into account_site select id, %s from hired where %s is not null returning 'done'
        """
            .formatted(site, site),
        email(who),
        who,
        role);
  }

  private static String database(String sql, String... args) {
    return DemoData.values(sql, (Object[]) args).stream().findFirst().orElse(null);
  }
}
