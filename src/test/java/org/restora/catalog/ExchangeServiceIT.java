package org.restora.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.restora.catalog.Trial.Outcome;
import org.restora.catalog.Trial.Problem;
import org.restora.catalog.Trial.State;
import org.restora.shared.fault.RuleViolation;
import org.restora.shared.fault.Stale;
import org.restora.shared.security.Role;
import org.restora.testing.Clinic;
import org.restora.testing.Owner;

/** Lists of the catalogue as files. */
class ExchangeServiceIT {

  private static final String HOME_TASKS =
      "code,nameEn,nameDe,kind,minutes,regionAllowed,safetyEn,safetyDe,leaflet,source,alike,validFrom,retiredOn\n";

  private final Clinic clinic = new Clinic();
  private final ExchangeService service = clinic.get(ExchangeService.class);
  private final EntryQueries queries = clinic.get(EntryQueries.class);
  private final String code = "FILE_" + clinic.site;

  ExchangeServiceIT() {
    clinic.services.signIn(clinic.desk, Role.ADMINISTRATOR);
  }

  @AfterEach
  void clear() {
    for (String table : List.of("template_line", "template_goal")) {
      Owner.run("delete from " + table + " where template = ?", code);
    }
    for (String table : List.of("home_task", "plan_template", "oil")) {
      Owner.run("delete from " + table + " where code like ? || '%'", code);
    }
  }

  private String export(Kind kind) {
    return clinic.services.call(() -> service.export(kind));
  }

  private Trial tryOut(Kind kind, String file) {
    return clinic.services.call(() -> service.tryOut(kind, file));
  }

  private void take(Kind kind, String file) {
    Trial seen = tryOut(kind, file);
    clinic.services.run(() -> service.take(kind, file, seen));
  }

  private String task(String line) {
    return HOME_TASKS + line.replace("CODE", code) + "\n";
  }

  private static String said(Trial trial) {
    return trial.problems().stream()
        .map(p -> p.line() + " " + p.column() + " " + p.reason().key().replace("fault.", ""))
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void whatWasExportedIsImportedWithoutAnyChange(Kind kind) {
    Trial trial = tryOut(kind, export(kind));
    assertEquals("", said(trial));
    assertTrue(trial.count(State.UNCHANGED) > 2, "the list was not found");
    assertEquals(trial.rows().size(), trial.count(State.UNCHANGED), changed(trial));
    assertFalse(trial.possible());
  }

  private static String changed(Trial trial) {
    return trial.rows().stream()
        .filter(row -> row.state() != State.UNCHANGED)
        .map(Outcome::toString)
        .collect(Collectors.joining("\n"));
  }

  /** Every row can be written as it was read, and trying it leaves nothing behind. */
  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyRowCanBeTriedAndNothingOfItStays(Kind kind) {
    String file = export(kind);
    // every name is told apart by a sign that none has
    String row = (kind == Kind.TEMPLATE ? "HEAD," : "") + "[A-Z][A-Z0-9_]*,";
    String other = file.replaceAll("(?m)^(" + row + ")(\"?)(?=[^,])", "$1$2§");
    Trial trial = tryOut(kind, other);
    assertEquals("", said(trial));
    assertTrue(trial.count(State.CHANGED) > 2, trial.toString());
    assertEquals(0, trial.count(State.NEW));
    assertEquals(file, export(kind));
  }

  @Test
  void aNewRowComesInAndAChangedOneSaysWhichColumnsDiffer() {
    String file = task("CODE,Name,Name,WALKING,20,false,Safe,Sicher,,Source,,,");
    Trial trial = tryOut(Kind.HOME_TASK, file);
    assertEquals(State.NEW, trial.rows().get(0).state());
    take(Kind.HOME_TASK, file);
    String changed =
        task("CODE,Name,Name,WALKING,25,ja,Safe,Sicher,,Source,,2020-01-01,2020-01-31");
    assertEquals(
        List.of("minutes", "regionAllowed", "validFrom", "retiredOn"),
        tryOut(Kind.HOME_TASK, changed).rows().get(0).columns());
    take(Kind.HOME_TASK, changed);
    var entry = clinic.services.call(() -> queries.entry(Kind.HOME_TASK, code));
    assertEquals(25, ((HomeTaskForm) entry.form()).minutes());
    assertEquals(
        new Validity(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 31)), entry.validity());
    take(Kind.HOME_TASK, changed.replace("2020-01-01,2020-01-31", ",2999-01-01"));
    assertEquals(
        new Validity(null, LocalDate.of(2999, 1, 1)),
        clinic.services.call(() -> queries.entry(Kind.HOME_TASK, code)).validity());
  }

