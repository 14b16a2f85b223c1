package org.restora.schedule.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.restora.testing.Clinic.MONDAY;
import static org.restora.testing.Clinic.at;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restora.catalog.Side;
import org.restora.plan.rule.FactFile;
import org.restora.schedule.ScheduleService;
import org.restora.schedule.card.CardEntryService.Card;
import org.restora.schedule.card.CardEntryService.Entered;
import org.restora.schedule.card.CardEntryService.Outcome;
import org.restora.schedule.card.CardQueries.CardRow;
import org.restora.schedule.card.Gentleness.Capped;
import org.restora.schedule.safety.Answer;
import org.restora.schedule.safety.AnsweredBy;
import org.restora.schedule.safety.ScreeningQueries;
import org.restora.schedule.safety.ScreeningQueries.ScreeningRow;
import org.restora.schedule.safety.ScreeningService;
import org.restora.shared.fault.Faults;
import org.restora.shared.fault.NotFound;
import org.restora.shared.fault.RuleViolation;
import org.restora.testing.Clinic;
import org.restora.testing.Clinic.Patient;
import org.restora.testing.Clinic.Plan;
import org.restora.testing.Owner;

class PreSessionCardIT {

  private static final CardAnswers NOTHING =
      new CardAnswers(null, null, null, null, List.of(), List.of(), false);

  private final Clinic clinic = new Clinic();
  private final CardService service = clinic.get(CardService.class);
  private final CardEntryService entry = clinic.get(CardEntryService.class);
  private final CardQueries queries = clinic.get(CardQueries.class);
  private final Patient kim = clinic.patient("Kim", "Park");
  private final Plan plan = clinic.plan(kim, 12, 7, 0);
  private final String address = UUID.randomUUID().toString();
  private final UUID visit = book(MONDAY, "10:00");
  private final long attendance =
      clinic.value(Long.class, "select id from attendance where public_id = ?", visit);

  @BeforeEach
  void nobodyHasGuessed() {
    Owner.run("delete from session_card_failure");
  }

  private UUID book(LocalDate day, String time) {
    long appointment =
        clinic.asDesk().get(ScheduleService.class).book(clinic.wish(plan, at(day, time)));
    return clinic.value(
        UUID.class, "select public_id from attendance where appointment_id = ?", appointment);
  }

  private String code() {
    clinic.asDesk();
    return clinic.services.call(() -> service.open(visit));
  }

  private Entered type(String code) {
    return clinic.services.call(() -> entry.enter(code, address));
  }

  private String token() {
    return type(code()).token();
  }

  private Card card(String token) {
    return clinic.services.call(() -> entry.card(token)).orElse(null);
  }

  private boolean send(String token, CardAnswers answers) {
    return clinic.services.call(() -> entry.send(token, answers));
  }

  private CardRow seen() {
    clinic.asAnna();
    return clinic.services.call(() -> queries.of(List.of(attendance))).get(attendance);
  }

  private ScreeningRow screening() {
    clinic.asAnna();
    return clinic
        .services
        .call(() -> clinic.get(ScreeningQueries.class).of(List.of(attendance)))
        .get(attendance);
  }

  private void start() {
    clinic.asAnna();
    clinic
        .get(ScheduleService.class)
        .start(attendance, clinic.count("select version from attendance where id = ?", attendance));
  }

  private static CardAnswers sore(Integer soreness) {
    return new CardAnswers(null, null, soreness, null, List.of(), List.of(), false);
  }

  private static CardAnswers yes(String... questions) {
    return new CardAnswers(null, null, null, null, List.of(), List.of(questions), false);
  }

  private static CardAnswers nothingChanged() {
    return new CardAnswers(null, null, null, null, List.of(), List.of(), true);
  }

  private static String key(Runnable act) {
    return Faults.in(assertThrows(RuntimeException.class, act::run)).orElseThrow().key();
  }

  @Test
  void aCodeIsTypedOnceInWhateverLetters() {
    String code = code();
    assertTrue(code.matches("[A-HJKMNP-Z2-9]{6}"), code);
    String typed = " " + code.substring(0, 3).toLowerCase() + "-" + code.substring(3);
    Entered entered = type(typed);
    assertEquals(Outcome.OPEN, entered.outcome());
    assertEquals(Outcome.WRONG, type(code).outcome());
    assertEquals("Kim", card(entered.token()).givenName());
  }

  @Test
  void onlyHashesAreKept() {
    String code = code();
    String token = type(code).token();
    assertEquals(
        0,
        clinic.count(
            "select count(*)::int from session_card c where c::text like '%' || ? || '%' or c::text like '%' || ? || '%'",
            code, token));
  }

