package org.restora.schedule.card;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.restora.plan.rule.ToldSoreness;
import org.restora.shared.data.Sql;

/** How sore patients say they are, on the card of the day (rule K6). */
@Dependent
class CardSoreness implements ToldSoreness {

  @Inject private Sql sql;

  @Override
  public Optional<Told> on(long patientId, LocalDate day) {
    return sql.value(
            Integer.class,
            """
            select c.soreness from session_card c
            join attendance x on x.id = c.attendance_id
            join appointment a on a.id = x.appointment_id
            join site s on s.id = a.site_id
            where c.patient_id = ? and (a.starts_at at time zone s.zone)::date = ?::date
              and c.answered_at is not null and c.soreness is not null
            order by c.answered_at desc, c.id desc limit 1
            """,
            patientId,
            day)
        .map(soreness -> new Told(day, soreness));
  }
}
