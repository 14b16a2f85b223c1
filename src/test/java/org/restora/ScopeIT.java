package org.restora;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.restora.testing.Clinic.MONDAY;
import static org.restora.testing.Clinic.at;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.restora.access.Passwords;
import org.restora.access.SignInService;
import org.restora.catalog.PlaceQueries;
import org.restora.catalog.PlaceService;
import org.restora.catalog.RoomForm;
import org.restora.catalog.RoomKind;
import org.restora.plan.CertificationMethod;
import org.restora.plan.CertificationQueries;
import org.restora.plan.CertificationService;
import org.restora.plan.DayTime;
import org.restora.plan.PlanQueries;
import org.restora.plan.PlanService;
import org.restora.plan.PlanStatus;
import org.restora.plan.home.HomeForm;
import org.restora.plan.home.HomeQueries;
import org.restora.plan.home.HomeService;
import org.restora.progress.NoteContent;
import org.restora.progress.NoteQueries;
import org.restora.progress.NoteService;
import org.restora.progress.SigningService;
import org.restora.report.ReportQueries;
import org.restora.schedule.BookVisit;
import org.restora.schedule.CancelledBy;
import org.restora.schedule.ScheduleQueries;
import org.restora.schedule.ScheduleService;
import org.restora.schedule.card.CardQueries;
import org.restora.schedule.card.CardService;
import org.restora.shared.fault.NotFound;
import org.restora.shared.fault.RuleViolation;
import org.restora.shared.security.Role;
import org.restora.staff.Shift;
import org.restora.staff.StaffQueries;
import org.restora.staff.StaffService;
import org.restora.testing.Clinic;
import org.restora.testing.Clinic.Plan;
import org.restora.testing.Owner;

/**
 * Whoever works at one site and knows the ids of another finds nothing there and changes nothing;
 * whoever knows the id of a colleague's draft reads it and does not write it.
 */
class ScopeIT {

  private static final String PASSWORD = "a password of one's own";
  private static final String HASH = Passwords.hash(PASSWORD);

  private final Clinic here = new Clinic();
  private final Clinic there = new Clinic();
  private final Plan plan = there.plan(there.patient("Noor", "Elsewhere"), 6, 2, 1);
  private final long appointment = book(there, plan, "09:00");
  private final long attendance =
      there.value(Long.class, "select id from attendance where appointment_id = ?", appointment);
  private final UUID note = draft(there, attendance);
  private final UUID signIn;

  ScopeIT() {
    Owner.run("update account set password_hash = ? where id = ?", HASH, here.annaAccount);
    String email =
        here.value(String.class, "select email from account where id = ?", here.annaAccount);
    SignInService signIns = here.get(SignInService.class);
    signIn = here.services.call(() -> signIns.signIn(email, PASSWORD, "test")).signIn();
    here.asAnna();
  }

  private static long book(Clinic clinic, Plan plan, String time) {
    return clinic.asDesk().get(ScheduleService.class).book(clinic.wish(plan, at(MONDAY, time)));
  }

  private static UUID draft(Clinic clinic, long attendance) {
    clinic.asAnna();
    NoteService notes = clinic.get(NoteService.class);
    return clinic.services.call(() -> notes.open(attendance));
  }

  @Test
  void aNoteOfAnotherSiteIsNeitherReadNorOpenedNorWritten() {
    NoteQueries queries = here.get(NoteQueries.class);
    NoteService notes = here.get(NoteService.class);
    NoteContent content = contentThere();
    notFound(() -> queries.note(note));
    notFound(() -> notes.open(attendance));
    notFound(() -> notes.save(note, 1, content));
    assertEquals(List.of(), call(() -> queries.notesOf(plan.patient().publicId(), 10)));
    assertEquals(List.of(), call(queries::myDrafts));
  }

  @Test
  void aCardOfAnotherSiteIsNeitherOpenedNorRead() {
    UUID visit =
        there.value(UUID.class, "select public_id from attendance where id = ?", attendance);
    CardService cards = here.get(CardService.class);
    CardQueries queries = here.get(CardQueries.class);
    Owner.run(
        """
        insert into session_card (attendance_id, patient_id, opened_by, opened_at, holds_until, soreness, answered_at)
        values (?, ?, ?, ?, ?, 8, ?)
        """,
        attendance,
        plan.patient().id(),
        there.desk,
        there.clock.instant(),
        there.clock.instant().plusSeconds(60),
        there.clock.instant());
    notFound(() -> cards.open(visit));
    notFound(() -> queries.state(visit));
    notFound(() -> queries.capped(visit));
    notFound(() -> queries.cappedOf(attendance));
    assertEquals(Map.of(), call(() -> queries.of(List.of(attendance))));
    assertEquals(Optional.empty(), call(() -> queries.last(plan.patient().publicId())));
  }

