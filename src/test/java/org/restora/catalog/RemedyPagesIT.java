package org.restora.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.restora.patient.PrescriptionQueries;
import org.restora.schedule.BookVisit;
import org.restora.schedule.ScheduleService;
import org.restora.schedule.safety.ScreeningQueries;
import org.restora.shared.data.Translated;
import org.restora.shared.fault.Fault;
import org.restora.shared.fault.Faults;
import org.restora.shared.fault.RuleViolation;
import org.restora.shared.security.Role;
import org.restora.testing.Clinic;
import org.restora.testing.Owner;

/** Remedies, questions and country profiles are lists of the catalogue like all others. */
class RemedyPagesIT {

  private static final Translated NAME = Translated.of("Test", "Probe");

  private final Clinic clinic = new Clinic();
  private final CatalogService service = clinic.get(CatalogService.class);
  private final EntryQueries queries = clinic.get(EntryQueries.class);
  private final String code = "TEST_" + clinic.site;

  private UUID visit;

  RemedyPagesIT() {
    clinic.services.signIn(
        clinic.desk, Role.ADMINISTRATOR, Role.FRONT_DESK, Role.THERAPIST, Role.SUPERVISOR);
  }

  @AfterEach
  void clear() {
    Owner.run("delete from remedy_treatment where remedy = ?", code);
    Owner.run("delete from remedy where code = ?", code);
    Owner.run("delete from screening_condition where question = ?", code);
    Owner.run("delete from screening_question where code = ?", code);
    Owner.run("update site set country_profile = 'NONE' where country_profile = ?", code);
    Owner.run("delete from country_profile where code = ?", code);
  }

  private void add(CatalogForm form) {
    clinic.services.run(() -> service.add(form, Validity.ALWAYS));
  }

  private EntryQueries.Entry entry(Kind kind) {
    return clinic.services.call(() -> queries.entry(kind, code));
  }

  private void retire(Kind kind) {
    clinic.services.run(() -> service.retire(kind, code, entry(kind).version()));
  }

  private RuleViolation refused(CatalogForm form) {
    RuntimeException failure =
        assertThrows(
            RuntimeException.class,
            () -> clinic.services.run(() -> service.add(form, Validity.ALWAYS)));
    Fault fault = Faults.in(failure).orElseThrow();
    return (RuleViolation) fault;
  }

  private boolean offered() {
    PrescriptionQueries prescriptions = clinic.get(PrescriptionQueries.class);
    return clinic.services.call(prescriptions::remedies).stream()
        .anyMatch(r -> r.code().equals(code));
  }

  private UUID visit() {
    if (visit == null) {
      BookVisit wish =
          new BookVisit(
              UUID.randomUUID(),
              clinic.site,
              clinic.patient("Kim", "Asked").id(),
              null,
              "MASSAGE_45",
              45,
              clinic.anna,
              null,
              Clinic.at(Clinic.MONDAY, "09:00"));
      visit =
          clinic.value(
              UUID.class,
              "select public_id from attendance where appointment_id = ?",
              clinic.services.call(() -> clinic.get(ScheduleService.class).book(wish)));
    }
    return visit;
  }

  private boolean asked() {
    ScreeningQueries screenings = clinic.get(ScreeningQueries.class);
    return clinic.services.call(() -> screenings.questions(visit())).stream()
        .anyMatch(q -> q.code().equals(code));
  }

  @Test
  void aRemedyIsPrescribedFromTheDayItIsAddedUntilItIsRetired() {
    add(new RemedyForm(code, NAME, "PHYSIO_45", List.of("PHYSIO_30", "MASSAGE_20")));
    assertTrue(offered());
    assertEquals(3, entry(Kind.REMEDY).parts());
    retire(Kind.REMEDY);
    assertFalse(offered());
  }