  @Test
  void semicolonsAndTextsOverSeveralLinesAreUnderstood() {
    String file =
        task("CODE,Name,Name,WALKING,20,false,\"Safe, so\nfar\",\"\"\"Sicher\"\"\",,'=1+1,,,")
            .replace("\"Safe, so\nfar\"", "\"Safe· so\nfar\"")
            .replace(",", ";")
            .replace("·", ",");
    take(Kind.HOME_TASK, "\ufeff" + file);
    HomeTaskForm form =
        (HomeTaskForm) clinic.services.call(() -> queries.entry(Kind.HOME_TASK, code)).form();
    assertEquals("Safe, so\nfar", form.safety().en());
    assertEquals("\"Sicher\"", form.safety().de());
    assertEquals("=1+1", form.source());
    assertTrue(export(Kind.HOME_TASK).contains(",'=1+1,,,"), "an export holds a formula");
  }

  @Test
  void everyRefusedLineIsNamedWithItsColumnAndReason() {
    String good = "A,Name,Name,WALKING,20,false,Safe,Sicher,,Source,,,";
    String file =
        HOME_TASKS
            + good.replace("A,", code + "_A,")
            + "\n"
            + good.replace("A,", "no code,")
            + "\n"
            + good.replace("A,", code + "_C,").replace("WALKING", "FLYING")
            + "\n"
            + good.replace("A,", code + "_D,").replace("20", "many")
            + "\n"
            + good.replace("A,", code + "_E,").replace("20", "900")
            + "\n"
            + good.replace("A,", code + "_F,").replace("false", "perhaps")
            + "\n"
            + good.replace("A,", code + "_G,").replace(",,Source", ",NONE,Source")
            + "\n"
            + good.replace("A,", code + "_H,").replace("Sicher", "")
            + "\n"
            + good.replace("A,", code + "_A,")
            + "\n"
            + good.replace("A,", code + "_I,").replace(",,,", ",,2027-03-01,")
            + "2027-03-01\n"
            + good.replace("A,", code + "_J,")
            + "yesterday\n"
            + good.replace("A,", code + "_K,").replace("Source", "So\u0001urce")
            + "\n"
            + good.replace("A,", code + "_L,")
            + ",more\n"
            + good.replace("A,", code + "_M,").replace(",,,", ",,soon,")
            + "\n";
    Trial trial = tryOut(Kind.HOME_TASK, file);
    assertEquals(
        """
        10 code exchange.code_twice
        11 retiredOn catalogue_validity
        12 retiredOn exchange.no_date
        13 source text.unprintable
        14  exchange.too_many_cells
        15 validFrom exchange.no_date
        3 code catalogue_code_shape
        4 kind catalog.no_choice
        5 minutes catalog.no_number
        6 minutes home_task_minutes
        7 regionAllowed exchange.yes_or_no
        8 leaflet exchange.no_such_code
        9 safetyDe translated_has_every_language
        """
            .strip(),
        said(trial).lines().collect(Collectors.joining()).transform(ExchangeServiceIT::sorted));
    assertFalse(trial.possible());
    assertThrows(
        Stale.class, () -> clinic.services.run(() -> service.take(Kind.HOME_TASK, file, trial)));
    assertEquals(0L, rows("home_task"), "nothing of a file with a refused line is imported");
  }

  private static String sorted(String said) {
    return List.of(said.split("; ")).stream().sorted().collect(Collectors.joining("\n"));
  }

  private long rows(String table) {
    return Owner.value(
        Long.class, "select count(*) from " + table + " where code like ? || '%'", code);
  }

  @Test
  void aHeaderThatIsNotTheListsIsRefused() {
    Trial trial = tryOut(Kind.HOME_TASK, "code,nameEn,colour\nA,B,C\n");
    assertEquals("1 colour exchange.unknown_column", said(trial).split("; ")[0]);
    assertTrue(said(trial).contains("1 minutes exchange.missing_column"), said(trial));
    assertEquals(
        "exchange.empty", assertThrows(RuleViolation.class, () -> tryOut(Kind.OIL, " \n")).key());
    assertEquals(
        "exchange.too_long",
        assertThrows(RuleViolation.class, () -> tryOut(Kind.OIL, "a\n".repeat(5001))).key());
  }

