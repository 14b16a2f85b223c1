package org.restora.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.restora.testing.Clinic.MONDAY;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.restora.catalog.EntryQueries.Entry;
import org.restora.shared.data.Translated;
import org.restora.shared.fault.Fault;
import org.restora.shared.fault.Faults;
import org.restora.shared.fault.RuleViolation;
import org.restora.shared.security.Role;
import org.restora.testing.Clinic;
import org.restora.testing.Owner;

class CatalogServiceIT {

  private static final Translated NAME = Translated.of("Test oil", "Testöl");

  private final Clinic clinic = new Clinic();
  private final CatalogService service = clinic.get(CatalogService.class);
  private final EntryQueries queries = clinic.get(EntryQueries.class);
  private final String code = "TEST_" + clinic.site;

  CatalogServiceIT() {
    clinic.services.signIn(clinic.desk, Role.ADMINISTRATOR);
  }

  @AfterEach
  void clear() {
    Owner.run("delete from treatment_type where code = ?", code);
    Owner.run("delete from oil where code = ?", code);
    Owner.run("delete from course_rule where code = ?", code);
  }

  private OilForm oil(Translated name, List<String> avoid, List<String> caution) {
    return new OilForm(
        code,
        name,
        OilRole.CARRIER,
        new BigDecimal("1.5"),
        false,
        Evidence.TRADITION,
        null,
        "Source",
        avoid,
        caution);
  }

  private Entry entry() {
    return clinic.services.call(() -> queries.entry(Kind.OIL, code));
  }

  private void add(CatalogForm form) {
    service.add(form, Validity.ALWAYS);
  }

  private void change(int version, CatalogForm form) {
    service.change(version, form, Validity.ALWAYS);
  }

  private void add() {
    clinic.services.run(() -> add(oil(NAME, List.of("DVT"), List.of())));
  }

  private Fault refused(Runnable act) {
    return Faults.in(assertThrows(RuntimeException.class, () -> clinic.services.run(act)))
        .orElseThrow();
  }

  @Test
  void aRowIsAddedAndReadAsItWasWritten() {
    add();
    assertEquals(oil(NAME, List.of("DVT"), List.of()).avoid(), ((OilForm) entry().form()).avoid());
    assertEquals("Testöl", entry().form().name().in("de"));
    assertEquals("Test oil", entry().form().name().in("fr"), "English where a language is missing");
  }

  @Test
  void whatHangsOnARowIsReplacedUnderItsVersion() {
    add();
    int read = entry().version();
    clinic.services.run(() -> change(read, oil(NAME, List.of(), List.of("DVT"))));
    assertEquals(List.of(), ((OilForm) entry().form()).avoid());
    assertEquals(List.of("DVT"), ((OilForm) entry().form()).caution());
    assertEquals("stale", refused(() -> change(read, oil(NAME, List.of(), List.of()))).key());
  }

  @Test
  void theSecondOfTwoEditorsIsTold() {
    add();
    int read = entry().version();
    Translated first = Translated.of("First", "Erstes");
    clinic.services.run(() -> change(read, oil(first, List.of(), List.of())));
    assertEquals("stale", refused(() -> change(read, oil(NAME, List.of(), List.of()))).key());
    assertEquals("First", entry().form().name().en());
  }

  @Test
  void aCodeIsTakenOnceAndHasItsShape() {
    add();
    RuleViolation taken = (RuleViolation) refused(() -> add(oil(NAME, List.of(), List.of())));
    assertEquals("catalog.code_taken", taken.key());
    assertEquals("code", taken.field());
    RuleViolation shape =
        (RuleViolation) refused(() -> add(new QualificationForm("no code", NAME)));
    assertEquals("catalogue_code_shape", shape.key());
    assertEquals("code", shape.field());
  }

  @Test
  void aNameIsSaidInEveryLanguage() {
    RuleViolation refusal =
        (RuleViolation)
            refused(() -> add(oil(Translated.of("Only English", " "), List.of(), List.of())));
    assertEquals("nameDe", refusal.field());
  }

  @Test
  void aRowIsRetiredOnceAndTakenBack() {
    add();
    clinic.services.run(() -> service.retire(Kind.OIL, code, entry().version()));
    assertEquals(MONDAY, entry().validity().retiredOn());
    assertEquals(
        "catalog.already_retired",
        refused(() -> service.retire(Kind.OIL, code, entry().version())).key());
    clinic.services.run(() -> service.takeBack(Kind.OIL, code, entry().version()));
    assertNull(entry().validity().retiredOn());
  }

  private TreatmentTypeForm treatment(
      GivenAt where, RoomKind room, int turnover, int seats, Translated kit) {
    return new TreatmentTypeForm(
        code, NAME, 45, 30, 60, turnover, null, where, room, seats, false, false, kit);
  }

