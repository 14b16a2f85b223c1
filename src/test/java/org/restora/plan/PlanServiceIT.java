package org.restora.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.restora.catalog.Side;
import org.restora.shared.fault.Faults;
import org.restora.shared.fault.RuleViolation;
import org.restora.shared.fault.Stale;
import org.restora.testing.Clinic;
import org.restora.testing.Clinic.Patient;
import org.restora.testing.Owner;

class PlanServiceIT {

  private final Clinic clinic = new Clinic().asAnna();
  private final PlanService service = clinic.get(PlanService.class);
  private final PlanQueries queries = clinic.get(PlanQueries.class);

  private UUID create(Patient patient, String template) {
    return clinic.services.call(
        () ->
            service.create(
                new PlanService.NewPlan(
                    patient.publicId(),
                    null,
                    "Neck pain",
                    null,
                    template,
                    clinic.site,
                    Clinic.MONDAY,
                    null,
                    "en",
                    null)));
  }

  private PlanForm form(UUID plan) {
    return clinic.services.call(() -> queries.form(plan));
  }

  private List<PlanCheck> stops(UUID plan, PlanForm form) {
    return clinic.services.call(() -> queries.check(plan, form)).stream()
        .filter(PlanCheck::stops)
        .toList();
  }

  private int version(UUID plan) {
    return clinic.services.call(() -> queries.plan(plan)).version();
  }

  @Test
  void aTemplateFillsGoalsVisitsAndDoses() {
    PlanForm form = form(create(clinic.patient("Kim", "Park"), "NECK_MASSAGE"));
    assertEquals(12, form.totalVisits());
    assertFalse(form.getGoals().isEmpty());
    assertTrue(form.getLines().stream().allMatch(line -> line.itemMinutes() <= line.getMinutes()));
  }

  @Test
  void everyShippedTemplateMakesAPlanThatCanBeSaved() {
    List<String> templates =
        List.of(
            "TKA",
            "LBP_ACUTE",
            "LBP_CHRONIC",
            "NECK_MASSAGE",
            "RCR",
            "ANKLE_LIGHT",
            "ANKLE_SEVERE",
            "STROKE",
            "DOMS",
            "ATHLETE",
            "STRESS",
            "LYMPH",
            "MAINTENANCE");
    assertEquals(templates.size(), clinic.count("select count(*)::int from plan_template"));
    for (String template : templates) {
      UUID plan = create(clinic.patient("Kim", template), template);
      // only what the therapist must add (region and side of a one-sided problem) may be missing
      assertTrue(
          stops(plan, form(plan)).stream()
              .allMatch(c -> List.of("region_missing", "side_missing").contains(c.key())),
          template + " " + stops(plan, form(plan)));
    }
  }

  @Test
  void whatIsBeingWrittenIsKeptThoughItIsNotComplete() {
    UUID plan = create(clinic.patient("Kim", "Park"), "NECK_MASSAGE");
    PlanForm half = form(plan);
    half.getLines().get(0).getItems().get(0).setMinutes(10);
    half.getGoals().add(new PlanForm.Goal());
    half.setReviewOn(null);
    clinic.services.run(() -> service.save(plan, version(plan), half));
    assertEquals(List.of(), PlanComparison.between(half, form(plan)));
    assertFalse(stops(plan, form(plan)).isEmpty());
  }

  @Test
  void theSecondOfTwoWritersIsTold() {
    UUID plan = create(clinic.patient("Kim", "Park"), "NECK_MASSAGE");
    int version = version(plan);
    PlanForm form = form(plan);
    form.setTitle("Mine");
    clinic.services.run(() -> service.save(plan, version, form));
    var failure =
        assertThrows(
            RuntimeException.class,
            () -> clinic.services.run(() -> service.save(plan, version, form(plan))));
    assertTrue(Faults.in(failure).orElseThrow() instanceof Stale);
  }