  @Test
  void theDeviceSeesAGivenNameAndTheQuestionsAndNothingElse() {
    Card card = card(token());
    assertEquals(6, card.questions().size());
    assertFalse(card.toString().contains("Park"), card.toString());
    assertFalse(card.toString().contains("Back pain"), card.toString());
    assertFalse(card.answered());
  }

  @Test
  void aNewCodeClosesTheDeviceBeforeAndKeepsTheAnswers() {
    String first = token();
    send(first, sore(3));
    String second = token();
    assertNotEquals(first, second);
    assertEquals(null, card(first));
    assertFalse(send(first, sore(9)));
    assertEquals(3, card(second).answers().soreness());
  }

  @Test
  void itHoldsFourHoursAndNoLonger() {
    String code = code();
    clinic.clock.pass(CardService.HOLDS.minusSeconds(1));
    String token = type(code).token();
    assertTrue(send(token, sore(1)));
    clinic.clock.pass(Duration.ofSeconds(1));
    assertEquals(null, card(token));
    assertFalse(send(token, sore(9)));
    String late = code();
    clinic.clock.pass(CardService.HOLDS);
    assertEquals(Outcome.WRONG, type(late).outcome());
    assertEquals(1, seen().soreness());
  }

  @Test
  void itIsOverWithTheDayOfTheSite() {
    clinic.clock.pass(Duration.ofHours(14));
    code();
    assertEquals(
        at(MONDAY.plusDays(1), "00:00"),
        clinic.services.call(() -> queries.state(visit)).holdsUntil());
  }

  @Test
  void anotherVisitsCardIsAnother() {
    UUID evening = book(MONDAY, "16:00");
    String token = token();
    String other = clinic.services.call(() -> service.open(evening));
    send(token, sore(4));
    String there = type(other).token();
    assertEquals(null, card(there).answers().soreness());
    send(there, sore(8));
    assertEquals(4, seen().soreness());
  }

  @Test
  void onlyTodaysVisitThatHasNotBegunHasACard() {
    UUID tomorrow = book(MONDAY.plusDays(1), "10:00");
    assertEquals("card.not_today", key(() -> clinic.services.call(() -> service.open(tomorrow))));
    start();
    assertEquals("card.begun", key(this::code));
    Clinic other = new Clinic();
    assertThrows(
        NotFound.class, () -> other.services.call(() -> other.get(CardService.class).open(visit)));
  }

  @Test
  void whatIsAnsweredCanBeChangedUntilTheVisitBegins() {
    String token = token();
    send(
        token,
        new CardAnswers(
            " Shoulders ",
            2,
            5,
            8,
            List.of(
                new CardMark("CALF", Side.LEFT, Feeling.PAIN),
                new CardMark("LOWER_BACK", Side.RIGHT, Feeling.TENSION)),
            List.of(),
            false));
    CardRow first = seen();
    assertEquals("Shoulders", first.wish());
    assertEquals(2, first.pressure());
    assertTrue(first.stressed());
    assertEquals(
        Set.of(
            new CardMark("CALF", Side.LEFT, Feeling.PAIN),
            new CardMark("LOWER_BACK", Side.RIGHT, Feeling.TENSION)),
        Set.copyOf(first.marks()));
    send(token, sore(6));
    assertEquals("", seen().wish());
    assertEquals(List.of(), seen().places());
    start();
    assertFalse(send(token, sore(10)));
    assertEquals(6, seen().soreness());
  }

  @Test
  void figuresKeepToTheirScale() {
    String token = token();
    assertEquals("session_card_soreness", key(() -> send(token, sore(11))));
    assertEquals(
        "session_card_pressure",
        key(() -> send(token, new CardAnswers(null, 6, null, null, List.of(), List.of(), false))));
  }

  @Test
  void tenWrongCodesOfAnAddressAreEnoughAndTheQuarterOfAnHourPasses() {
    String code = code();
    IntStream.range(0, CardEntryService.TRIES)
        .forEach(i -> assertEquals(Outcome.WRONG, type("AAAAA" + i).outcome()));
    assertEquals(Outcome.TOO_MANY_TRIES, type(code).outcome());
    assertEquals(
        Outcome.OPEN,
        clinic.services.call(() -> entry.enter(code, address + " next door")).outcome());
    String again = code();
    clinic.clock.pass(CardEntryService.WINDOW);
    assertEquals(Outcome.OPEN, type(again).outcome());
  }

  @Test
  void aHundredFromEverywhereAreEnoughToo() {
    String code = code();
    Owner.run(
        "insert into session_card_failure (address, at) select 'bot ' || n, ? from generate_series(1, ?) n",
        clinic.clock.instant(),
        CardEntryService.TRIES_OF_ALL);
    assertEquals(Outcome.TOO_MANY_TRIES, type(code).outcome());
  }