  @Test
  void aTreatmentAtHomeHasNoRoomNoTurnoverAndOnePatientOneAtTheClinicHasARoom() {
    Translated kit = Translated.of("Folding table\nOil", "Klappliege\nÖl");
    for (var refused :
        List.of(
            List.of("roomKind", treatment(GivenAt.HOME, RoomKind.GYM, 0, 1, kit)),
            List.of("turnoverMinutes", treatment(GivenAt.HOME, null, 5, 1, kit)),
            List.of("seats", treatment(GivenAt.HOME, null, 0, 2, kit)),
            List.of("kitDe", treatment(GivenAt.HOME, null, 0, 1, Translated.of("Oil", ""))),
            List.of("roomKind", treatment(GivenAt.CLINIC, null, 0, 1, null)),
            List.of("roomKind", treatment(null, null, 0, 1, null)))) {
      CatalogForm form = (CatalogForm) refused.get(1);
      RuleViolation refusal = (RuleViolation) refused(() -> service.add(form, Validity.ALWAYS));
      assertEquals(refused.get(0), refusal.field(), refused.toString());
    }
    clinic.services.run(
        () -> service.add(treatment(GivenAt.HOME, null, 0, 1, kit), Validity.ALWAYS));
    TreatmentTypeForm kept =
        (TreatmentTypeForm)
            clinic.services.call(() -> queries.entry(Kind.TREATMENT_TYPE, code)).form();
    assertEquals(kit, kept.kit());
    assertNull(kept.roomKind());
    assertThrows(
        RuntimeException.class,
        () -> Owner.run("update treatment_type set turnover_minutes = 5 where code = ?", code),
        "treatment_type_home");
  }

  @Test
  void whatIsNotThereIsNotFound() {
    assertEquals("not_found", refused(() -> queries.entry(Kind.OIL, "NONE")).key());
    assertEquals("not_found", refused(() -> service.retire(Kind.OIL, "NONE", 0)).key());
    assertEquals("not_found", refused(() -> queries.rule(-1)).key());
  }

  private CourseRuleForm rule(String demand, String figures, String template) {
    return new CourseRuleForm(code, NAME, demand, figures, false, 50, template, "Source");
  }

  private RuleViolation refusedRule(String demand, String figures, String template) {
    return (RuleViolation) refused(() -> add(rule(demand, figures, template)));
  }

  @Test
  void aRuleOfACourseIsKeptWithTheFiguresOfItsKind() {
    clinic.services.run(() -> add(rule("RestDay", " {\"days\": 5, \"targets\": {}} ", null)));
    Entry entry = clinic.services.call(() -> queries.entry(Kind.COURSE_RULE, code));
    CourseRuleForm kept = (CourseRuleForm) entry.form();
    assertEquals("{\"days\": 5, \"targets\": {}}", kept.figures());
    clinic.services.run(() -> service.retire(Kind.COURSE_RULE, code, entry.version()));
    assertEquals(
        MONDAY,
        clinic.services.call(() -> queries.entry(Kind.COURSE_RULE, code)).validity().retiredOn());
  }

  @Test
  void figuresThatTheKindRefusesAreRefusedBesideThemAndTheFigureIsNamed() {
    RuleViolation refusal = refusedRule("RestDay", "{\"targets\": {}, \"days\": 0}", null);
    assertEquals("figures", refusal.field());
    assertEquals("days", refusal.args().get(0));
    assertEquals("demand.figures", refusedRule("RestDay", "{}", null).key());
    assertEquals("demand.figures", refusedRule("RestDay", "nothing", null).key());
    assertEquals("demand.figures", refusedRule("RestDay", "[]", null).key());
    assertEquals("demand", refusedRule("Wish", "{}", null).field());
    RuleViolation unknown =
        refusedRule("RestDay", "{\"targets\": {\"interventions\": [\"NONE\"]}, \"days\": 5}", null);
    assertEquals(List.of("NONE"), unknown.args());
  }

  @Test
  void aRuleOfNoTemplateAndAWeightOfNothingAreRefused() {
    assertEquals(
        "course_rule_template_fkey",
        refusedRule("RestDay", "{\"targets\": {}, \"days\": 5}", "NONE").key());
    CourseRuleForm weightless =
        new CourseRuleForm(
            code, NAME, "RestDay", "{\"targets\": {}, \"days\": 5}", false, 0, null, "Source");
    RuleViolation refusal = (RuleViolation) refused(() -> add(weightless));
    assertEquals("weight", refusal.field());
  }

  @Test
  void everyDomainOfAShippedMeasureHasWords() {
    var words = java.util.ResourceBundle.getBundle("org.restora.i18n.messages");
    String domains =
        clinic.value(
            String.class,
            "select string_agg(distinct domain, ' ' order by domain) from outcome_measure where code !~ '^(TE|TY)'");
    for (String domain : domains.split(" ")) {
      assertTrue(words.containsKey("measure.domain." + domain), domain);
    }
  }
}
