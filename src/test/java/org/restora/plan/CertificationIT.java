package org.restora.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.restora.testing.Clinic.MONDAY;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.restora.plan.CertificationDue.Kind;
import org.restora.shared.fault.Faults;
import org.restora.shared.fault.RuleViolation;
import org.restora.testing.Clinic;
import org.restora.testing.Owner;

/** Plans are certified where the country of their site asks for it (rule L7). */
class CertificationIT {

  private final Clinic clinic = new Clinic().asDesk();
  private final CertificationService service = clinic.get(CertificationService.class);
  private final CertificationQueries queries = clinic.get(CertificationQueries.class);
  private final Clinic.Plan plan = clinic.plan(clinic.patient("Kim", "Park"), 6, 2, 1);
  private final UUID id = plan.publicId();

  CertificationIT() {
    follow("US");
  }

  private void follow(String country) {
    Owner.run("update site set country_profile = ? where id = ?", country, clinic.site);
  }

  private void certify(CertificationMethod method, LocalDate day) {
    clinic.services.run(() -> service.certify(id, method, " Dr Wu ", day));
  }

  private CertificationQueries.Sheet sheet() {
    return clinic.services.call(() -> queries.sheet(id));
  }

  private List<Kind> kinds() {
    return sheet().dues().stream().map(CertificationDue::kind).toList();
  }

