package org.restora.schedule.card;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.restora.catalog.Region;
import org.restora.schedule.safety.Screenings;
import org.restora.schedule.safety.Visits;
import org.restora.shared.data.Sql;
import org.restora.shared.fault.RuleViolation;
import org.restora.shared.time.ClinicTime;

/**
 * The patient's side of a card (rules K1–K5). Its doors are open to everybody: each of them asks
 * for a secret, and writes its own row of the audit, of nobody's account. A wrong code is an
 * answer, not an exception, because an exception would roll the counted failure back.
 */
@Stateless
@DenyAll
public class CardEntryService {

  static final int TRIES = 10;
  static final int TRIES_OF_ALL = 100;
  static final Duration WINDOW = Duration.ofMinutes(15);

  @Inject private Sql sql;
  @Inject private Visits visits;
  @Inject private Screenings screenings;
  @Inject private ClinicTime time;

  /** How typing a code ended. */
  public enum Outcome {
    OPEN,
    /** No code, one that was used, or one whose time is over: a stranger is not told which. */
    WRONG,
    TOO_MANY_TRIES
  }

  /** The outcome, and the token for the device where the code was right. */
  public record Entered(Outcome outcome, String token) {}

  /** What the device may see. */
  public record Card(
      String givenName,
      String language,
      CardAnswers answers,
      boolean answered,
      List<Screenings.Question> questions,
      List<Region> regions)
      implements Serializable {}

  record Held(
      long id,
      UUID visit,
      long attendanceId,
      long patientId,
      String givenName,
      String language,
      String wish,
      Integer pressure,
      Integer soreness,
      Integer stress,
      Instant answeredAt) {}

  private static final String HELD =
      """
      select c.id, x.public_id as visit, c.attendance_id, c.patient_id, p.given_name, p.language, c.wish, c.pressure,
             c.soreness, c.stress, c.answered_at
      from session_card c
      join attendance x on x.id = c.attendance_id and x.status in ('BOOKED', 'CONFIRMED', 'ARRIVED')
      join patient p on p.id = c.patient_id
      where c.holds_until > ?
      """;

  /**
   * Takes a code for a token.
   *
   * @param address where it comes from, for counting
   */
  @PermitAll
  public Entered enter(String code, String address) {
    // one after another: tries at the same time would all be counted before any has failed
    sql.value(String.class, "select pg_advisory_xact_lock(25)::text");
    Instant now = time.now();
    sql.run("delete from session_card_failure where at <= ?", now.minus(WINDOW));
    if (failures("where address = ?", address) >= TRIES || failures("") >= TRIES_OF_ALL) {
      return new Entered(Outcome.TOO_MANY_TRIES, null);
    }
    Optional<Held> card =
        sql.one(
            Held.class, HELD + " and c.code_hash = ?", now, Secrets.hash(code == null ? "" : code));
    if (card.isEmpty()) {
      sql.run("insert into session_card_failure (address, at) values (?, ?)", address, now);
      write("enter", List.of(), "REFUSED");
      return new Entered(Outcome.WRONG, null);
    }
    String token = Secrets.token();
    sql.run(
        "update session_card set code_hash = null, token_hash = ? where id = ?",
        Secrets.hashOfToken(token),
        card.get().id());
    write("enter", List.of(card.get().patientId()), "DONE");
    return new Entered(Outcome.OPEN, token);
  }

  private int failures(String where, Object... args) {
    return sql.value(Integer.class, "select count(*)::int from session_card_failure " + where, args)
        .orElse(0);
  }

  /** The card of this device; empty once it no longer holds. */
  @PermitAll
  public Optional<Card> card(String token) {
    return held(token, "")
        .map(
            c ->
                new Card(
                    c.givenName(),
                    c.language(),
                    answers(c),
                    c.answeredAt() != null,
                    screenings.questions(visits.ofAnySite(c.visit())),
                    sql.list(
                        Region.class,
                        "select code, name, view, sided, sensitive from body_region order by position")));
  }

  private CardAnswers answers(Held card) {
    Optional<Set<String>> told = screenings.lastTold(card.attendanceId());
    return new CardAnswers(
        card.wish(),
        card.pressure(),
        card.soreness(),
        card.stress(),
        sql.list(
            CardMark.class,
            """
            select m.region, m.side, m.feeling from session_card_mark m join body_region b on b.code = m.region
            where m.card_id = ? order by b.position, m.side
            """,
            card.id()),
        told.orElse(Set.of()),
        told.isPresent() && told.get().isEmpty());
  }

  /** Keeps the answers in place of those before; false once the card no longer holds. */
  @PermitAll
  public boolean send(String token, CardAnswers answers) {
    RuleViolation.unless(
        !answers.nothingChanged() || answers.yes().isEmpty(), "card.nothing_or_something");
    Optional<Held> held = held(token, " for no key update of c, x");
    if (held.isEmpty()) {
      return false;
    }
    Held card = held.get();
    sql.run(
        """
        update session_card set wish = ?, pressure = ?, soreness = ?, stress = ?, answered_at = ? where id = ?
        """,
        answers.wish(),
        answers.pressure(),
        answers.soreness(),
        answers.stress(),
        time.now(),
        card.id());
    sql.run("delete from session_card_mark where card_id = ?", card.id());
    for (CardMark mark : new HashSet<>(answers.marks())) {
      sql.run(
          "insert into session_card_mark (card_id, region, side, feeling) values (?, ?, ?, ?)",
          card.id(),
          mark.region(),
          mark.side(),
          mark.feeling());
    }
    if (answers.nothingChanged() || !answers.yes().isEmpty()) {
      screenings.told(visits.ofAnySite(card.visit()), Set.copyOf(answers.yes()));
    }
    write("send", List.of(card.patientId()), "DONE");
    return true;
  }

  private Optional<Held> held(String token, String lock) {
    return token == null
        ? Optional.empty()
        : sql.one(
            Held.class,
            HELD + " and c.token_hash = ?" + lock,
            time.now(),
            Secrets.hashOfToken(token));
  }

  private void write(String act, List<Long> patients, String outcome) {
    sql.run(
        "insert into audit_entry (act, patients, outcome) values (?, ?::bigint[], ?)",
        "CardEntryService." + act,
        patients,
        outcome);
  }
}
