package org.restora.catalog;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.restora.catalog.TemplateBody.Goal;
import org.restora.catalog.TemplateBody.Item;
import org.restora.catalog.TemplateBody.Line;
import org.restora.catalog.TemplateBody.Visits;
import org.restora.shared.data.Translated;
import org.restora.shared.fault.RuleViolation;

/** What the catalogue refuses, each beside its field and under the name of the database's rule. */
class CatalogRulesTest {

  private static final Translated WORDS = Translated.of("words", "Worte");

  @ParameterizedTest
  @ValueSource(strings = {"", "dtm", "1A", "A B", "Ä", "_A", "A234567890123456789012345678901"})
  void aCodeHasItsShape(String code) {
    refused("catalogue_code_shape", "code", () -> new QualificationEntry().begin(code));
  }

  @Test
  void aNameStandsInBothLanguages() {
    refused(
        "translated_has_every_language",
        "nameDe",
        () ->
            new QualificationEntry()
                .describe(new QualificationForm("A", Translated.of("words", " "))));
    refused(
        "catalog.required",
        "nameEn",
        () -> new QualificationEntry().describe(new QualificationForm("A", null)));
  }

  @Test
  void aRowIsRetiredOnceAndMayComeBack() {
    LocalDate day = LocalDate.of(2026, 11, 22);
    Validity over = Validity.ALWAYS.retired(day);
    assertEquals(new Validity(null, day), over);
    refused("catalog.already_retired", null, () -> over.retired(day.plusDays(1)));
    assertEquals(Validity.ALWAYS, over.takenBack());
    assertEquals(
        over, new Validity(null, day.plusDays(9)).retired(day), "an end is brought forward");
  }

  @Test
  void whatHasNotBegunIsNotRetired() {
    LocalDate day = LocalDate.of(2026, 11, 22);
    for (LocalDate first : List.of(day, day.plusDays(1))) {
      refused("catalog.not_begun", null, () -> new Validity(first, null).retired(day));
    }
    assertEquals(day, new Validity(day.minusDays(1), null).retired(day).retiredOn());
  }

  @Test
  void theLastDayIsNotBeforeTheFirst() {
    LocalDate day = LocalDate.of(2026, 11, 22);
    assertEquals(day, Validity.of(day, day).lastDay());
    refused("catalogue_validity", "retiredOn", () -> Validity.of(day, day.minusDays(1)));
    refused(
        "catalogue_validity",
        "retiredOn",
        () -> new QualificationEntry().offer(new Validity(day, day)));
  }

  @Test
  void aFrequencyProfileKeepsItsBounds() {
    FrequencyProfileEntry row = new FrequencyProfileEntry();
    for (int[] bad :
        new int[][] {{0, 1, 1}, {8, 1, 1}, {1, 0, 1}, {1, 201, 1}, {1, 1, 0}, {1, 1, 366}}) {
      assertThrows(RuleViolation.class, () -> row.describe(profile(bad[0], bad[1], bad[2])));
    }
    refused("frequency_profile_visits", "visits", () -> row.describe(profile(1, 201, 1)));
    assertDoesNotThrow(() -> row.describe(profile(7, 200, 365)));
    refused(
        "frequency_profile.treatments",
        "treatments",
        () -> row.describe(new FrequencyProfileForm("A", WORDS, 1, null, 1, List.of())));
  }

  private static FrequencyProfileForm profile(int times, int visits, int days) {
    return new FrequencyProfileForm("A", WORDS, times, visits, days, List.of("MASSAGE_45"));
  }

  @Test
  void theMinutesOfATechniqueAreInOrder() {
    assertDoesNotThrow(() -> new InterventionEntry().describe(intervention(30, 60, 90, 2, 3)));
    refused(
        "intervention_minutes",
        "minutesDefault",
        () -> new InterventionEntry().describe(intervention(70, 60, 90, 2, 3)));
    refused(
        "intervention_minutes",
        "minutesDefault",
        () -> new InterventionEntry().describe(intervention(0, 60, 90, 2, 3)));
  }

  @Test
  void pressureIsBothOrNeitherAndInOrder() {
    assertDoesNotThrow(() -> new InterventionEntry().describe(intervention(1, 1, 1, null, null)));
    for (Integer[] pressure : new Integer[][] {{1, null}, {null, 1}, {3, 2}, {0, 2}, {2, 6}}) {
      refused(
          "intervention_pressure",
          "pressureMax",
          () -> new InterventionEntry().describe(intervention(1, 1, 1, pressure[0], pressure[1])));
    }
  }

  @Test
  void aPhototoxicOilHasALimit() {
    assertDoesNotThrow(() -> new OilEntry().describe(oil("0.4", true)));
    refused("oil_phototoxic_limit", "maxDermalPct", () -> new OilEntry().describe(oil(null, true)));
    refused("oil_max_dermal", "maxDermalPct", () -> new OilEntry().describe(oil("0", false)));
    refused("oil_max_dermal", "maxDermalPct", () -> new OilEntry().describe(oil("100.01", false)));
    refused("catalog.amount", "maxDermalPct", () -> new OilEntry().describe(oil("0.005", false)));
  }

  @Test
  void whatStopsForbids() {
    refused(
        "contraindication_level_effect",
        "effect",
        () -> rule(Level.ABSOLUTE, Target.EVERYTHING, RegionScope.ANYWHERE, Effect.WARN, null));
    refused(
        "contraindication_level_effect",
        "effect",
        () -> rule(Level.CLEARANCE, Target.HANDS_ON, RegionScope.ANYWHERE, Effect.POSITION, null));
    rule(Level.CLEARANCE, Target.HANDS_ON, RegionScope.ANYWHERE, Effect.BLOCK, null);
  }