  private CertificationDue due(Kind kind) {
    return sheet().dues().stream().filter(d -> d.kind() == kind).findFirst().orElseThrow();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clinic.clock.instant(), sheet().zone());
  }

  private String refusal(Runnable act) {
    RuntimeException failure = assertThrows(RuntimeException.class, () -> clinic.services.run(act));
    return Faults.in(failure).orElseThrow().key();
  }

  @Test
  void whereNoCountryAsksNothingIsAsked() {
    for (String country : List.of("NONE", "GERMANY", "ONTARIO")) {
      follow(country);
      assertFalse(sheet().asked());
      assertEquals(List.of(), sheet().dues());
    }
  }

  @Test
  void aPlanThatNobodyCertifiedIsDueOnItsFirstDay() {
    assertEquals(List.of(Kind.FIRST), kinds());
    assertEquals(MONDAY, due(Kind.FIRST).dueOn());
  }

  @Test
  void aSignatureHoldsNinetyDaysItsOwnAmongThem() {
    certify(CertificationMethod.SIGNATURE, MONDAY);
    assertEquals(List.of(Kind.AGAIN), kinds());
    assertEquals(MONDAY.plusDays(89), due(Kind.AGAIN).dueOn());
    assertEquals("Dr Wu", sheet().rows().get(0).prescriber());
  }

  @Test
  void certifiedAgainItHoldsFromThatDay() {
    certify(CertificationMethod.TRANSMITTED_ORDER, MONDAY.minusDays(80));
    assertEquals(MONDAY.plusDays(9), due(Kind.AGAIN).dueOn());
    certify(CertificationMethod.SIGNATURE, MONDAY);
    assertEquals(MONDAY.plusDays(89), due(Kind.AGAIN).dueOn());
  }

  @Test
  void aSpokenOrderIsSignedWithinFourteenDaysAndBeginsThePeriod() {
    certify(CertificationMethod.VERBAL_ORDER, MONDAY.minusDays(3));
    assertEquals(List.of(Kind.SIGNATURE, Kind.AGAIN), kinds());
    assertEquals(MONDAY.plusDays(11), due(Kind.SIGNATURE).dueOn());
    long order = sheet().rows().get(0).id();
    clinic.services.run(() -> service.sign(id, order, MONDAY));
    assertEquals(List.of(Kind.AGAIN), kinds());
    assertEquals(MONDAY.plusDays(86), due(Kind.AGAIN).dueOn());
    assertEquals("certification.nothing_to_sign", refusal(() -> service.sign(id, order, MONDAY)));
  }

  @Test
  void itIsOverdueFromMidnightOfTheSitesZoneAlsoAcrossAClockChange() {
    LocalDate spring = LocalDate.of(2027, 3, 28); // a day of 23 hours
    clinic.clock.set(Clinic.at(spring.minusDays(14), "12:00"));
    certify(CertificationMethod.VERBAL_ORDER, spring.minusDays(14));
    CertificationDue due = due(Kind.SIGNATURE);
    assertEquals(spring, due.dueOn());
    clinic.clock.set(Clinic.at(spring.plusDays(1), "00:00").minusSeconds(1));
    assertFalse(due.overdue(today()));
    assertEquals("certification.due.SIGNATURE", due.say(today()).key());
    clinic.clock.set(Clinic.at(spring.plusDays(1), "00:00"));
    assertTrue(due.overdue(today()));
    assertEquals("certification.over.SIGNATURE", due.say(today()).key());
  }

  @Test
  void whatWasAMistakeIsWithdrawnWithItsReasonAndStaysInTheList() {
    certify(CertificationMethod.VERBAL_ORDER, MONDAY);
    long order = sheet().rows().get(0).id();
    clinic.services.run(() -> service.sign(id, order, MONDAY));
    assertEquals("plan.reason_missing", refusal(() -> service.withdraw(id, order, " ")));
    clinic.services.run(() -> service.withdraw(id, order, "Another patient"));
    assertEquals(List.of(Kind.FIRST), kinds());
    assertEquals(2, sheet().rows().size());
    assertTrue(sheet().rows().stream().noneMatch(Certification::stands));
    assertEquals(
        "certification.already_withdrawn", refusal(() -> service.withdraw(id, order, "again")));
  }

  @Test
  void aWithdrawnSignatureLetsTheOrderWaitAgain() {
    certify(CertificationMethod.VERBAL_ORDER, MONDAY);
    long order = sheet().rows().get(0).id();
    clinic.services.run(() -> service.sign(id, order, MONDAY));
    long signature =
        sheet().rows().stream().filter(c -> c.signs() != null).findFirst().orElseThrow().id();
    clinic.services.run(() -> service.withdraw(id, signature, "Not signed after all"));
    assertEquals(List.of(Kind.SIGNATURE, Kind.AGAIN), kinds());
    clinic.services.run(() -> service.sign(id, order, MONDAY));
    assertEquals(List.of(Kind.AGAIN), kinds());
  }

  @Test
  void theListOfASiteNamesPatientPlanDayAndKindUpToADay() {
    Certifications certifications = clinic.get(Certifications.class);
    certify(CertificationMethod.VERBAL_ORDER, MONDAY);
    List<CertificationDue> soon =
        clinic.services.call(() -> certifications.due(clinic.site, MONDAY.plusDays(14), null));
    assertEquals(
        List.of(
            new CertificationDue(
                id,
                "Plan",
                plan.patient().publicId(),
                "Kim Park",
                MONDAY.plusDays(14),
                Kind.SIGNATURE)),
        soon);
    assertEquals(
        List.of(),
        clinic.services.call(() -> certifications.due(clinic.site, MONDAY.plusDays(13), null)));
    assertEquals(
        soon,
        clinic.services.call(() -> queries.duesOf(plan.patient().publicId())).stream()
            .filter(d -> d.kind() == Kind.SIGNATURE)
            .toList());
  }

  @Test
  void whatIsOverAsksForNothingButItsSignatureCanStillBeWrittenDown() {
    certify(CertificationMethod.VERBAL_ORDER, MONDAY);
    long order = sheet().rows().get(0).id();
    Owner.run(
        "update plan set status = 'COMPLETED', ended_at = ?, end_reason = 'done' where id = ?",
        clinic.clock.instant(),
        plan.id());
    assertEquals(List.of(), sheet().dues());
    clinic.services.run(() -> service.sign(id, order, MONDAY));
    assertEquals(2, sheet().rows().size());
  }

  @Test
  void theDayIsNeitherAheadNorBeforeTheOrderAndADraftIsNotCertified() {
    assertEquals(
        "certification.ahead",
        refusal(
            () -> service.certify(id, CertificationMethod.SIGNATURE, "Dr Wu", MONDAY.plusDays(1))));
    certify(CertificationMethod.VERBAL_ORDER, MONDAY);
    long order = sheet().rows().get(0).id();
    assertEquals(
        "certification.signed_before", refusal(() -> service.sign(id, order, MONDAY.minusDays(1))));
    Owner.run("update plan set status = 'DRAFT' where id = ?", plan.id());
    assertEquals(
        "certification.draft",
        refusal(() -> service.certify(id, CertificationMethod.SIGNATURE, "Dr Wu", MONDAY)));
  }

  @Test
  void aPrescriberIsNamed() {
    RuntimeException failure =
        assertThrows(
            RuntimeException.class,
            () ->
                clinic.services.run(
                    () -> service.certify(id, CertificationMethod.SIGNATURE, " ", MONDAY)));
    RuleViolation refusal = (RuleViolation) Faults.in(failure).orElseThrow();
    assertEquals("plan_certification_prescriber", refusal.key());
    assertEquals("prescriber", refusal.field());
  }

  @Test
  void theDatabaseItselfLetsNobodyChangeARow() {
    certify(CertificationMethod.SIGNATURE, MONDAY);
    for (String change :
        List.of(
            "update plan_certification set prescriber = 'x'", "delete from plan_certification")) {
      assertThrows(RuntimeException.class, () -> clinic.services.run(() -> sql(change)));
    }
  }

  private void sql(String change) {
    clinic.get(org.restora.shared.data.Sql.class).run(change);
  }
}
