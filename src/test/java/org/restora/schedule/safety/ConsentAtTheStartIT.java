package org.restora.schedule.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.restora.testing.Clinic.MONDAY;
import static org.restora.testing.Clinic.at;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.restora.catalog.Side;
import org.restora.patient.consent.Area;
import org.restora.patient.consent.ConsentAnswer;
import org.restora.patient.consent.ConsentForm;
import org.restora.patient.consent.ConsentQueries;
import org.restora.patient.consent.ConsentQueries.ConsentRow;
import org.restora.patient.consent.ConsentService;
import org.restora.patient.consent.GivenBy;
import org.restora.schedule.ScheduleService;
import org.restora.shared.fault.Faults;
import org.restora.shared.fault.NotFound;
import org.restora.shared.fault.RuleViolation;
import org.restora.testing.Clinic;
import org.restora.testing.Clinic.Patient;
import org.restora.testing.Clinic.Plan;
import org.restora.testing.Owner;

class ConsentAtTheStartIT {

  private final Clinic clinic = new Clinic();
  private final ScheduleService schedule = clinic.get(ScheduleService.class);
  private final ConsentService service = clinic.get(ConsentService.class);
  private final ConsentQueries queries = clinic.get(ConsentQueries.class);
  private final Patient kim = clinic.patient("Kim", "Park");
  private final Plan plan = clinic.plan(kim, 6, 2, 0);
  private final long visit;

  ConsentAtTheStartIT() {
    Owner.run("update dose_item set region = 'BUTTOCK', side = 'LEFT' where id = ?", plan.item());
    long appointment = schedule.book(clinic.wish(plan, at(MONDAY, "09:00")));
    visit =
        clinic.value(Long.class, "select id from attendance where appointment_id = ?", appointment);
    clinic.asAnna();
  }

  private Area area(Side side) {
    return new Area("SWE", "BUTTOCK", side, null, MONDAY);
  }

  private void answer(Area area, ConsentAnswer answer, ConsentForm form) {
    clinic.services.run(() -> service.answer(kim.publicId(), area, answer, form, null));
  }

  private void agree(Area area) {
    answer(area, ConsentAnswer.GIVEN, ConsentForm.VERBAL);
  }

  private void country(String profile) {
    Owner.run("update site set country_profile = ? where id = ?", profile, clinic.site);
  }

  private void start() {
    schedule.start(visit, clinic.count("select version from attendance where id = ?", visit));
  }

  private List<ConsentRow> history() {
    return clinic.services.call(() -> queries.consents(kim.publicId()));
  }

  private void withdraw(ConsentRow row) {
    clinic.services.run(() -> service.withdraw(row.id()));
  }

  private static String key(Runnable act) {
    return assertThrows(RuleViolation.class, act::run).key();
  }

  @Test
  void handsOnWorkOnASensitiveAreaDoesNotStartBeforeThePatientAgreed() {
    assertEquals("schedule.consent_missing", key(this::start));
    agree(area(Side.LEFT));
    start();
    assertEquals(
        "IN_TREATMENT",
        clinic.value(String.class, "select status from attendance where id = ?", visit));
  }

  @Test
  void theDeskChecksInWithoutKnowingOfIt() {
    clinic.asDesk();
    schedule.arrive(visit, clinic.count("select version from attendance where id = ?", visit));
  }

  @Test
  void aConsentIsBoundToTechniqueRegionSideAndDay() {
    agree(new Area("DTM", "BUTTOCK", Side.LEFT, null, MONDAY));
    agree(new Area("SWE", "CHEST", Side.LEFT, null, MONDAY));
    agree(area(Side.RIGHT));
    agree(new Area("SWE", "BUTTOCK", Side.LEFT, null, MONDAY.plusDays(1)));
    assertEquals("schedule.consent_missing", key(this::start));
    agree(area(Side.BOTH));
    start();
  }

