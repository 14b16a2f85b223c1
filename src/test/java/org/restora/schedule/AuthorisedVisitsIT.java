package org.restora.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.restora.testing.Clinic.MONDAY;
import static org.restora.testing.Clinic.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.restora.patient.LedgerRow;
import org.restora.patient.PrescriptionForm;
import org.restora.patient.PrescriptionQueries;
import org.restora.patient.PrescriptionQueries.PrescriptionRow;
import org.restora.patient.PrescriptionService;
import org.restora.plan.PlanService;
import org.restora.shared.fault.Fault;
import org.restora.shared.fault.Faults;
import org.restora.shared.fault.NotFound;
import org.restora.shared.fault.RuleViolation;
import org.restora.shared.security.Role;
import org.restora.testing.Clinic;
import org.restora.testing.Clinic.Patient;
import org.restora.testing.Clinic.Plan;
import org.restora.testing.Owner;

/**
 * Authorised visits where they are drawn: booking, cancelling, missing, a plan that comes later.
 */
class AuthorisedVisitsIT {

  private static final LocalDate UNTIL = MONDAY.plusDays(27);

  private final Clinic clinic = new Clinic();
  private final ScheduleService service = clinic.get(ScheduleService.class);
  private final ScheduleQueries schedule = clinic.get(ScheduleQueries.class);
  private final PrescriptionService prescriptions = clinic.get(PrescriptionService.class);
  private final PrescriptionQueries queries = clinic.get(PrescriptionQueries.class);
  private final Patient kim = clinic.patient("Kim", "Park");

  private BookVisit massage(Patient patient, LocalDate day, String time) {
    return clinic.wish(patient, "MASSAGE_45", 45, at(day, time));
  }

  /** Books a massage of Kim's; answers the attendance. */
  private long book(LocalDate day) {
    return book(massage(kim, day, "09:00"));
  }

  private long book(BookVisit wish) {
    long appointment = service.book(wish);
    return Owner.value(
        Long.class, "select id from attendance where appointment_id = ?", appointment);
  }

  private long ledger(int quantity) {
    return clinic.ledger(kim, "MASSAGE", quantity, MONDAY, UNTIL);
  }

  private LedgerRow line(long id) {
    return clinic.services.call(() -> queries.ledger(kim.publicId())).lines().stream()
        .filter(l -> l.id() == id)
        .findFirst()
        .orElseThrow();
  }

  private String state(long id) {
    LedgerRow line = line(id);
    return line.used() + " used, " + line.booked() + " booked, " + line.left() + " left";
  }

  private static Fault refused(Runnable act) {
    return Faults.in(assertThrows(RuntimeException.class, act::run)).orElseThrow();
  }

  private void asSupervisor() {
    clinic.services.signIn(clinic.annaAccount, Role.THERAPIST, Role.SUPERVISOR);
  }

  private static int version(long attendance) {
    return Owner.value(Integer.class, "select version from attendance where id = ?", attendance);
  }

  private static Long drawnBy(long attendance) {
    return Owner.value(
        Long.class, "select ledger_line_id from attendance where id = ?", attendance);
  }

  @Test
  void theSixthVisitOfFiveIsRefusedAndSaysWhichLine() {
    long line = ledger(5);
    for (int i = 0; i < 5; i++) {
      assertEquals(line, drawnBy(book(MONDAY.plusDays(i))));
    }
    assertEquals("0 used, 5 booked, 0 left", state(line));
    Fault fault = refused(() -> book(MONDAY.plusDays(5)));
    assertEquals("ledger.exhausted", fault.key());
    assertEquals(UNTIL, fault.args().get(2));
    assertEquals("0 used, 5 booked, 0 left", state(line));
  }

