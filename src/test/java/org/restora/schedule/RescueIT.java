package org.restora.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.restora.testing.Clinic.MONDAY;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.restora.plan.CertificationMethod;
import org.restora.plan.CertificationService;
import org.restora.schedule.RescueQueries.Row;
import org.restora.shared.data.Sentence;
import org.restora.testing.Clinic;
import org.restora.testing.Clinic.Patient;
import org.restora.testing.Clinic.Plan;
import org.restora.testing.Owner;

/** Rule S13: who is about to fall out of a plan is seen while something can still be done. */
class RescueIT {

  private final Clinic clinic = new Clinic().asDesk();
  private final ScheduleService service = clinic.get(ScheduleService.class);
  private final RescueQueries queries = clinic.get(RescueQueries.class);
  private final Patient kim = clinic.patient("Kim", "Park");

  private List<Row> rows() {
    return rows(false);
  }

  private List<Row> rows(boolean mine) {
    return clinic.services.call(() -> queries.rows(clinic.site, mine)).stream()
        .filter(row -> row.patientId() == kim.id())
        .toList();
  }

  private List<Need> needs() {
    return rows().stream().map(Row::need).toList();
  }

  private long book(Plan plan, LocalDate day) {
    long appointment = service.book(clinic.wish(plan, Clinic.at(day, "09:00")));
    return clinic.value(
        Long.class, "select id from attendance where appointment_id = ?", appointment);
  }

  private int version(long attendance) {
    return clinic.count("select version from attendance where id = ?", attendance);
  }

  @Test
  void aPlanIsUnderBookedUntilTheComingTwoWeeksHoldWhatItPrescribes() {
    Plan plan = clinic.plan(kim, 10, 2, 1);
    assertEquals(List.of(Need.UNDER_BOOKED), needs());
    assertEquals(4, rows().get(0).number());
    book(plan, MONDAY);
    book(plan, MONDAY.plusDays(2));
    assertEquals(2, rows().get(0).number());
    book(plan, MONDAY.plusDays(7));
    book(plan, MONDAY.plusDays(9));
    assertEquals(List.of(), needs());
  }

  @Test
  void aPlanThatHasAlmostEndedNeedsOnlyWhatIsLeft() {
    Plan plan = clinic.plan(kim, 2, 2, 1);
    assertEquals(2, rows().get(0).number());
    book(plan, MONDAY);
    book(plan, MONDAY.plusDays(2));
    assertEquals(List.of(), needs());
  }

  @Test
  void aLineThatBeginsLaterIsNotYetMissed() {
    Plan plan = clinic.plan(kim, 10, 2, 1);
    Owner.run("update visit_line set from_week = 4 where id = ?", plan.line());
    assertEquals(List.of(), needs());
  }

  @Test
  void aLineThatBeginsInTheSecondWeekNeedsThatWeeksVisitsOnly() {
    Plan plan = clinic.plan(kim, 10, 2, 1);
    Owner.run("update plan set starts_on = ? where id = ?", MONDAY.plusDays(7), plan.id());
    assertEquals(2, rows().get(0).number());
    Owner.run("update plan set starts_on = ? where id = ?", MONDAY.plusDays(11), plan.id());
    assertEquals(List.of(), needs());
  }

  @Test
  void visitsWeeksApartAreMissedOnlyWhenTheNextIsDueAndNoneIsBooked() {
    Plan plan = clinic.plan(kim, 6, 1, 20);
    assertEquals(1, rows().get(0).number());
    long first = book(plan, MONDAY);
    service.arrive(first, version(first));
    service.complete(first, version(first));
    clinic.clock.set(Clinic.at(MONDAY.plusDays(6), "09:00"));
    assertEquals(List.of(), needs(), "the next one is due in fourteen days");
    clinic.clock.set(Clinic.at(MONDAY.plusDays(7), "09:00"));
    assertEquals(List.of(Need.UNDER_BOOKED), needs());
    book(plan, MONDAY.plusDays(25));
    assertEquals(List.of(), needs());
  }

  @Test
  void whoHasVisitsLeftAndNoneBookedIsLostAfterTwoWeeks() {
    Plan plan = clinic.plan(kim, 10, 2, 1);
    long first = book(plan, MONDAY);
    service.arrive(first, version(first));
    service.complete(first, version(first));
    clinic.clock.set(Clinic.at(MONDAY.plusDays(14), "09:00"));
    assertEquals(List.of(Need.UNDER_BOOKED), needs());
    clinic.clock.set(Clinic.at(MONDAY.plusDays(14), "09:01"));
    assertEquals(List.of(Need.LOST), needs());
    assertEquals(MONDAY, rows().get(0).day());
    assertEquals(9, rows().get(0).number());
    book(plan, MONDAY.plusDays(30));
    assertEquals(List.of(Need.UNDER_BOOKED), needs());
  }

