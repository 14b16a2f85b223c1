package org.restora.schedule;

import static org.restora.shared.security.Role.FRONT_DESK;
import static org.restora.shared.security.Role.SUPERVISOR;
import static org.restora.shared.security.Role.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.restora.access.Site;
import org.restora.access.Sites;
import org.restora.patient.LedgerBook;
import org.restora.patient.LedgerRow;
import org.restora.shared.audit.Audit;
import org.restora.shared.audit.Audited;
import org.restora.shared.data.Sql;
import org.restora.shared.data.Translated;
import org.restora.shared.time.ClinicTime;

/** Plans that are not kept, and patients who get lost, while something can still be done. */
@Stateless
@Audited
@DenyAll
public class RescueQueries {

  /** How far back somebody is lost, and how far ahead something ends or should be booked. */
  static final int DAYS = 14;

  @Inject private Sql sql;
  @Inject private LedgerBook ledgers;
  @Inject private Sites sites;
  @Inject private ClinicTime time;

  /**
   * Somebody to look after.
   *
   * @param plan null where no plan is meant
   * @param prescription null unless authorised visits end
   * @param what the authorised visits that end, or null
   * @param day the last visit, the last one missed, the last day, the review; by the need
   * @param number visits that are missing, or left; by the need
   */
  public record Row(
      Need need,
      long patientId,
      UUID patient,
      String name,
      LocalDate birthDate,
      String phone,
      UUID plan,
      String planTitle,
      UUID prescription,
      Translated what,
      LocalDate day,
      int number)
      implements Serializable {}

  private static final String PLANS =
      """
      with asked as (select ?::timestamptz as at, ?::date as today, ?::text as zone, ?::bigint as site),
      line as (
        select p.id as plan_id, l.visits, l.times_per_week,
               p.starts_on + 7 * (l.from_week - 1) as first_day,
               count(t.id) filter (where t.status in ('COMPLETED', 'STOPPED_EARLY'))::int as delivered,
               count(t.id) filter (where t.status in ('BOOKED', 'CONFIRMED', 'ARRIVED', 'IN_TREATMENT'))::int as booked,
               count(t.id) filter (where t.status in ('BOOKED', 'CONFIRMED') and a.starts_at >= (select at from asked)
                                     and a.starts_at < (select at from asked) + interval '14 days')::int as soon,
               max(a.starts_at) filter (where t.status in ('COMPLETED', 'STOPPED_EARLY')) as last
        from plan p join visit_line l on l.plan_id = p.id and not l.withdrawn
        left join attendance t on t.visit_line_id = l.id
        left join appointment a on a.id = t.appointment_id
        where p.status = 'ACTIVE' and p.site_id = (select site from asked)
        group by p.id, l.id),
      course as (
        select plan_id, sum(greatest(0, visits - delivered - booked))::int as left_over, sum(booked)::int as booked,
               max(last) as last,
               sum(case when first_day <= (select today from asked) + 13
                        then greatest(0, least(times_per_week * 2, visits - delivered - (booked - soon)) - soon)
                        else 0 end)::int as missing
        from line group by plan_id),
      missed as (
        select plan_id, (max(starts_at) at time zone (select zone from asked))::date as day
        from (select l.plan_id, t.status, a.starts_at,
                     row_number() over (partition by l.plan_id order by a.starts_at desc, t.id desc) as number
              from plan p join visit_line l on l.plan_id = p.id
              join attendance t on t.visit_line_id = l.id join appointment a on a.id = t.appointment_id
              where p.status = 'ACTIVE' and p.site_id = (select site from asked)
                and t.status in ('COMPLETED', 'STOPPED_EARLY', 'NOT_TREATED', 'NO_SHOW')) v
        where number <= 2 group by plan_id
        having count(*) filter (where status = 'NO_SHOW') = 2),
      found as (
        select 'LOST' as need, c.plan_id,
               (coalesce(c.last, p.activated_at) at time zone (select zone from asked))::date as day, c.left_over as number
        from course c join plan p on p.id = c.plan_id
        where c.left_over > 0 and c.booked = 0 and coalesce(c.last, p.activated_at) < (select at from asked) - interval '14 days'
        union all
        select 'TWO_NO_SHOWS', plan_id, day, 2 from missed
        union all
        select 'UNDER_BOOKED', c.plan_id, null, c.missing
        from course c join plan p on p.id = c.plan_id
        where c.missing > 0
          and not (c.booked = 0 and coalesce(c.last, p.activated_at) < (select at from asked) - interval '14 days')
        union all
        select 'REVIEW_OVERDUE', id, review_on, 0 from plan
        where status = 'ACTIVE' and site_id = (select site from asked) and review_on < (select today from asked))
      select f.need, x.id as patient_id, x.public_id as patient, x.given_name || ' ' || x.family_name as name,
             x.birth_date, x.phone, p.public_id as plan, p.title as plan_title, null::uuid as prescription,
             null::jsonb as what, f.day, f.number
      from found f join plan p on p.id = f.plan_id join patient x on x.id = p.patient_id
      """;

  record Person(
      UUID prescription,
      long patientId,
      UUID patient,
      String name,
      LocalDate birthDate,
      String phone) {}

  /** Everybody at a site who needs somebody, the most urgent first (rule S13). */
  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR})
  public List<Row> rows(long siteId) {
    Site site = sites.mine(siteId);
    LocalDate today = time.today(site.zone());
    List<Row> rows =
        new ArrayList<>(sql.list(Row.class, PLANS, time.now(), today, site.zone(), siteId));
    rows.addAll(ending(siteId, today));
    rows.sort(
        Comparator.comparing(Row::need)
            .thenComparing(Row::day, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Row::name)
            .thenComparing(Row::patientId));
    rows.forEach(row -> Audit.patient(row.patientId()));
    return rows;
  }

  private List<Row> ending(long siteId, LocalDate today) {
    List<LedgerRow> lines = ledgers.ending(siteId, today, today.plusDays(DAYS));
    Map<UUID, Person> whose =
        sql
            .list(
                Person.class,
                """
                select p.public_id as prescription, x.id as patient_id, x.public_id as patient,
                       x.given_name || ' ' || x.family_name as name, x.birth_date, x.phone
                from prescription p join patient x on x.id = p.patient_id where p.public_id = any (?::uuid[])
                """,
                lines.stream().map(LedgerRow::prescription).distinct().toList())
            .stream()
            .collect(Collectors.toMap(Person::prescription, Function.identity()));
    return lines.stream()
        .map(
            line -> {
              Person person = whose.get(line.prescription());
              return new Row(
                  Need.ENDING,
                  person.patientId(),
                  person.patient(),
                  person.name(),
                  person.birthDate(),
                  person.phone(),
                  null,
                  null,
                  line.prescription(),
                  line.name(),
                  line.endsOn(),
                  line.left());
            })
        .toList();
  }
}