  @Test
  void aConsentNamesTheOilThatIsUsed() {
    Owner.run("update dose_item set oil = 'JOJOBA' where id = ?", plan.item());
    agree(area(Side.LEFT));
    assertEquals("schedule.consent_missing", key(this::start));
    agree(new Area("SWE", "BUTTOCK", Side.LEFT, "JOJOBA", MONDAY));
    start();
  }

  @Test
  void whatIsTakenBackCountsNoMoreAndStaysInTheHistory() {
    agree(area(Side.BOTH));
    withdraw(history().get(0));
    assertEquals("schedule.consent_missing", key(this::start));
    ConsentRow row = history().get(0);
    assertEquals("anna", row.withdrawnBy());
    assertEquals(clinic.clock.instant(), row.withdrawnAt());
    assertFalse(row.stands());
    assertEquals("consent.nothing_to_withdraw", key(() -> withdraw(row)));
  }

  @Test
  void aConsentForOneSideThatIsTakenBackEndsThatForBothSidesToo() {
    agree(area(Side.LEFT));
    agree(area(Side.BOTH));
    withdraw(history().stream().filter(r -> r.side() == Side.LEFT).findFirst().orElseThrow());
    assertEquals("schedule.consent_missing", key(this::start));
  }

  @Test
  void whatIsDeclinedIsLeftOutAndTheRestTakesPlace() {
    answer(area(Side.LEFT), ConsentAnswer.DECLINED, ConsentForm.VERBAL);
    assertEquals("schedule.consent_declined", key(this::start));
    Owner.run(
        "insert into dose_item (line_id, position, intervention, region, side, minutes, pressure) values (?, 1, 'SWE', 'LOWER_BACK', 'BOTH', 20, 2)",
        plan.line());
    start();
  }

  @Test
  void whereTheCountryAsksForTheWrittenFormASpokenConsentDoesNotCount() {
    country("ONTARIO");
    clinic.services.run(() -> service.giveGeneral(kim.publicId(), ConsentForm.WRITTEN, null));
    agree(area(Side.LEFT));
    assertEquals("schedule.consent_missing", key(this::start));
    answer(area(Side.LEFT), ConsentAnswer.GIVEN, ConsentForm.WRITTEN);
    start();
  }

  @Test
  void theGeneralConsentIsNeededWhereTheCountrySaysSo() {
    agree(area(Side.LEFT));
    country("GERMANY");
    assertEquals("schedule.general_consent", key(this::start));
    clinic.asDesk();
    clinic.services.run(
        () -> service.giveGeneral(kim.publicId(), ConsentForm.WRITTEN, " Mia Park "));
    assertEquals(GivenBy.GUARDIAN, history().get(0).givenBy());
    assertEquals("Mia Park", history().get(0).guardian());
    clinic.asAnna();
    start();
  }

  @Test
  void aGeneralConsentThatIsTakenBackStopsEverywhere() {
    agree(area(Side.LEFT));
    clinic.services.run(() -> service.giveGeneral(kim.publicId(), ConsentForm.VERBAL, null));
    withdraw(history().get(0));
    assertEquals("schedule.general_consent", key(this::start));
  }

  @Test
  void theDeskIsToldOfTheGeneralConsentOnlyAndTakesNoOtherBack() {
    agree(area(Side.LEFT));
    ConsentRow row = history().get(0);
    clinic.asDesk();
    assertTrue(history().isEmpty());
    assertThrows(NotFound.class, () -> withdraw(row));
  }

  @Test
  void theDatabaseKeepsAConsentAsItWasGiven() {
    agree(area(Side.LEFT));
    for (String change : List.of("update consent set answer = 'DECLINED'", "delete from consent")) {
      var failure =
          assertThrows(
              RuntimeException.class,
              () ->
                  clinic.services.run(
                      () -> clinic.get(org.restora.shared.data.Sql.class).run(change)));
      assertTrue(Faults.in(failure).isEmpty());
    }
  }
}
