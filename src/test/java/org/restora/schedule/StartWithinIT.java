package org.restora.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.restora.testing.Clinic.MONDAY;
import static org.restora.testing.Clinic.at;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.restora.patient.LedgerRow;
import org.restora.patient.PrescriptionQueries;
import org.restora.shared.fault.Fault;
import org.restora.shared.fault.Faults;
import org.restora.shared.security.Role;
import org.restora.testing.Clinic;
import org.restora.testing.Clinic.Patient;
import org.restora.testing.Owner;

/** A prescription is begun within the days that the country of the site asks for (rule P8). */
class StartWithinIT {

  private static final LocalDate START_BY = MONDAY.plusDays(28);

  private final Clinic clinic = new Clinic();
  private final ScheduleService service = clinic.get(ScheduleService.class);
  private final Patient kim = clinic.patient("Kim", "Park");
  private final long line = clinic.ledger(kim, "MASSAGE", 6, MONDAY, MONDAY.plusDays(90));

  StartWithinIT() {
    follow("GERMANY");
  }

  private void follow(String country) {
    Owner.run("update site set country_profile = ? where id = ?", country, clinic.site);
  }

  private BookVisit on(LocalDate day) {
    return clinic.wish(kim, "MASSAGE_45", 45, at(day, "09:00"));
  }

  private long book(BookVisit wish) {
    long appointment = service.book(wish);
    return Owner.value(
        Long.class, "select id from attendance where appointment_id = ?", appointment);
  }

  private static Fault refused(Runnable act) {
    return Faults.in(assertThrows(RuntimeException.class, act::run)).orElseThrow();
  }

  private LedgerRow row() {
    PrescriptionQueries queries = clinic.get(PrescriptionQueries.class);
    return clinic.services.call(() -> queries.ledger(kim.publicId())).lines().get(0);
  }

  @Test
  void theFirstVisitIsBookedUntilTheTwentyEighthDayAndNotLater() {
    assertEquals(START_BY, row().startBy());
    Fault fault = refused(() -> book(on(START_BY.plusDays(1))));
    assertEquals("ledger.lapsed", fault.key());
    assertEquals(START_BY, fault.args().get(2));
    book(on(START_BY));
    book(on(START_BY.plusDays(1)));
  }

  @Test
  void whatWasCancelledBeforeItBeganLetsTheLineLapseAgain() {
    long first = book(on(START_BY));
    service.cancel(
        first,
        clinic.count("select version from attendance where id = ?", first),
        CancelledBy.PATIENT,
        "");
    assertEquals("ledger.lapsed", refused(() -> book(on(START_BY.plusDays(1)))).key());
  }

  @Test
  void aSupervisorLetsItBeginLaterWithAReasonAndTheRestFollows() {
    BookVisit late = on(START_BY.plusDays(1)).drawing(null, "The physician agreed by phone");
    assertEquals("ledger.override_by_supervisor", refused(() -> book(late)).key());
    clinic.services.signIn(clinic.annaAccount, Role.THERAPIST, Role.SUPERVISOR);
    long visit = book(late);
    assertEquals(
        "The physician agreed by phone",
        Owner.value(String.class, "select override_reason from attendance where id = ?", visit));
    clinic.asDesk();
    long next = book(on(START_BY.plusDays(2)));
    assertNull(
        Owner.value(String.class, "select override_reason from attendance where id = ?", next));
  }

  @Test
  void whereNoCountryAsksItIsBegunOnAnyDayItHolds() {
    follow("US");
    assertNull(row().startBy());
    book(on(START_BY.plusDays(1)));
  }

  @Test
  void itIsTheCountryOfTheSiteThatBooksWhichCounts() {
    Clinic other = new Clinic();
    assertEquals(START_BY, row().startBy());
    assertNull(
        other.services.call(
            () ->
                other
                    .get(org.restora.patient.LedgerBook.class)
                    .of(kim.id(), other.site)
                    .lines()
                    .get(0)
                    .startBy()));
  }
}