  @Test
  void aLocalRuleHasAPlace() {
    refused(
        "contraindication_local_scope",
        "regionScope",
        () -> rule(Level.LOCAL, Target.HANDS_ON, RegionScope.ANYWHERE, Effect.BLOCK, null));
    refused(
        "contraindication.no_region",
        "regionScope",
        () -> rule(Level.LOCAL, Target.HANDS_ON, RegionScope.LISTED, Effect.BLOCK, null));
  }

  @Test
  void aRuleNamesWhatItIsAbout() {
    refused(
        "contraindication.no_target",
        "target",
        () -> rule(Level.PRECAUTION, Target.FAMILIES, RegionScope.ANYWHERE, Effect.WARN, null));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5})
  void aLimitOfPressureIsOneToFour(int cap) {
    refused(
        "contraindication_cap",
        "pressureCap",
        () ->
            rule(
                Level.PRECAUTION, Target.HANDS_ON, RegionScope.ANYWHERE, Effect.CAP_PRESSURE, cap));
  }

  @Test
  void onlyTheListThatIsAskedForIsKept() {
    RuleForm form =
        new RuleForm(
            Level.PRECAUTION,
            Target.INTERVENTIONS,
            List.of("MASSAGE"),
            List.of("DTM"),
            RegionScope.ANYWHERE,
            List.of("CALF"),
            Effect.WARN,
            3,
            WORDS,
            "source");
    assertEquals(List.of("DTM"), form.names());
    assertEquals(List.of(), form.places());
  }

  @Test
  void aLineHoldsAsManyVisitsAsItsWeeks() {
    assertDoesNotThrow(() -> body(30, 2, 1, 4, 8).check(4));
    refused("template_line_visits", "lines:0:visits", () -> body(30, 2, 1, 4, 9).check(4));
    refused("template_line_weeks", "lines:0:toWeek", () -> body(30, 2, 3, 2, 1).check(4));
    refused("template_line.after_end", "lines:0:toWeek", () -> body(30, 2, 1, 5, 8).check(4));
    refused("template_line_minutes", "lines:0:minutes", () -> body(32, 2, 1, 4, 8).check(4));
    refused("template_line_times", "lines:0:timesPerWeek", () -> body(30, 8, 1, 4, 8).check(4));
  }

  @Test
  void aGoalIsDueWithinThePlan() {
    TemplateBody body =
        new TemplateBody(List.of(), List.of(new Goal("NPRS", WORDS, BigDecimal.TEN, 5)));
    refused("template_goal.week", "goals:0:dueWeek", () -> body.check(4));
    assertDoesNotThrow(() -> body.check(5));
  }

  @Test
  void whatIsDoneInAVisitIsRefusedInItsRow() {
    Visits visits = new Visits("PHYSIO_30", 30, 1, 1, 1, 1, null);
    TemplateBody body =
        new TemplateBody(
            List.of(
                new Line(visits, List.of(new Item("EDU", null, null, 5, null))),
                new Line(
                    visits,
                    List.of(new Item("EDU", null, null, 5, 5), new Item("DTM", null, null, 5, 6)))),
            List.of());
    refused("template_item_pressure", "lines:1:items:1:pressure", () -> body.check(1));
  }

  @Test
  void aClosureEndsAfterItBegins() {
    LocalDate day = LocalDate.of(2027, 8, 2);
    refused(
        "closure_order",
        "endsOn",
        () -> new Closure(1, new ClosureForm(day, day.minusDays(1), ClosureKind.COMPANY, "x")));
    Closure closure = new Closure(1, new ClosureForm(day, day, ClosureKind.COMPANY, "x"));
    assertEquals(false, closure.hasBegun(day.minusDays(1)));
    assertEquals(true, closure.hasBegun(day));
  }

  private static void refused(String key, String field, Executable act) {
    RuleViolation refusal = assertThrows(RuleViolation.class, act);
    assertEquals(key, refusal.key());
    assertEquals(field, refusal.field());
  }

  private static InterventionForm intervention(
      int least, int usual, int most, Integer lightest, Integer strongest) {
    return new InterventionForm(
        "A",
        WORDS,
        Family.MASSAGE,
        true,
        false,
        false,
        usual,
        least,
        most,
        lightest,
        strongest,
        null,
        null,
        null,
        null,
        "source");
  }

  private static OilForm oil(String share, boolean phototoxic) {
    return new OilForm(
        "A",
        WORDS,
        OilRole.ESSENTIAL,
        share == null ? null : new BigDecimal(share),
        phototoxic,
        Evidence.TRADITION,
        null,
        "source",
        List.of(),
        List.of());
  }

  private static ContraindicationRule rule(
      Level level, Target target, RegionScope scope, Effect effect, Integer cap) {
    return new ContraindicationRule(
        "A",
        new RuleForm(
            level, target, List.of(), List.of(), scope, List.of(), effect, cap, WORDS, "source"));
  }

  private static TemplateBody body(int minutes, int times, int from, int to, int visits) {
    return new TemplateBody(
        List.of(
            new Line(new Visits("PHYSIO_30", minutes, times, from, to, visits, null), List.of())),
        List.of());
  }
}
