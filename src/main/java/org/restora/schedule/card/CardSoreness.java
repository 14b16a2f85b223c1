package org.restora.schedule.card;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.restora.plan.rule.ToldSoreness;
import org.restora.shared.data.Sql;
import org.restora.shared.time.ClinicTime;

/** How sore patients say they are, on the card of the day (rule K6). */
@Dependent
class CardSoreness implements ToldSoreness {

  @Inject private Sql sql;
  @Inject private ClinicTime time;

  record Row(int soreness, Instant startsAt, ZoneId zone) {}

  @Override
  public Optional<Told> today(long patientId) {
    return sql.one(
            Row.class,
            """
            select c.soreness, a.starts_at, s.zone from session_card c
            join attendance x on x.id = c.attendance_id
            join appointment a on a.id = x.appointment_id
            join site s on s.id = a.site_id
            where c.patient_id = ? and c.answered_at is not null and c.soreness is not null
            order by c.answered_at desc, c.id desc limit 1
            """,
            patientId)
        .map(row -> new Today(LocalDate.ofInstant(row.startsAt(), row.zone()), row))
        .filter(told -> told.day().equals(time.today(told.row().zone())))
        .map(told -> new Told(told.day(), told.row().soreness()));
  }

  private record Today(LocalDate day, Row row) {}
}
