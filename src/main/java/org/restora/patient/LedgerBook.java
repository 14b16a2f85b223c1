package org.restora.patient;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.restora.access.Site;
import org.restora.access.Sites;
import org.restora.shared.data.Sql;

/** Reads ledger lines and what is left of them: the one place that does. */
@Dependent
public class LedgerBook {

  private static final String ROW =
      """
      select l.id, l.version, p.public_id as prescription, l.remedy, r.name,
             coalesce((select array_agg(t.treatment_type::text order by t.position)
                       from remedy_treatment t where t.remedy = l.remedy), '{}') as treatments,
             coalesce((select y.minutes from remedy_treatment t join treatment_type y on y.code = t.treatment_type
                       where t.remedy = l.remedy order by t.position limit 1), 30) as usual_minutes,
             l.quantity, l.unit, l.unit_minutes, l.starts_on, l.ends_on,
             p.issued_on + (select c.start_within_days from country_profile c join site s on s.country_profile = c.code
                            where s.id = ?) as start_by,
             l.no_show_counts, l.late_cancel_counts,
             l.closed_at, coalesce(a.name, '') as closed_by, coalesce(l.close_reason, '') as close_reason,
             0 as used, 0 as booked
      from ledger_line l
      join prescription p on p.id = l.prescription_id
      join remedy r on r.code = l.remedy
      left join account a on a.id = l.closed_by
      """;

  private static final String ORDER =
      " order by p.issued_on desc, p.id desc, r.position nulls last, l.id";

  @Inject private Sql sql;
  @Inject private LedgerUse use;
  @Inject private Sites sites;

  /** Every line of a patient as the caller's first site counts, the latest prescription first. */
  public Ledger of(long patientId) {
    return of(patientId, sites.mine().stream().findFirst().map(Site::id).orElse(null));
  }

  /**
   * The same, to book at this site: its country says within how many days a prescription begins.
   */
  public Ledger of(long patientId, Long siteId) {
    return new Ledger(
        counted(
            sql.list(LedgerRow.class, ROW + " where l.patient_id = ?" + ORDER, siteId, patientId)));
  }

  /**
   * The same, for a booking that draws: until its transaction ends nobody else draws from these
   * lines or changes them.
   */
  public Ledger locked(long patientId, Long siteId) {
    boolean any =
        !sql.values(
                Long.class,
                "select id from ledger_line where patient_id = ? order by id for update",
                patientId)
            .isEmpty();
    // what is used is read by statements of their own: they see what was committed meanwhile
    return any ? of(patientId, siteId) : new Ledger(List.of());
  }

  /**
   * Lines that end on one of these days and still hold something, as this site counts; what ends
   * first first.
   */
  public List<LedgerRow> ending(long siteId, LocalDate from, LocalDate until) {
    return counted(
            sql.list(
                LedgerRow.class,
                ROW
                    + " where l.closed_at is null and l.ends_on between ?::date and ?::date order by l.ends_on, l.id",
                siteId,
                from,
                until))
        .stream()
        .filter(line -> line.left() > 0)
        .toList();
  }

  /** Refuses when more is booked from the line than it holds: a visit came back into the diary. */
  public void checkRoom(long patientId, long lineId) {
    locked(patientId, null).lines().stream()
        .filter(l -> l.id() == lineId && l.left() < 0)
        .findFirst()
        .ifPresent(
            line -> {
              throw Ledger.exhausted(line);
            });
  }

  private List<LedgerRow> counted(List<LedgerRow> rows) {
    if (rows.isEmpty()) {
      return rows;
    }
    Map<Long, LedgerUse.Use> uses = use.of(rows.stream().map(LedgerRow::id).toList());
    return rows.stream()
        .map(
            row -> {
              LedgerUse.Use drawn = uses.getOrDefault(row.id(), LedgerUse.Use.NONE);
              return row.using(drawn.used(), drawn.booked());
            })
        .toList();
  }
}
