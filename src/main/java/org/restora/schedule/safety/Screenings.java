package org.restora.schedule.safety;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.restora.patient.AlertForm;
import org.restora.patient.Alerts;
import org.restora.shared.data.Sql;
import org.restora.shared.data.Translated;
import org.restora.shared.fault.NotFound;
import org.restora.shared.fault.RuleViolation;
import org.restora.shared.security.Caller;
import org.restora.shared.time.ClinicTime;

/** The six questions inside a running transaction (rule V3): for every door that takes answers. */
@Dependent
public class Screenings {

  @Inject private Sql sql;
  @Inject private Alerts alerts;
  @Inject private Caller caller;
  @Inject private ClinicTime time;

  /** One of the six. */
  public record Question(String code, Translated question) implements Serializable {}

  /** Those that are asked today where the visit is, in their order. */
  public List<Question> questions(Visits.Visit visit) {
    return sql.list(
        Question.class,
        """
        select code, question from screening_question where in_use(valid_from, retired_on, ?) order by position, code
        """,
        time.today(visit.zone()));
  }

  /**
   * Writes the answers down, raises what a yes means, ends what a no ends.
   *
   * @param answers one to each question
   * @return the screening's id
   */
  public long record(Visits.Visit visit, AnsweredBy by, List<Answer> answers) {
    Map<String, Answer> given =
        answers.stream().collect(Collectors.toMap(Answer::question, Function.identity()));
    List<String> questions = questions(visit).stream().map(Question::code).toList();
    RuleViolation.unless(
        given.size() == questions.size() && given.keySet().containsAll(questions),
        "screening.every_question");
    long id = write(visit, by, caller.id());
    for (String question : questions) {
      Answer answer = given.get(question);
      Long raised = null;
      if (answer.yes()) {
        raised = raise(visit, by, answer);
      } else {
        end(visit, question);
      }
      sql.run(
          """
          insert into screening_answer (screening_id, question, yes, condition, detail, alert_id)
          values (?, ?, ?, ?, ?, ?)
          """,
          id,
          question,
          answer.yes(),
          answer.yes() ? answer.condition() : null,
          answer.yes() ? text(answer.detail()) : "",
          raised);
    }
    return id;
  }

  private long write(Visits.Visit visit, AnsweredBy by, Long recorder) {
    long id = sql.value(Long.class, "select nextval('restora_id')").orElseThrow();
    sql.run(
        """
        insert into screening (id, attendance_id, patient_id, answered_by, recorded_by, recorded_at)
        values (?, ?, ?, ?, ?, ?)
        """,
        id,
        visit.attendanceId(),
        visit.patientId(),
        by,
        recorder,
        time.now());
    return id;
  }

  /**
   * Writes down what a patient says alone, without anybody asking: what a yes means is made clear
   * by whoever treats, and a no ends nothing. Said once more it is written once; after somebody has
   * asked, only a new yes counts.
   *
   * @param yes codes of the questions of which something is so
   */
  public void told(Visits.Visit visit, Set<String> yes) {
    boolean asked =
        sql.value(
                Boolean.class,
                "select exists (select from screening where attendance_id = ? and answered_by = 'THERAPIST')",
                visit.attendanceId())
            .orElse(false);
    if (lastTold(visit.attendanceId()).filter(yes::equals).isPresent()
        || (asked && yes.isEmpty())) {
      return;
    }
    long id = write(visit, AnsweredBy.PATIENT, null);
    sql.run(
        """
        insert into screening_answer (screening_id, question, yes)
        select ?, code, code = any (?::text[]) from screening_question where in_use(valid_from, retired_on, ?)
        """,
        id,
        yes,
        time.today(visit.zone()));
    RuleViolation.unless(
        lastTold(visit.attendanceId()).filter(yes::equals).isPresent(), "screening.every_question");
  }

  /** The questions a patient last said yes to, alone; empty when none were answered so. */
  public Optional<Set<String>> lastTold(long attendanceId) {
    return sql.value(
            Long.class,
            """
            select id from screening where attendance_id = ? and answered_by = 'PATIENT' and recorded_by is null
            order by recorded_at desc, id desc limit 1
            """,
            attendanceId)
        .map(
            id ->
                Set.copyOf(
                    sql.values(
                        String.class,
                        "select question from screening_answer where screening_id = ? and yes",
                        id)));
  }

  /** Whether the patient last said yes to something, and nobody has yet asked what it is. */
  boolean unclear(long attendanceId) {
    return sql.value(
            Boolean.class,
            """
            select exists (select from screening_answer where screening_id =
                             (select id from screening where attendance_id = ? order by recorded_at desc, id desc limit 1)
                           and yes and condition is null and detail = '')
            """,
            attendanceId)
        .orElse(false);
  }

  /** Keeps that a treatment began without the questions; what was asked before it stays. */
  void skipped(long attendanceId, long patientId) {
    sql.run(
        """
        insert into screening (attendance_id, patient_id, answered_by, recorded_by, recorded_at)
        select ?, ?, 'NOBODY', ?, ? where not exists (select from screening where attendance_id = ?)
        """,
        attendanceId,
        patientId,
        caller.id(),
        time.now(),
        attendanceId);
  }

  /** Answers the alert's id; null where a therapist has still to say what it is. */
  private Long raise(Visits.Visit visit, AnsweredBy by, Answer answer) {
    if (answer.condition() == null) {
      if (by == AnsweredBy.THERAPIST && text(answer.detail()).isEmpty()) {
        throw new RuleViolation("screening.say_what").at("detail");
      }
      return null;
    }
    boolean meant =
        sql.value(
                Boolean.class,
                "select exists (select from screening_condition where question = ? and condition = ?)",
                answer.question(),
                answer.condition())
            .orElse(false);
    if (!meant) {
      throw new NotFound("condition", answer.condition());
    }
    LocalDate since = answer.since() == null ? time.today(visit.zone()) : answer.since();
    return alerts.raise(
        visit.patientId(),
        new AlertForm(
            answer.condition(),
            answer.region(),
            answer.side(),
            since,
            null,
            text(answer.detail()),
            by.name().substring(0, 1) + by.name().substring(1).toLowerCase(java.util.Locale.ROOT)),
        visit.zone());
  }

  /** Ends what an earlier screening raised by this question, where a no is enough to end it. */
  private void end(Visits.Visit visit, String question) {
    sql.values(
            Long.class,
            """
            select a.id from screening_answer w
            join screening s on s.id = w.screening_id
            join screening_condition c on c.question = w.question and c.condition = w.condition and c.ends_with_no
            join patient_alert a on a.id = w.alert_id
            where s.patient_id = ? and w.question = ? and a.ended_at is null and (a.until is null or a.until > ?)
            order by a.id
            """,
            visit.patientId(),
            question,
            time.now())
        .forEach(alert -> alerts.end(alert, "Screening " + time.today(visit.zone())));
  }

  private static String text(String typed) {
    return typed == null ? "" : typed.strip();
  }
}