  @Test
  void aBloodThinnerCapsThePressureAndShutsOutDeepTissueNamingWhatIsPossible() {
    Patient kim = clinic.patient("Kim", "Park");
    clinic.alert(kim, "ANTIC", null, null);
    UUID plan = create(kim, "NECK_MASSAGE");
    PlanForm form = form(plan);
    PlanForm.Item item = form.getLines().get(0).getItems().get(0);
    item.setIntervention("DTM");
    item.setRegion("LOWER_BACK");
    item.setSide(Side.BOTH);
    item.setPressure(4);
    PlanCheck blocked =
        stops(plan, form).stream()
            .filter(c -> c.key().startsWith("too_strong_precaution"))
            .findFirst()
            .orElseThrow();
    assertEquals("too_strong_precaution_instead", blocked.key());
    item.setIntervention("SWE");
    item.setPressure(3);
    assertTrue(stops(plan, form).stream().anyMatch(c -> c.key().equals("too_strong")));
    item.setPrecautionReason("Agreed with Dr Wu");
    assertFalse(stops(plan, form).stream().anyMatch(c -> c.line() == 0 && c.item() == 0));
  }

  @Test
  void aThrombosisStopsThePlanFromBecomingActiveUntilItIsCleared() {
    Patient kim = clinic.patient("Kim", "Park");
    UUID plan = create(kim, "NECK_MASSAGE");
    clinic.alert(kim, "DVT", null, null);
    int version = version(plan);
    assertEquals(
        "plan.checks_fail",
        assertThrows(
                RuleViolation.class,
                () -> clinic.services.run(() -> service.activate(plan, version, null)))
            .key());
    Owner.run(
        """
        insert into clearance (alert_id, physician, granted_on, expires_on, recorded_by, recorded_at)
        select id, 'Dr Wu', ?, ?, ?, now() from patient_alert where patient_id = ?
        """,
        Clinic.MONDAY,
        Clinic.MONDAY,
        clinic.annaAccount,
        kim.id());
    clinic.services.run(() -> service.activate(plan, version, null));
    assertEquals(PlanStatus.ACTIVE, clinic.services.call(() -> queries.plan(plan)).status());
  }

  @Test
  void aClearanceHoldsToTheEndOfItsLastDayInTheSitesZone() {
    Patient kim = clinic.patient("Kim", "Park");
    UUID plan = create(kim, "NECK_MASSAGE");
    clinic.alert(kim, "DVT", null, null);
    Owner.run(
        """
        insert into clearance (alert_id, physician, granted_on, expires_on, recorded_by, recorded_at)
        select id, 'Dr Wu', ?, ?, ?, now() from patient_alert where patient_id = ?
        """,
        Clinic.MONDAY,
        Clinic.MONDAY,
        clinic.annaAccount,
        kim.id());
    clinic.clock.set(Clinic.at(Clinic.MONDAY, "23:59"));
    assertTrue(stops(plan, form(plan)).isEmpty());
    clinic.clock.set(Clinic.at(Clinic.MONDAY.plusDays(1), "00:00"));
    assertFalse(stops(plan, form(plan)).isEmpty());
  }

  @Test
  void lightOnSkinWithAPhototoxicOilIsSaidWhileThePlanIsWritten() {
    UUID plan = create(clinic.patient("Kim", "Park"), "NECK_MASSAGE");
    PlanForm form = form(plan);
    PlanForm.Line line = form.getLines().get(0);
    line.setMinutes(60);
    PlanForm.Item oil = line.getItems().get(0);
    oil.setIntervention("ARO");
    oil.setRegion("LOWER_BACK");
    oil.setSide(Side.BOTH);
    oil.setMinutes(20);
    oil.setOil("BERGAMOT");
    PlanForm.Item light = new PlanForm.Item();
    light.setIntervention(
        clinic.value(
            String.class, "select min(code) from intervention where family = 'LIGHT_THERAPY'"));
    light.setRegion("LOWER_BACK");
    light.setSide(Side.BOTH);
    light.setMinutes(10);
    line.getItems().add(light);
    assertTrue(saysApart(plan, form));
    oil.setOil("JOJOBA");
    assertFalse(saysApart(plan, form));
  }

  private boolean saysApart(UUID plan, PlanForm form) {
    return clinic.services.call(() -> queries.check(plan, form)).stream()
        .flatMap(check -> check.args().stream())
        .anyMatch(
            said ->
                said instanceof org.restora.shared.data.Sentence sentence
                    && sentence.key().equals("remedy.APART"));
  }

  @Test
  void everyStatusHasItsPlaceInTheGraph() {
    for (PlanStatus status : PlanStatus.values()) {
      assertEquals(status.ended(), status.next().isEmpty());
      assertFalse(status.next().contains(status));
    }
  }
}