  @Test
  void aPlansVisitDrawsByItselfAndAllOfAPlanIsRefusedAsOne() {
    Plan plan = clinic.plan(kim, 3, 7, 0);
    long line = ledger(2);
    List<BookVisit> wishes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      wishes.add(clinic.wish(plan, at(MONDAY.plusDays(i), "09:00")));
    }
    assertEquals(
        "ledger.exhausted", refused(() -> service.bookAll(UUID.randomUUID(), wishes)).key());
    assertEquals("0 used, 0 booked, 2 left", state(line));
    service.bookAll(UUID.randomUUID(), wishes.subList(0, 2));
    assertEquals("0 used, 2 booked, 0 left", state(line));
  }

  @Test
  void whoHasNoLineForTheRemedyBooksAsEver() {
    clinic.ledger(kim, "PHYSIOTHERAPY", 1, MONDAY, UNTIL);
    assertNull(drawnBy(book(MONDAY)));
  }

  @Test
  void cancellingInTimeGivesItBack() {
    long line = ledger(1);
    long visit = book(MONDAY.plusDays(3));
    service.cancel(visit, version(visit), CancelledBy.PATIENT, "");
    assertEquals("0 used, 0 booked, 1 left", state(line));
    book(MONDAY.plusDays(4));
  }

  @Test
  void whatWasGivenBackAndBookedAnewCannotComeBack() {
    long line = ledger(1);
    long visit = book(MONDAY.plusDays(3));
    service.cancel(visit, version(visit), CancelledBy.PATIENT, "");
    book(MONDAY.plusDays(4));
    assertEquals(
        "ledger.exhausted",
        refused(() -> service.undo(visit, version(visit), AttendanceStatus.BOOKED)).key());
    assertEquals("0 used, 1 booked, 0 left", state(line));
  }

  @Test
  void aNoShowCountsBySwitch() {
    long lenient = ledger(2);
    long visit = book(MONDAY);
    clinic.clock.pass(Duration.ofHours(2));
    service.miss(visit, version(visit));
    assertEquals("0 used, 0 booked, 2 left", state(lenient));
    Owner.run("update ledger_line set no_show_counts = true where id = ?", lenient);
    assertEquals("1 used, 0 booked, 1 left", state(lenient));
  }

  @Test
  void aLateCancellationCountsBySwitchInElapsedHours() {
    long line = ledger(3);
    Owner.run("update ledger_line set late_cancel_counts = true where id = ?", line);
    long inTime = book(MONDAY.plusDays(3));
    long late = book(MONDAY.plusDays(4));
    long clinics = book(MONDAY.plusDays(5));
    clinic.clock.set(at(MONDAY.plusDays(2), "09:00"));
    service.cancel(inTime, version(inTime), CancelledBy.PATIENT, "");
    clinic.clock.set(at(MONDAY.plusDays(3), "09:01"));
    service.cancel(late, version(late), CancelledBy.PATIENT, "");
    clinic.clock.set(at(MONDAY.plusDays(5), "08:00"));
    service.cancel(clinics, version(clinics), CancelledBy.CLINIC, "");
    assertEquals("1 used, 0 booked, 2 left", state(line));
  }

  @Test
  void cancellingTheDayBeforeIsInTimeWhenTheClocksGoBack() {
    LocalDate sunday = LocalDate.of(2027, 10, 31);
    clinic.clock.set(at(sunday.minusDays(3), "08:00"));
    long line = clinic.ledger(kim, "MASSAGE", 2, sunday.minusDays(9), sunday.plusDays(9));
    Owner.run("update ledger_line set late_cancel_counts = true where id = ?", line);
    long first = book(sunday);
    long second = book(massage(kim, sunday, "11:00"));
    clinic.clock.set(at(sunday.minusDays(1), "09:30"));
    service.cancel(first, version(first), CancelledBy.PATIENT, "24 and a half hours before");
    assertEquals("0 used, 1 booked, 1 left", state(line));
    clinic.clock.set(at(sunday.minusDays(1), "12:30"));
    service.cancel(second, version(second), CancelledBy.PATIENT, "23 and a half hours before");
    assertEquals("1 used, 0 booked, 1 left", state(line));
  }

  @Test
  void aLineEndsWithItsLastDayInTheZoneOfTheSite() {
    Clinic auckland = new Clinic("Pacific/Auckland");
    ZoneId zone = ZoneId.of("Pacific/Auckland");
    LocalDate last = MONDAY.plusDays(2);
    auckland.clock.set(MONDAY.atTime(7, 0).atZone(zone).toInstant());
    Patient roy = auckland.patient("Roy", "Lin");
    auckland.ledger(roy, "MASSAGE", 6, MONDAY, last);
    ScheduleService there = auckland.get(ScheduleService.class);
    java.util.function.Function<Instant, BookVisit> wish =
        start -> auckland.wish(roy, "MASSAGE_45", 45, start);
    Instant evening = last.atTime(17, 0).atZone(zone).toInstant();
    Instant morning = last.plusDays(1).atTime(LocalTime.of(8, 0)).atZone(zone).toInstant();
    assertTrue(there.book(wish.apply(evening)) > 0);
    // in Greenwich it is still the last day
    assertEquals(last, morning.atZone(ZoneId.of("UTC")).toLocalDate());
    Fault fault = refused(() -> there.book(wish.apply(morning)));
    assertEquals("ledger.expired", fault.key());
    assertEquals(last, fault.args().get(2));
  }

  @Test
  void whatEndsFirstIsUsedUpFirst() {
    long later = ledger(1);
    long sooner = clinic.ledger(kim, "MASSAGE", 1, MONDAY, UNTIL.minusDays(7));
    assertEquals(sooner, drawnBy(book(MONDAY)));
    assertEquals(later, drawnBy(book(MONDAY.plusDays(1))));
  }

  @Test
  void unitsAndMinutesAreCountedAsBookedThenAsGiven() {
    long minutes = ledger(100);
    Owner.run("update ledger_line set unit = 'MINUTES' where id = ?", minutes);
    long visit = book(MONDAY);
    assertEquals("0 used, 45 booked, 55 left", state(minutes));
    clinic.asAnna();
    clinic.clock.set(at(MONDAY, "09:00"));
    service.start(visit, version(visit));
    clinic.clock.set(at(MONDAY, "09:20"));
    service.stopEarly(visit, version(visit), "dizzy");
    assertEquals("20 used, 0 booked, 80 left", state(minutes));
    Owner.run("update ledger_line set unit = 'UNIT', unit_minutes = 15 where id = ?", minutes);
    assertEquals("1 used, 0 booked, 99 left", state(minutes));
    book(MONDAY.plusDays(1));
    assertEquals("1 used, 3 booked, 96 left", state(minutes));
  }

  @Test
  void whoCameAndWasSentHomeKeepsTheVisit() {
    long line = ledger(1);
    long visit = book(MONDAY);
    service.arrive(visit, version(visit));
    service.sendHome(visit, version(visit), "fever");
    assertEquals("0 used, 0 booked, 1 left", state(line));
  }

  @Test
  void onlyASupervisorBooksBeyondTheLedgerAndItIsWrittenDown() {
    long line = ledger(1);
    book(MONDAY);
    BookVisit beyond =
        massage(kim, MONDAY.plusDays(1), "09:00").drawing(null, "  The follow-up is in the mail ");
    assertEquals("ledger.override_by_supervisor", refused(() -> book(beyond)).key());
    clinic.asAnna();
    assertEquals("ledger.override_by_supervisor", refused(() -> book(beyond)).key());
    asSupervisor();
    long visit = book(beyond);
    assertEquals(line, drawnBy(visit));
    assertEquals("0 used, 2 booked, -1 left", state(line));
    ScheduleQueries.SessionRow shown = clinic.services.call(() -> schedule.session(visit));
    assertEquals("The follow-up is in the mail", shown.overrideReason());
    assertEquals("anna", shown.overrideBy());
    assertEquals(
        1,
        clinic.count(
            """
            select count(*)::int from audit_entry
            where act = 'ScheduleService.book' and account_id = ? and ids like ?
            """,
            clinic.annaAccount,
            "%LEDGER_LINE " + line + "%"));
    assertEquals(
        clinic.annaAccount,
        Owner.value(Long.class, "select override_by from attendance where id = ?", visit));
  }

  @Test
  void aReasonThatIsNotNeededIsNotKept() {
    long line = ledger(1);
    asSupervisor();
    long visit = book(massage(kim, MONDAY, "09:00").drawing(null, "in case"));
    assertEquals(line, drawnBy(visit));
    assertNull(
        Owner.value(String.class, "select override_reason from attendance where id = ?", visit));
  }

  @Test
  void anotherPatientsLineIsRefusedByTheServiceAndByTheDatabase() {
    long line = ledger(6);
    Patient roy = clinic.patient("Roy", "Lin");
    BookVisit wish = massage(roy, MONDAY, "09:00").drawing(line, null);
    assertTrue(refused(() -> book(wish)) instanceof NotFound);
    long visit = book(massage(roy, MONDAY, "09:00"));
    RuntimeException broken =
        assertThrows(
            RuntimeException.class,
            () -> Owner.run("update attendance set ledger_line_id = ? where id = ?", line, visit));
    assertEquals("attendance_draws_from_own_line", Faults.brokenConstraint(broken).orElse("none"));
  }

  /** On six days, so that no diary stands between them. */
  @Test
  void twoDesksAtOnceNeverOverdraw() throws Exception {
    long line = ledger(3);
    List<Callable<String>> desks = new ArrayList<>();
    CyclicBarrier start = new CyclicBarrier(6);
    for (int i = 0; i < 6; i++) {
      LocalDate day = MONDAY.plusDays(i);
      desks.add(
          () -> {
            start.await();
            try {
              book(day);
              return "booked";
            } catch (RuntimeException e) {
              return Faults.in(e).orElseThrow().key();
            }
          });
    }
    List<String> outcomes = all(desks);
    assertEquals(3, outcomes.stream().filter("booked"::equals).count(), outcomes.toString());
    assertEquals(
        3, outcomes.stream().filter("ledger.exhausted"::equals).count(), outcomes.toString());
    assertEquals("0 used, 3 booked, 0 left", state(line));
  }

  @Test
  void aLineThatIsShortenedWhileSomebodyBooksIsNotOverdrawn() throws Exception {
    for (int round = 0; round < 5; round++) {
      Patient roy = clinic.patient("Roy", "Lin " + round);
      clinic.ledger(roy, "MASSAGE", 2, MONDAY, UNTIL);
      PrescriptionRow row = only(roy);
      PrescriptionForm form = form(row);
      form.getLines().get(0).setQuantity(1);
      CyclicBarrier start = new CyclicBarrier(2);
      LocalDate day = MONDAY.plusDays(round);
      book(massage(roy, day, "09:00"));
      List<String> outcomes =
          all(
              List.of(
                  () -> outcome(start, () -> book(massage(roy, day, "11:00"))),
                  () ->
                      outcome(
                          start,
                          () ->
                              clinic.services.run(
                                  () ->
                                      prescriptions.change(row.publicId(), row.version(), form)))));
      assertEquals(1, outcomes.stream().filter("done"::equals).count(), outcomes.toString());
      LedgerRow left = only(roy).lines().get(0);
      assertEquals(0, left.left(), outcomes + " " + left);
    }
  }

  private static String outcome(CyclicBarrier start, Runnable act) throws Exception {
    start.await();
    try {
      act.run();
      return "done";
    } catch (RuntimeException e) {
      return Faults.in(e).orElseThrow(() -> e).key();
    }
  }

  private static List<String> all(List<Callable<String>> acts) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(acts.size());
    try {
      List<String> outcomes = new ArrayList<>();
      for (Future<String> future : threads.invokeAll(acts)) {
        outcomes.add(future.get());
      }
      return outcomes;
    } finally {
      threads.shutdownNow();
    }
  }

  private PrescriptionRow only(Patient patient) {
    return clinic.services.call(() -> queries.prescriptions(patient.publicId())).get(0);
  }

  private static PrescriptionForm form(PrescriptionRow row) {
    PrescriptionForm form = new PrescriptionForm();
    form.setPrescriber(row.prescriber());
    form.setIssuedOn(row.issuedOn());
    form.setPayer(row.payer());
    for (LedgerRow line : row.lines()) {
      PrescriptionForm.Line typed = line(line.remedy(), line.quantity());
      typed.setId(line.id());
      typed.setStartsOn(line.startsOn());
      typed.setEndsOn(line.endsOn());
      form.getLines().add(typed);
    }
    return form;
  }

  private static PrescriptionForm.Line line(String remedy, int quantity) {
    PrescriptionForm.Line line = new PrescriptionForm.Line();
    line.setRemedy(remedy);
    line.setQuantity(quantity);
    line.setStartsOn(MONDAY);
    line.setEndsOn(UNTIL);
    return line;
  }

  @Test
  void aLineThatWasDrawnFromIsShortenedToWhatIsUsedAtMost() {
    ledger(6);
    book(MONDAY.plusDays(1));
    book(MONDAY.plusDays(8));
    assertEquals("ledger.below_use", changed(l -> l.setQuantity(1)));
    assertEquals("ledger.drawn_from", changed(l -> l.setRemedy("PHYSIOTHERAPY")));
    assertEquals("ledger.drawn_from", changed(l -> l.setNoShowCounts(true)));
    assertEquals("ledger.ends_before_use", changed(l -> l.setEndsOn(MONDAY.plusDays(7))));
    assertEquals("ledger.starts_after_use", changed(l -> l.setStartsOn(MONDAY.plusDays(2))));
    assertEquals("ledger_line_period", changed(l -> l.setEndsOn(MONDAY.minusDays(1))));
    assertEquals(
        "done",
        changed(
            l -> {
              l.setQuantity(2);
              l.setEndsOn(MONDAY.plusDays(8));
            }));
    assertEquals("ledger.exhausted", refused(() -> book(MONDAY.plusDays(2))).key());
  }

  private String changed(java.util.function.Consumer<PrescriptionForm.Line> change) {
    PrescriptionRow row = only(kim);
    PrescriptionForm form = form(row);
    change.accept(form.getLines().get(0));
    try {
      clinic.services.run(() -> prescriptions.change(row.publicId(), row.version(), form));
      return "done";
    } catch (RuntimeException e) {
      return Faults.in(e).orElseThrow(() -> e).key();
    }
  }

  @Test
  void aClosedLineIsDrawnFromNoMoreAndKeepsWhatWasDrawn() {
    long line = ledger(1);
    book(MONDAY);
    int version = line(line).version();
    clinic.services.run(() -> prescriptions.close(line, version, "pays privately from now on"));
    assertNull(drawnBy(book(MONDAY.plusDays(1))));
    assertEquals("0 used, 1 booked, 0 left", state(line));
    assertEquals("desk", line(line).closedBy());
    assertEquals(
        "ledger.already_closed",
        refused(
                () ->
                    clinic.services.run(
                        () -> prescriptions.close(line, line(line).version(), "again")))
            .key());
  }

  @Test
  void theDeskNeitherReadsNorChangesTheDiagnosis() {
    PrescriptionForm form = new PrescriptionForm();
    form.setPrescriber("Dr Wu");
    form.setIssuedOn(MONDAY);
    form.setDiagnosis("M54.5");
    form.getLines().add(line("MASSAGE", 6));
    clinic.asAnna();
    clinic.services.call(() -> prescriptions.add(kim.publicId(), form));
    assertEquals("M54.5", only(kim).diagnosis());
    clinic.asDesk();
    assertEquals("", only(kim).diagnosis());
    assertEquals("done", changed(l -> l.setQuantity(10)));
    clinic.asAnna();
    assertEquals("M54.5", only(kim).diagnosis());
    assertEquals(10, only(kim).lines().get(0).quantity());
  }

  @Test
  void whatIsLeftOfAPrescriptionIsProposedTwiceAWeekADayApartAndBookedAtOnce() {
    PrescriptionForm form = new PrescriptionForm();
    form.setPrescriber("Dr Wu");
    form.setIssuedOn(MONDAY);
    form.getLines().add(line("PHYSIOTHERAPY", 6));
    form.getLines().add(line("MASSAGE", 6));
    UUID id = clinic.services.call(() -> prescriptions.add(kim.publicId(), form));
    assertEquals(12, only(kim).visitsLeft(MONDAY));
    Proposal proposal =
        clinic.services.call(() -> schedule.proposeRest(id, clinic.site, List.of()));
    assertEquals(12, proposal.placements().stream().filter(Placement::placed).count());
    for (Proposal.Rest rest : proposal.rest()) {
      List<LocalDate> days =
          proposal.placements().stream()
              .filter(p -> p.source().ledgerLine() == rest.line().id())
              .map(p -> LocalDate.ofInstant(p.time().startsAt(), Clinic.BERLIN))
              .toList();
      assertEquals(6, days.size());
      for (int i = 1; i < days.size(); i++) {
        assertTrue(days.get(i).toEpochDay() - days.get(i - 1).toEpochDay() >= 2, days.toString());
      }
      for (LocalDate day : days) {
        LocalDate week = Bookings.monday(day);
        assertTrue(
            days.stream().filter(d -> Bookings.monday(d).equals(week)).count() <= 2,
            days.toString());
        assertTrue(!day.isAfter(UNTIL));
      }
    }
    List<BookVisit> wishes =
        proposal.placements().stream()
            .map(
                p ->
                    new BookVisit(
                            UUID.randomUUID(),
                            clinic.site,
                            kim.id(),
                            null,
                            p.source().treatmentType(),
                            p.minutes(),
                            p.time().therapistId(),
                            p.time().roomId(),
                            p.time().startsAt())
                        .drawing(p.source().ledgerLine(), null))
            .toList();
    assertEquals(12, service.bookAll(UUID.randomUUID(), wishes));
    assertEquals(0, only(kim).visitsLeft(MONDAY));
    assertTrue(
        clinic
            .services
            .call(() -> schedule.proposeRest(id, clinic.site, List.of()))
            .placements()
            .isEmpty());
  }

  @Test
  void whatDoesNotFitBeforeTheLastDayIsSaid() {
    clinic.ledger(kim, "MASSAGE", 6, MONDAY, MONDAY.plusDays(6));
    UUID id = only(kim).publicId();
    List<Placement> placements =
        clinic.services.call(() -> schedule.proposeRest(id, clinic.site, List.of())).placements();
    assertEquals(2, placements.stream().filter(Placement::placed).count());
    assertEquals(List.of("not_by_last_day"), placements.get(5).notes());
  }

  @Test
  void aProposalOfAPlanSaysForWhichVisitsNothingIsAuthorised() {
    Plan plan = clinic.plan(kim, 4, 2, 1);
    ledger(3);
    List<Placement> placements =
        clinic.services.call(() -> schedule.propose(plan.publicId())).placements();
    assertEquals(
        List.of(false, false, false, true),
        placements.stream().map(p -> p.notes().contains("not_authorised")).toList());
  }

  @Test
  void aPlanThatComesLaterTakesOverWhatWasBooked() {
    long line = ledger(4);
    long delivered = book(MONDAY);
    service.arrive(delivered, version(delivered));
    service.complete(delivered, version(delivered));
    long first = book(MONDAY.plusDays(2));
    long missed = book(MONDAY.plusDays(3));
    clinic.clock.set(at(MONDAY.plusDays(3), "12:00"));
    service.miss(missed, version(missed));
    long second = book(MONDAY.plusDays(4));
    long physio = book(clinic.wish(kim, "MASSAGE_30", 30, at(MONDAY.plusDays(5), "09:00")));
    Plan plan = clinic.plan(kim, 2, 2, 1);
    Owner.run("update plan set status = 'DRAFT', activated_at = null where id = ?", plan.id());
    Owner.run("delete from plan_revision where plan_id = ?", plan.id());
    clinic.asAnna();
    List<VisitsLinked> news = new ArrayList<>();
    clinic.services.heard(VisitsLinked.class, news::add);
    clinic.services.run(
        () ->
            clinic
                .get(PlanService.class)
                .activate(
                    plan.publicId(),
                    Owner.value(Integer.class, "select version from plan where id = ?", plan.id()),
                    null));
    assertEquals(plan.line(), planned(delivered));
    assertEquals(plan.line(), planned(first));
    assertNull(planned(second), "the line is for two visits");
    assertNull(planned(missed));
    assertNull(planned(physio));
    assertEquals(List.of(new VisitsLinked(plan.id(), 2)), news);
    assertEquals("1 used, 3 booked, 0 left", state(line));
  }

  private static Long planned(long attendance) {
    return Owner.value(Long.class, "select visit_line_id from attendance where id = ?", attendance);
  }

  @Test
  void theDatabaseKeepsAnOverrideWholeAndOnALine() {
    long visit = book(MONDAY);
    RuntimeException broken =
        assertThrows(
            RuntimeException.class,
            () ->
                Owner.run(
                    "update attendance set override_reason = 'x', override_by = ?, override_at = ? where id = ?",
                    clinic.desk,
                    clinic.clock.instant(),
                    visit));
    assertEquals("attendance_override", Faults.brokenConstraint(broken).orElse("none"));
  }

  @Test
  void aFormWithoutALineIsRefused() {
    PrescriptionForm form = new PrescriptionForm();
    form.setPrescriber("Dr Wu");
    form.setIssuedOn(MONDAY);
    form.getLines().add(new PrescriptionForm.Line());
    RuleViolation fault =
        assertThrows(
            RuleViolation.class,
            () -> clinic.services.call(() -> prescriptions.add(kim.publicId(), form)));
    assertEquals("prescription.no_lines", fault.key());
  }
}