  @Test
  void twoVisitsMissedInARowAreSeenAndOneThatIsKeptClearsThem() {
    Plan plan = clinic.plan(kim, 4, 4, 0);
    long one = book(plan, MONDAY);
    long two = book(plan, MONDAY.plusDays(1));
    long three = book(plan, MONDAY.plusDays(2));
    book(plan, MONDAY.plusDays(3));
    service.miss(one, version(one));
    assertEquals(List.of(Need.UNDER_BOOKED), needs());
    service.miss(two, version(two));
    assertTrue(needs().contains(Need.TWO_NO_SHOWS));
    assertEquals(MONDAY.plusDays(1), rows().get(0).day());
    service.arrive(three, version(three));
    service.complete(three, version(three));
    assertTrue(!needs().contains(Need.TWO_NO_SHOWS));
  }

  @Test
  void aReviewIsOverdueFromTheDayAfterInTheSitesZone() {
    Plan plan = clinic.plan(kim, 1, 1, 0);
    book(plan, MONDAY);
    Owner.run("update plan set review_on = ? where id = ?", MONDAY, plan.id());
    clinic.clock.set(Clinic.at(MONDAY, "23:59"));
    assertEquals(List.of(), needs());
    clinic.clock.set(Clinic.at(MONDAY.plusDays(1), "00:00"));
    assertEquals(List.of(Need.REVIEW_OVERDUE), needs());
  }

  @Test
  void authorisedVisitsThatEndSoonAreSeenWhileSomethingIsLeft() {
    long line = clinic.ledger(kim, "MASSAGE", 2, MONDAY.minusDays(10), MONDAY.plusDays(14));
    assertEquals(List.of(Need.ENDING), needs());
    assertEquals(2, rows().get(0).number());
    Owner.run("update ledger_line set ends_on = ? where id = ?", MONDAY.plusDays(15), line);
    assertEquals(List.of(), needs());
    Owner.run("update ledger_line set ends_on = ? where id = ?", MONDAY.minusDays(1), line);
    assertEquals(List.of(), needs());
  }

  @Test
  void whatIsLeftOfAnAuthorisationIsSaidWithItsUnit() {
    long line = clinic.ledger(kim, "MASSAGE", 6, MONDAY.minusDays(10), MONDAY.plusDays(10));
    assertEquals(
        List.of(6, new Sentence("ledger.amount.VISIT", 6), MONDAY.plusDays(10)),
        rows().get(0).because().args());
    Owner.run("update ledger_line set unit = 'UNIT', unit_minutes = 15 where id = ?", line);
    assertEquals(new Sentence("ledger.amount.UNIT", 6, 15), rows().get(0).because().args().get(1));
  }

  @Test
  void aPlanIsListedFromTwoWeeksBeforeItsCertificationIsDueUntilItIsCertified() {
    Owner.run("update site set country_profile = 'US' where id = ?", clinic.site);
    Plan plan = clinic.plan(kim, 1, 1, 0);
    book(plan, MONDAY);
    assertEquals(List.of(Need.CERTIFICATION_DUE), needs());
    assertEquals(MONDAY, rows().get(0).day());
    assertEquals("certification.due.FIRST", rows().get(0).because().key());
    CertificationService certifications = clinic.get(CertificationService.class);
    clinic.services.run(
        () ->
            certifications.certify(
                plan.publicId(), CertificationMethod.SIGNATURE, "Dr Wu", MONDAY));
    assertEquals(List.of(), needs());
    int days =
        clinic.value(
            Integer.class, "select certification_days from country_profile where code = 'US'");
    Owner.run("update plan set review_on = ? where id = ?", MONDAY.plusDays(365), plan.id());
    clinic.clock.set(Clinic.at(MONDAY.plusDays(days - 1 - 15), "09:00"));
    assertTrue(!needs().contains(Need.CERTIFICATION_DUE));
    clinic.clock.set(Clinic.at(MONDAY.plusDays(days - 1 - 14), "09:00"));
    assertTrue(needs().contains(Need.CERTIFICATION_DUE));
  }

  @Test
  void aTherapistMayLookAtThePlansOfTheirOwnOnly() {
    clinic.plan(kim, 10, 2, 1);
    clinic.ledger(kim, "MASSAGE", 2, MONDAY.minusDays(10), MONDAY.plusDays(14));
    Owner.run("update site set country_profile = 'US' where id = ?", clinic.site);
    clinic.asAnna();
    assertEquals(
        List.of(Need.ENDING, Need.CERTIFICATION_DUE, Need.UNDER_BOOKED),
        rows(true).stream().map(Row::need).toList());
    Owner.run("update plan set author = ? where patient_id = ?", clinic.desk, kim.id());
    assertEquals(List.of(), rows(true));
    assertEquals(3, rows(false).size());
  }

  @Test
  void aPlanOnHoldOrOfAnotherSiteIsNotListed() {
    Plan plan = clinic.plan(kim, 10, 2, 1);
    Owner.run("update plan set status = 'ON_HOLD' where id = ?", plan.id());
    assertEquals(List.of(), needs());
  }
}