  @Test
  void whoChangesARowBetweenTheTrialAndTheImportIsNotOverwritten() {
    take(Kind.HOME_TASK, task("CODE,Name,Name,WALKING,20,false,Safe,Sicher,,Source,,,"));
    String file = task("CODE,Name,Name,WALKING,25,false,Safe,Sicher,,Source,,,");
    Trial seen = tryOut(Kind.HOME_TASK, file);
    take(Kind.HOME_TASK, task("CODE,Name,Name,WALKING,30,false,Safe,Sicher,,Source,,,"));
    assertThrows(
        Stale.class, () -> clinic.services.run(() -> service.take(Kind.HOME_TASK, file, seen)));
  }

  private static final String TEMPLATE =
      """
      part,code,nameEn,nameDe,weeks,visitsMin,visitsMax,reviewVisits,reviewDays,massageNoteEn,massageNoteDe,source,\
      treatmentType,minutes,timesPerWeek,fromWeek,toWeek,visits,noteEn,noteDe,intervention,region,side,pressure,\
      measure,goalEn,goalDe,target,dueWeek,validFrom,retiredOn
      HEAD,CODE,Name,Name,4,4,8,4,,,,Source,,,,,,,,,,,,,,,,,,,
      LINE,CODE,,,,,,,,,,,MASSAGE_45,45,2,1,4,8,,,,,,,,,,,,,
      ITEM,CODE,,,,,,,,,,,,30,,,,,,,SWE,LOWER_BACK,BOTH,2,,,,,,,
      GOAL,CODE,,,,,,,,,,,,,,,,,,,,,,,NPRS,Less pain,Weniger Schmerz,,4,,
      """;

  private String template() {
    return TEMPLATE.replace("CODE", code);
  }

  @Test
  void aTemplateComesInWithItsLinesAndGoals() {
    take(Kind.TEMPLATE, template());
    TemplateBody body = clinic.services.call(() -> queries.templateBody(code));
    assertEquals("SWE", body.lines().get(0).items().get(0).intervention());
    assertEquals("NPRS", body.goals().get(0).measure());
    assertEquals(State.UNCHANGED, tryOut(Kind.TEMPLATE, template()).rows().get(0).state());
    String firmer = template().replace("BOTH,2", "BOTH,3");
    assertEquals(List.of("pressure"), tryOut(Kind.TEMPLATE, firmer).rows().get(0).columns());
  }

  @Test
  void aRefusalInsideOfATemplateStandsAtItsOwnLine() {
    Problem minutes =
        problem(
            template()
                .replace(
                    "ITEM,CODE".replace("CODE", code) + ",,,,,,,,,,,,30",
                    "ITEM," + code + ",,,,,,,,,,,,900"));
    assertEquals("4 minutes", minutes.line() + " " + minutes.column());
    Problem week = problem(template().replace(",,4,,\n", ",,9,,\n"));
    assertEquals("5 dueWeek", week.line() + " " + week.column());
    Problem head = problem(template().replace("HEAD", "BODY"));
    assertEquals("2 part", head.line() + " " + head.column());
    Problem lost = problem(template().replace("GOAL," + code, "GOAL,OTHER"));
    assertEquals("5 code", lost.line() + " " + lost.column());
    Problem misplaced =
        problem(
            template()
                .replace("NPRS,", "NPRS,")
                .replace("GOAL," + code + ",", "GOAL," + code + ",Name"));
    assertEquals("5 nameEn", misplaced.line() + " " + misplaced.column());
  }

  private Problem problem(String file) {
    return tryOut(Kind.TEMPLATE, file).problems().get(0);
  }

  @Test
  void aRuleOfACourseIsRefusedWhereItsFiguresAre() {
    String head =
        "code,nameEn,nameDe,demand,figures,hard,weight,template,source,validFrom,retiredOn\n";
    String rule =
        code
            + ",Rule,Regel,RestDay,\"{\"\"targets\"\": {}, \"\"days\"\": 0}\",false,10,,Source,,\n";
    Problem refused = tryOut(Kind.COURSE_RULE, head + rule).problems().get(0);
    assertEquals("2 figures", refused.line() + " " + refused.column());
    assertEquals("days", refused.reason().args().get(0));
    assertEquals(
        State.NEW,
        tryOut(Kind.COURSE_RULE, head + rule.replace(": 0", ": 5")).rows().get(0).state());
  }
}
