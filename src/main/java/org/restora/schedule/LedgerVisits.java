package org.restora.schedule;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.restora.patient.LedgerUnit;
import org.restora.patient.LedgerUse;
import org.restora.shared.data.Sql;

/** Answers patients' ledgers what visits draw from them. */
@Dependent
class LedgerVisits implements LedgerUse {

  @Inject private Sql sql;

  record Row(
      long lineId,
      LedgerUnit unit,
      Integer unitMinutes,
      boolean noShowCounts,
      boolean lateCancelCounts,
      LocalDate day,
      AttendanceStatus status,
      boolean cancelledLate,
      Instant startsAt,
      Instant endsAt,
      Instant startedAt,
      Instant endedAt) {

    Use use() {
      Draw draw =
          Draw.of(
              new Draw.Facts(status, cancelledLate, startsAt, endsAt, startedAt, endedAt),
              new Draw.Terms(unit, unitMinutes, noShowCounts, lateCancelCounts));
      boolean draws = draw.used() + draw.booked() > 0;
      return new Use(lineId, draw.used(), draw.booked(), draws ? day : null, draws ? day : null);
    }
  }

  @Override
  public Map<Long, Use> of(Collection<Long> lineIds) {
    Map<Long, Use> uses = new HashMap<>();
    sql.list(
            Row.class,
            """
            select l.id as line_id, l.unit, l.unit_minutes, l.no_show_counts, l.late_cancel_counts,
                   (a.starts_at at time zone s.zone)::date as day, t.status,
                   coalesce(t.cancelled_by = 'PATIENT' and cancelled_late(a.site_id, t.told_at, a.starts_at), false)
                     as cancelled_late,
                   a.starts_at, a.ends_at, t.started_at, t.ended_at
            from attendance t
            join ledger_line l on l.id = t.ledger_line_id
            join appointment a on a.id = t.appointment_id
            join site s on s.id = a.site_id
            where t.ledger_line_id = any (?::bigint[]) order by a.starts_at
            """,
            lineIds)
        .forEach(row -> uses.merge(row.lineId(), row.use(), LedgerVisits::sum));
    return uses;
  }

  /** In the order of time. */
  private static Use sum(Use earlier, Use later) {
    return new Use(
        earlier.lineId(),
        earlier.used() + later.used(),
        earlier.booked() + later.booked(),
        earlier.first() == null ? later.first() : earlier.first(),
        later.last() == null ? earlier.last() : later.last());
  }
}