  @Test
  void aNoteOfAnotherSiteIsNeitherSignedNorAddedTo() {
    SigningService signing = here.get(SigningService.class);
    NoteContent content = contentThere();
    int version = there.count("select version from note where public_id = ?", note);
    assertThrows(NotFound.class, () -> signing.sign(note, version, content, signIn, PASSWORD));
    Owner.run("update note set status = 'SIGNED', draft = null where public_id = ?", note);
    assertThrows(
        NotFound.class, () -> signing.addendum(note, "from afar", "curiosity", signIn, PASSWORD));
    assertEquals(
        0,
        there.count(
            "select count(*)::int from note_version v join note n on n.id = v.note_id where n.public_id = ?",
            note));
  }

  @Test
  void aColleaguesDraftIsReadButNeitherWrittenNorSigned() {
    Plan mine = here.plan(here.patient("Kim", "Park"), 6, 2, 1);
    long visit =
        here.value(
            Long.class,
            "select id from attendance where appointment_id = ?",
            book(here, mine, "10:00"));
    UUID draft = draft(here, visit);
    long colleague = here.account("ben", Role.THERAPIST);
    Owner.run("update account set password_hash = ? where id = ?", HASH, colleague);
    String email = here.value(String.class, "select email from account where id = ?", colleague);
    SignInService signIns = here.get(SignInService.class);
    UUID his = here.services.call(() -> signIns.signIn(email, PASSWORD, "test")).signIn();
    here.services.signIn(colleague, Role.THERAPIST);
    NoteQueries queries = here.get(NoteQueries.class);
    var view = call(() -> queries.note(draft));
    assertTrue(!view.mine(), "the page would let him write");
    NoteContent written =
        new NoteContent("", "", "His words", "", 5, 4, view.content().delivered(), List.of());
    NoteService notes = here.get(NoteService.class);
    SigningService signing = here.get(SigningService.class);
    assertEquals(
        "note.not_the_author",
        assertThrows(
                RuleViolation.class,
                () -> call(() -> notes.save(draft, view.head().version(), written)))
            .key());
    assertEquals(
        "note.not_the_author",
        assertThrows(
                RuleViolation.class,
                () -> signing.sign(draft, view.head().version(), written, his, PASSWORD))
            .key());
  }

  @Test
  void aSessionOfAnotherSiteIsNeitherReadNorMoved() {
    ScheduleQueries queries = here.get(ScheduleQueries.class);
    ScheduleService service = here.get(ScheduleService.class);
    notFound(() -> queries.session(attendance));
    notFound(() -> queries.board(there.site, MONDAY));
    assertEquals(
        List.of(), call(() -> queries.dayOf(there.anna, at(MONDAY, "00:00"), at(MONDAY, "23:55"))));
    assertThrows(NotFound.class, () -> service.arrive(attendance, 1));
    assertThrows(NotFound.class, () -> service.start(attendance, 1));
    assertThrows(NotFound.class, () -> service.cancel(attendance, 1, CancelledBy.PATIENT, "no"));
    assertEquals(
        "BOOKED",
        there.value(String.class, "select status from attendance where id = ?", attendance));
  }

  @Test
  void nothingIsBookedAtAnotherSite() {
    ScheduleQueries queries = here.get(ScheduleQueries.class);
    ScheduleService service = here.get(ScheduleService.class);
    BookVisit wish = there.wish(plan, at(MONDAY.plusDays(2), "11:00"));
    assertThrows(NotFound.class, () -> service.book(wish));
    assertThrows(NotFound.class, () -> service.bookAll(UUID.randomUUID(), List.of(wish)));
    notFound(() -> queries.propose(plan.publicId()));
    notFound(
        () ->
            queries.freeTimes(
                there.site,
                plan.patient().id(),
                plan.line(),
                null,
                0,
                null,
                DayTime.ANY,
                MONDAY,
                3));
  }

  @Test
  void aPlanOfAnotherSiteIsNeitherReadNorChanged() {
    PlanQueries queries = here.get(PlanQueries.class);
    PlanService service = here.get(PlanService.class);
    UUID id = plan.publicId();
    notFound(() -> queries.plan(id));
    notFound(() -> queries.form(id));
    notFound(() -> queries.check(id, new org.restora.plan.PlanForm()));
    assertEquals(List.of(), call(() -> queries.lines(plan.id())));
    assertEquals(List.of(), call(() -> queries.items(plan.id())));
    assertEquals(List.of(), call(() -> queries.goals(plan.id())));
    notFound(() -> run(() -> service.hold(id, 1)));
    notFound(() -> queries.inForce(id));
    notFound(() -> queries.origin(id));
    notFound(() -> queries.revisions(id));
    notFound(() -> queries.coming(id));
    notFound(() -> queries.lastMeasured(id));
    notFound(() -> here.get(CertificationQueries.class).sheet(id));
    CertificationService certifications = here.get(CertificationService.class);
    notFound(
        () -> run(() -> certifications.certify(id, CertificationMethod.SIGNATURE, "no", MONDAY)));
    notFound(() -> run(() -> certifications.sign(id, 1, MONDAY)));
    notFound(() -> run(() -> certifications.withdraw(id, 1, "no")));
    assertEquals(
        List.of(),
        call(() -> here.get(CertificationQueries.class).duesOf(plan.patient().publicId())));
    notFound(() -> run(() -> service.save(id, 1, new org.restora.plan.PlanForm())));
    notFound(() -> run(() -> service.revise(id, 1, "no")));
    notFound(() -> run(() -> service.discard(id, 1)));
    notFound(
        () ->
            run(
                () ->
                    service.end(
                        id,
                        1,
                        new PlanService.Discharge(PlanStatus.REVOKED, "no", Map.of(), List.of()))));
  }

