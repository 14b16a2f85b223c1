package org.restora.schedule.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.restora.testing.Clinic.MONDAY;
import static org.restora.testing.Clinic.at;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.restora.catalog.Side;
import org.restora.patient.PatientQueries;
import org.restora.schedule.ScheduleService;
import org.restora.schedule.safety.ScreeningQueries.Result;
import org.restora.schedule.safety.VisitSafety.Standing;
import org.restora.shared.fault.NotFound;
import org.restora.shared.fault.RuleViolation;
import org.restora.testing.Clinic;
import org.restora.testing.Clinic.Patient;
import org.restora.testing.Clinic.Plan;
import org.restora.testing.Owner;

class ScreeningServiceIT {

  private static final List<String> QUESTIONS =
      List.of("FEVER", "MEDICINE", "INJURY", "PREGNANCY", "SKIN", "CALF_CHEST");

  private final Clinic clinic = new Clinic();
  private final ScreeningService service = clinic.get(ScreeningService.class);
  private final ScreeningQueries queries = clinic.get(ScreeningQueries.class);
  private final Patient kim = clinic.patient("Kim", "Park");
  private final Plan plan = clinic.plan(kim, 12, 7, 0);
  private final UUID today = book(MONDAY, "09:00");

  ScreeningServiceIT() {
    clinic.asAnna();
  }

  private UUID book(LocalDate day, String time) {
    long appointment = clinic.get(ScheduleService.class).book(clinic.wish(plan, at(day, time)));
    return clinic.value(
        UUID.class, "select public_id from attendance where appointment_id = ?", appointment);
  }

  /** No to all but one. */
  private static List<Answer> yes(Answer answer) {
    List<Answer> answers = new ArrayList<>(QUESTIONS.stream().map(Answer::no).toList());
    answers.replaceAll(a -> a.question().equals(answer.question()) ? answer : a);
    return answers;
  }

  private static Answer fever() {
    return new Answer("FEVER", true, "FEVER", null, null, null, "38.5 °C");
  }

  private void answer(UUID visit, Answer answer) {
    answer(visit, AnsweredBy.THERAPIST, answer);
  }

  private void answer(UUID visit, AnsweredBy by, Answer answer) {
    clinic.services.run(() -> service.answer(visit, by, yes(answer)));
  }

  private Result result(UUID visit) {
    return clinic.services.call(() -> queries.result(visit));
  }

  private int alerts() {
    return clinic
        .services
        .call(() -> clinic.get(PatientQueries.class).alerts(kim.publicId()))
        .size();
  }

  private static String key(Runnable act) {
    return assertThrows(RuleViolation.class, act::run).key();
  }

  @Test
  void nothingChangedIsOneActAndRaisesNothing() {
    clinic.services.run(() -> service.nothingChanged(today));
    Result result = result(today);
    assertEquals(AnsweredBy.THERAPIST, result.screening().answeredBy());
    assertFalse(result.screening().due());
    assertEquals(List.of(), result.yes());
    assertEquals(0, alerts());
    assertEquals(
        6,
        clinic.count(
            "select count(*)::int from screening_answer where screening_id = ?",
            result.screening().id()));
  }

  @Test
  void aFeverIsRaisedAtOnceAndBlocksTodayButNotTheVisitInThreeDays() {
    book(MONDAY.plusDays(3), "09:00");
    UUID tomorrow = book(MONDAY.plusDays(1), "08:00");
    answer(today, fever());
    Result result = result(today);
    assertEquals(1, alerts());
    assertEquals(Standing.FORBIDDEN, result.today().get(0).standing());
    assertEquals(
        List.of(), result.coming(), "a fever of Monday eight o'clock is over on Tuesday at eight");
    clinic.clock.pass(Duration.ofMinutes(30));
    answer(today, fever());
    assertEquals(
        List.of(tomorrow), result(today).coming().stream().map(t -> t.visit().publicId()).toList());
  }

  @Test
  void aRedFlagTouchesEveryVisitToCome() {
    book(MONDAY.plusDays(2), "09:00");
    book(MONDAY.plusDays(20), "09:00");
    answer(
        today, new Answer("CALF_CHEST", true, "CALF", null, null, null, "Left, since yesterday"));
    Result result = result(today);
    assertTrue(result.redFlag());
    assertEquals(2, result.coming().size());
    assertEquals(Standing.FORBIDDEN, result.coming().get(0).doses().get(0).standing());
  }