  @Test
  void aYesStopsTheStartUntilWhoeverTreatsHasAsked() {
    send(token(), yes("MEDICINE"));
    ScreeningRow told = screening();
    assertEquals(AnsweredBy.PATIENT, told.answeredBy());
    assertEquals(1, told.unclear());
    assertEquals("schedule.screening_unclear", key(this::start));
    List<Answer> answers =
        List.of("FEVER", "MEDICINE", "INJURY", "PREGNANCY", "SKIN", "CALF_CHEST").stream()
            .map(
                q ->
                    q.equals("MEDICINE")
                        ? new Answer(q, true, null, null, null, null, "Vitamin D")
                        : Answer.no(q))
            .toList();
    clinic.services.run(
        () -> clinic.get(ScreeningService.class).answer(visit, AnsweredBy.THERAPIST, answers));
    start();
  }

  @Test
  void nothingChangedIsAScreeningThatEndsNoAlert() {
    clinic.asAnna();
    List<Answer> fever =
        List.of("FEVER", "MEDICINE", "INJURY", "PREGNANCY", "SKIN", "CALF_CHEST").stream()
            .map(
                q ->
                    q.equals("FEVER")
                        ? new Answer(q, true, "FEVER", null, null, null, "")
                        : Answer.no(q))
            .toList();
    UUID other = book(MONDAY, "17:00");
    clinic.asAnna();
    clinic.services.run(
        () -> clinic.get(ScreeningService.class).answer(other, AnsweredBy.THERAPIST, fever));
    send(token(), nothingChanged());
    assertFalse(screening().due());
    assertEquals(
        1,
        clinic.count(
            "select count(*)::int from patient_alert where patient_id = ? and ended_at is null",
            kim.id()));
  }

  @Test
  void theSameAnswerTwiceIsOneScreeningAndANoDoesNotHideWhatWasAsked() {
    String token = token();
    send(token, yes("SKIN"));
    send(token, yes("SKIN"));
    assertEquals(
        1, clinic.count("select count(*)::int from screening where attendance_id = ?", attendance));
    clinic.asAnna();
    clinic.services.run(() -> clinic.get(ScreeningService.class).nothingChanged(visit));
    send(token, nothingChanged());
    assertEquals(AnsweredBy.THERAPIST, screening().answeredBy());
  }

  @Test
  void nothingAndSomethingAreNotBothSo() {
    String token = token();
    assertEquals(
        "card.nothing_or_something",
        assertThrows(
                RuleViolation.class,
                () ->
                    send(
                        token,
                        new CardAnswers(null, null, null, null, List.of(), List.of("SKIN"), true)))
            .key());
    assertThrows(RuntimeException.class, () -> send(token, yes("NO_SUCH")));
    assertTrue(send(token, NOTHING), "nothing has to be answered");
  }

  @Test
  void sorenessOfTodayCapsThePressureOfTodayAndNamesWhatIsLighter() {
    String token = token();
    send(token, sore(6));
    assertEquals(List.of(), capped(visit));
    send(token, sore(7));
    Capped capped = capped(visit).get(0);
    assertEquals(3, capped.pressure());
    assertEquals(2, capped.cap());
    assertTrue(capped.possible());
    assertFalse(capped.lighter().isEmpty());
    assertEquals(List.of(), capped(book(MONDAY.plusDays(1), "10:00")), "tomorrow is another day");
    FactFile facts = clinic.get(FactFile.class);
    assertEquals(7, clinic.services.call(() -> facts.of(plan.id(), MONDAY)).soreness());
    assertEquals(
        null, clinic.services.call(() -> facts.of(plan.id(), MONDAY.plusDays(1))).soreness());
  }

  private List<Capped> capped(UUID session) {
    clinic.asAnna();
    return clinic.services.call(() -> queries.capped(session));
  }

  @Test
  void therapistsOfAnotherSiteDoNotReadIt() {
    send(token(), sore(6));
    Clinic other = new Clinic().asAnna();
    CardQueries there = other.get(CardQueries.class);
    assertTrue(other.services.call(() -> there.of(List.of(attendance))).isEmpty());
    assertTrue(other.services.call(() -> there.last(kim.publicId())).isEmpty());
    assertThrows(NotFound.class, () -> other.services.call(() -> there.capped(visit)));
    assertThrows(NotFound.class, () -> other.services.call(() -> there.state(visit)));
  }

  @Test
  void theAuditNamesThePatientAndNoAccount() {
    send(token(), sore(6));
    assertEquals(
        2,
        clinic.count(
            """
            select count(*)::int from audit_entry
            where act in ('CardEntryService.enter', 'CardEntryService.send') and account_id is null and outcome = 'DONE'
              and ? = any (patients)
            """,
            kim.id()));
  }
}