  @Test
  void aHomeProgrammeOfAnotherSiteIsNeitherReadNorChanged() {
    HomeQueries queries = here.get(HomeQueries.class);
    HomeService service = here.get(HomeService.class);
    UUID id = plan.publicId();
    HomeForm walk = new HomeForm("HOME_WALK", null, null, 20, 3, MONDAY, null, "", null);
    notFound(() -> queries.programme(id));
    notFound(() -> queries.link(id));
    call(() -> queries.adherenceOf(plan.patient().publicId()))
        .forEach((other, share) -> assertEquals(null, other, "of another site"));
    notFound(() -> service.add(id, walk));
    notFound(() -> run(() -> service.remove(id, id)));
    notFound(() -> run(() -> service.putBack(id, id)));
    notFound(() -> run(() -> service.attach(id, "WATER_AND_REST")));
    notFound(() -> run(() -> service.detach(id, "WATER_AND_REST")));
    notFound(() -> run(() -> service.tick(id, id, MONDAY, true)));
    notFound(() -> service.issueLink(id));
    notFound(() -> run(() -> service.revokeLink(id)));
  }

  @Test
  void aTherapistOfAnotherSiteIsNeitherReadNorChanged() {
    here.services.signIn(here.desk, Role.ADMINISTRATOR, Role.SUPERVISOR, Role.MANAGER);
    StaffQueries queries = here.get(StaffQueries.class);
    StaffService service = here.get(StaffService.class);
    UUID id = there.value(UUID.class, "select public_id from therapist where id = ?", there.anna);
    notFound(() -> queries.therapist(id));
    notFound(() -> queries.sessions(id, MONDAY, MONDAY));
    assertEquals(List.of(), call(() -> queries.rosters(there.anna)));
    assertEquals(List.of(), call(() -> queries.shiftsOf(there.anna)));
    assertEquals(List.of(), call(() -> queries.qualifications(there.anna)));
    assertEquals(List.of(), call(() -> queries.timeOff(there.anna)));
    notFound(() -> run(() -> service.qualify(there.anna, "PT", MONDAY, null)));
    notFound(() -> service.setRoster(there.anna, there.site, MONDAY, 1, List.<Shift>of()));
    notFound(() -> service.reportSick(there.anna, MONDAY, MONDAY));
  }

  @Test
  void theFiguresOfAnotherSiteAreNotRead() {
    here.services.signIn(here.desk, Role.MANAGER);
    ReportQueries queries = here.get(ReportQueries.class);
    UUID id = there.value(UUID.class, "select public_id from therapist where id = ?", there.anna);
    notFound(() -> queries.utilisation(there.site, MONDAY, MONDAY));
    assertTrue(
        call(() -> queries.utilisation(0, MONDAY, MONDAY)).stream()
            .noneMatch(row -> row.site().contains(siteName(there))));
    assertEquals(List.of(), call(() -> queries.sessions(id, MONDAY, MONDAY)));
  }

  @Test
  void theRoomsOfAnotherSiteAreNeitherReadNorChanged() {
    here.services.signIn(here.desk, Role.ADMINISTRATOR);
    PlaceQueries queries = here.get(PlaceQueries.class);
    PlaceService service = here.get(PlaceService.class);
    notFound(() -> queries.room(there.room));
    notFound(() -> queries.rooms(there.site));
    notFound(() -> queries.hours(there.site));
    notFound(() -> queries.closures(there.site, MONDAY.getYear()));
    RoomForm form = new RoomForm("Mine now", RoomKind.GYM, 1, true);
    notFound(() -> run(() -> service.changeRoom(there.room, 0, form)));
    notFound(() -> run(() -> service.retireRoom(there.room, 0)));
    notFound(() -> service.addRoom(there.site, form));
  }

  private static String siteName(Clinic clinic) {
    return clinic.value(String.class, "select name from site where id = ?", clinic.site);
  }

  private NoteContent contentThere() {
    NoteQueries queries = there.asAnna().get(NoteQueries.class);
    NoteContent content = there.services.call(() -> queries.note(note)).content();
    here.asAnna();
    return content;
  }

  private <T> T call(Supplier<T> act) {
    return here.services.call(act);
  }

  private Void run(Runnable act) {
    act.run();
    return null;
  }

  private void notFound(Supplier<?> act) {
    assertThrows(NotFound.class, () -> here.services.call(act));
  }
}