  @Test
  void aNoEndsWhatOnlyAnEarlierScreeningSaidAndKeepsTheRest() {
    answer(today, fever());
    answer(today, new Answer("CALF_CHEST", true, "CALF", null, null, null, ""));
    assertEquals(
        1,
        clinic.count(
            "select count(*)::int from patient_alert where patient_id = ? and condition = 'FEVER' and ended_at is not null and end_reason <> ''",
            kim.id()),
        "no to fever in the second answers");
    clinic.services.run(() -> service.nothingChanged(today));
    assertEquals(1, alerts(), "a red flag is not ended by a no");
  }

  @Test
  void aNoDoesNotEndAnAlertThatAPersonRaised() {
    clinic.alert(kim, "FEVER", null, null);
    clinic.services.run(() -> service.nothingChanged(today));
    assertEquals(1, alerts());
  }

  @Test
  void aPlaceIsAskedWhereTheConditionHasOne() {
    assertEquals(
        "alert.region_needed",
        key(() -> answer(today, new Answer("SKIN", true, "WOUND", null, null, null, ""))));
    answer(today, new Answer("SKIN", true, "WOUND", "CALF", Side.LEFT, null, "Graze"));
    assertEquals(Standing.POSSIBLE, result(today).today().get(0).standing());
  }

  @Test
  void aTherapistSaysWhatAYesMeans() {
    assertEquals(
        "screening.say_what",
        key(() -> answer(today, new Answer("MEDICINE", true, null, null, null, null, " "))));
    answer(today, new Answer("MEDICINE", true, null, null, null, null, "Vitamin D"));
    assertFalse(result(today).screening().due());
    assertEquals(0, alerts());
  }

  @Test
  void aPatientMaySayYesAndATherapistIsAskedToMakeItClear() {
    answer(today, AnsweredBy.PATIENT, new Answer("MEDICINE", true, null, null, null, null, null));
    assertTrue(result(today).screening().due());
    assertEquals(1, result(today).screening().unclear());
    answer(today, AnsweredBy.PATIENT, fever());
    assertEquals(1, alerts());
    clinic.services.run(() -> service.nothingChanged(today));
    assertFalse(result(today).screening().due());
  }

  @Test
  void everyQuestionIsAnsweredAndOnlyWithWhatItCanMean() {
    assertEquals(
        "screening.every_question",
        key(
            () ->
                clinic.services.run(
                    () -> service.answer(today, AnsweredBy.THERAPIST, List.of(fever())))));
    assertThrows(
        NotFound.class,
        () -> answer(today, new Answer("FEVER", true, "DVT", null, null, null, "")));
  }

  @Test
  void aTreatmentStartsWithoutTheQuestionsAndThatIsKept() {
    assertNull(result(today).screening());
    long id = clinic.value(Long.class, "select id from attendance where public_id = ?", today);
    clinic
        .get(ScheduleService.class)
        .start(id, clinic.count("select version from attendance where id = ?", id));
    Result result = result(today);
    assertEquals(AnsweredBy.NOBODY, result.screening().answeredBy());
    assertTrue(result.screening().due());
    clinic.services.run(() -> service.nothingChanged(today));
    assertFalse(result(today).screening().due());
  }

  @Test
  void aTherapistOfAnotherSiteCannotAnswer() {
    Clinic other = new Clinic();
    other.asAnna();
    assertThrows(
        NotFound.class,
        () -> other.services.run(() -> other.get(ScreeningService.class).nothingChanged(today)));
  }

  @Test
  void theQuestionsAreSixAndEachCanMeanSomething() {
    var questions = clinic.services.call(() -> queries.questions(today));
    assertEquals(QUESTIONS, questions.stream().map(ScreeningQueries.Question::code).toList());
    assertTrue(questions.stream().noneMatch(q -> q.meanings().isEmpty()));
    assertEquals(
        0,
        Owner.value(
            Long.class,
            "select count(*) from screening_condition s join condition c on c.code = s.condition where s.ends_with_no and c.red_flag"));
  }
}
