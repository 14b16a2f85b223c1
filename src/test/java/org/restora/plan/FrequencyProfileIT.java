package org.restora.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.restora.catalog.CatalogQueries;
import org.restora.catalog.CatalogService;
import org.restora.catalog.FrequencyProfileForm;
import org.restora.catalog.Kind;
import org.restora.catalog.Validity;
import org.restora.shared.data.Translated;
import org.restora.shared.fault.NotFound;
import org.restora.testing.Clinic;
import org.restora.testing.Owner;

/** Frequency profiles as they ship (rule L7). */
class FrequencyProfileIT {

  private final Clinic clinic = new Clinic().asAnna();
  private final PlanService service = clinic.get(PlanService.class);
  private final PlanQueries queries = clinic.get(PlanQueries.class);

  private UUID create(String template, String profile) {
    return clinic.services.call(
        () ->
            service.create(
                new PlanService.NewPlan(
                    clinic.patient("Ida", "Sprint").publicId(),
                    null,
                    "Heavy legs",
                    null,
                    template,
                    clinic.site,
                    Clinic.MONDAY,
                    null,
                    "en",
                    profile)));
  }

  private List<PlanCheck> said(UUID plan, PlanForm form) {
    return clinic.services.call(() -> queries.check(plan, form)).stream()
        .filter(check -> check.key().startsWith("profile_"))
        .toList();
  }

  @Test
  void noTemplateGoesBeyondAProfileItIsBegunWith() {
    List<String> templates =
        clinic.services.call(() -> clinic.get(CatalogQueries.class).templates()).stream()
            .map(CatalogQueries.Named::code)
            .toList();
    List<String> profiles =
        clinic.services.call(() -> clinic.get(CatalogQueries.class).frequencyProfiles()).stream()
            .map(CatalogQueries.Named::code)
            .toList();
    assertEquals(List.of("ATHLETE", "OCCASIONAL", "MAINTENANCE"), profiles);
    for (String profile : profiles) {
      for (String template : List.of("ATHLETE", "MAINTENANCE")) {
        assertTrue(templates.contains(template));
        UUID plan = create(template, profile);
        PlanForm form = clinic.services.call(() -> queries.form(plan));
        List<PlanCheck> beyond = said(plan, form);
        boolean twoLinesOnceAWeek = template.equals("ATHLETE") && !profile.equals("ATHLETE");
        assertEquals(
            twoLinesOnceAWeek ? List.of("profile_times") : List.of(),
            beyond.stream().map(PlanCheck::key).toList(),
            template + " as " + profile);
      }
    }
  }

  @Test
  void aCapThatIsExceededIsSaidByNameAndDoesNotStop() {
    UUID plan = create("MAINTENANCE", "ATHLETE");
    PlanForm form = clinic.services.call(() -> queries.form(plan));
    assertEquals(2, form.getLines().get(0).getTimesPerWeek());
    form.getLines().get(0).setTimesPerWeek(3);
    PlanCheck check = said(plan, form).get(0);
    assertEquals("profile_times", check.key());
    assertFalse(check.stops());
    assertTrue(check.args().get(0).toString().contains("Athlete"), check.args().toString());
    assertEquals(
        "Athlete: twice a week", clinic.services.call(() -> queries.plan(plan)).profile().en());
  }

  @Test
  void aProfileOfTheCentreIsChosenUntilItIsRetiredAndGoesOnJudgingItsPlans() {
    String code = "FREQ_" + clinic.site;
    CatalogService catalogue = clinic.get(CatalogService.class);
    FrequencyProfileForm form =
        new FrequencyProfileForm(
            code, Translated.of("Mine", "Meins"), 1, 3, 14, List.of("MASSAGE_45", "SPA_60"));
    clinic.services.run(() -> catalogue.add(form, Validity.ALWAYS));
    try {
      UUID plan = create("MAINTENANCE", code);
      PlanForm begun = clinic.services.call(() -> queries.form(plan));
      assertEquals(Clinic.MONDAY.plusDays(14), begun.getReviewOn());
      clinic.services.run(() -> catalogue.retire(Kind.FREQUENCY_PROFILE, code, 1));
      assertThrows(NotFound.class, () -> create("MAINTENANCE", code));
      begun.setReviewOn(begun.getReviewOn().plusDays(1));
      assertEquals("profile_review", said(plan, begun).get(0).key());
    } finally {
      Owner.run("update plan set profile = null where profile = ?", code);
      Owner.run("delete from frequency_profile_treatment where profile = ?", code);
      Owner.run("delete from frequency_profile where code = ?", code);
    }
  }

  @Test
  void withoutAProfileNothingIsSaidAndAnUnknownOneIsNone() {
    UUID plan = create("ATHLETE", null);
    assertEquals(List.of(), said(plan, clinic.services.call(() -> queries.form(plan))));
    assertThrows(NotFound.class, () -> create("ATHLETE", "NONE"));
  }

  @Test
  void activeRecoveryAndWellnessCanBeBooked() {
    assertEquals(
        4,
        clinic.count(
            """
            select count(*)::int from treatment_type
            where code in ('WALK_GROUP_45', 'SWIM_GROUP_45', 'YOGA_GROUP_60', 'ACTIVE_RECOVERY_30')
              and not self_pay and qualification is not null and retired_on is null
            """));
    assertTrue(
        clinic.value(Boolean.class, "select self_pay from treatment_type where code = 'SPA_60'"));
  }
}