  @Test
  void theUsualTreatmentStaysTheFirstWhateverItsCode() {
    add(new RemedyForm(code, NAME, "PHYSIO_45", List.of("MASSAGE_20", "PHYSIO_30")));
    RemedyForm read = (RemedyForm) entry(Kind.REMEDY).form();
    assertEquals("PHYSIO_45", read.usual());
    assertEquals(List.of("MASSAGE_20", "PHYSIO_30"), read.treatments());
    assertEquals(
        45,
        clinic.count(
            "select minutes from treatment_type where code = (select treatment_type from remedy_treatment where remedy = ? order by position limit 1)",
            code));
  }

  @Test
  void aRemedyNamesItsUsualTreatmentOnce() {
    assertEquals("usual", refused(new RemedyForm(code, NAME, null, List.of())).field());
    assertEquals(
        "remedy_treatment_pkey",
        refused(new RemedyForm(code, NAME, "PHYSIO_30", List.of("PHYSIO_30"))).key());
  }

  @Test
  void aQuestionIsAskedInItsPlaceAndNoMoreOnceRetired() {
    add(new QuestionForm(code, NAME, 99, List.of("FEVER", "SKIN"), List.of("SKIN")));
    assertTrue(asked());
    QuestionForm read = (QuestionForm) entry(Kind.QUESTION).form();
    assertEquals(List.of("FEVER", "SKIN"), read.raises());
    assertEquals(List.of("SKIN"), read.ends());
    retire(Kind.QUESTION);
    assertFalse(asked());
  }

  @Test
  void aNoEndsOnlyWhatAYesMayMean() {
    assertEquals(
        "ends", refused(new QuestionForm(code, NAME, 99, List.of(), List.of("SKIN"))).field());
    assertEquals(
        "position", refused(new QuestionForm(code, NAME, 0, List.of(), List.of())).field());
  }

  @Test
  void aChangedFigureOfACountryHoldsAtOnceForItsSites() {
    CountryProfiles profiles = clinic.get(CountryProfiles.class);
    add(
        new CountryProfileForm(
            code, NAME, true, true, 14, 90, 28, LateCancelBasis.LAST_WORKING_DAY, "Source"));
    Owner.run("update site set country_profile = ? where id = ?", code, clinic.site);
    assertEquals(28, clinic.services.call(() -> profiles.of(clinic.site)).startWithinDays());
    clinic.services.run(
        () ->
            service.change(
                entry(Kind.COUNTRY_PROFILE).version(),
                new CountryProfileForm(
                    code,
                    NAME,
                    false,
                    true,
                    null,
                    60,
                    14,
                    LateCancelBasis.ELAPSED_24_HOURS,
                    "Source"),
                Validity.ALWAYS));
    CountryProfile changed = clinic.services.call(() -> profiles.of(clinic.site));
    assertEquals(14, changed.startWithinDays());
    assertEquals(60, changed.certificationDays());
    assertTrue(changed.writtenSessionConsent());
    assertFalse(changed.generalConsentRequired());
  }

  @Test
  void theFiguresOfACountryKeepToTheirRanges() {
    assertEquals(
        "certificationDays",
        refused(
                new CountryProfileForm(
                    code,
                    NAME,
                    true,
                    true,
                    14,
                    731,
                    28,
                    LateCancelBasis.LAST_WORKING_DAY,
                    "Source"))
            .field());
  }

  @Test
  void aRetiredProfileIsOfferedOnlyWhileASiteFollowsIt() {
    CountryProfiles profiles = clinic.get(CountryProfiles.class);
    add(
        new CountryProfileForm(
            code, NAME, true, true, 14, 90, 28, LateCancelBasis.LAST_WORKING_DAY, "Source"));
    Owner.run("update site set country_profile = ? where id = ?", code, clinic.site);
    retire(Kind.COUNTRY_PROFILE);
    assertTrue(
        clinic.services.call(() -> profiles.all(Clinic.MONDAY)).stream()
            .anyMatch(p -> p.code().equals(code)));
    Owner.run("update site set country_profile = 'NONE' where id = ?", clinic.site);
    assertFalse(
        clinic.services.call(() -> profiles.all(Clinic.MONDAY)).stream()
            .anyMatch(p -> p.code().equals(code)));
  }
}
