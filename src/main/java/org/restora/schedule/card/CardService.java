package org.restora.schedule.card;

import static org.restora.shared.security.Role.FRONT_DESK;
import static org.restora.shared.security.Role.SUPERVISOR;
import static org.restora.shared.security.Role.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.restora.schedule.safety.Visits;
import org.restora.shared.audit.Audited;
import org.restora.shared.data.Sql;
import org.restora.shared.fault.RuleViolation;
import org.restora.shared.security.Caller;
import org.restora.shared.time.ClinicTime;

/** Opening cards (rule K1). */
@Stateless
@Audited
@DenyAll
public class CardService {

  static final Duration HOLDS = Duration.ofHours(4);

  @Inject private Sql sql;
  @Inject private Visits visits;
  @Inject private Caller caller;
  @Inject private ClinicTime time;

  /**
   * Opens a visit's card; what was answered stays, a code and a device from before no longer count.
   *
   * @return the code, which nobody can read again
   */
  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR})
  public String open(UUID attendance) {
    Visits.Visit visit = visits.visit(attendance);
    Instant now = time.now();
    LocalDate today = time.today(visit.zone());
    RuleViolation.unless(
        LocalDate.ofInstant(visit.startsAt(), visit.zone()).equals(today), "card.not_today");
    RuleViolation.unless(
        sql.value(
                Boolean.class,
                "select status in ('BOOKED', 'CONFIRMED', 'ARRIVED') from attendance where id = ? for no key update",
                visit.attendanceId())
            .orElse(false),
        "card.begun");
    Instant night = today.plusDays(1).atStartOfDay(visit.zone()).toInstant();
    Instant until = now.plus(HOLDS);
    String code = Secrets.code();
    sql.run(
        """
        insert into session_card (attendance_id, patient_id, code_hash, opened_by, opened_at, holds_until)
        values (?, ?, ?, ?, ?, ?)
        on conflict (attendance_id) do update
        set code_hash = excluded.code_hash, token_hash = null, opened_by = excluded.opened_by,
            opened_at = excluded.opened_at, holds_until = excluded.holds_until
        """,
        visit.attendanceId(),
        visit.patientId(),
        Secrets.hash(code),
        caller.id(),
        now,
        until.isBefore(night) ? until : night);
    return code;
  }
}
