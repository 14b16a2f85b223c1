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
import org.restora.plan.CertificationDue;
import org.restora.plan.Certifications;
import org.restora.shared.audit.Audit;
import org.restora.shared.audit.Audited;
import org.restora.shared.data.Sentence;
import org.restora.shared.data.Sql;
import org.restora.shared.data.Translated;
import org.restora.shared.security.Caller;
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
  @Inject private Certifications certifications;
  @Inject private Sites sites;
  @Inject private Caller caller;
  @Inject private ClinicTime time;

  /**
   * Somebody to look after.
   *
   * @param plan null where no plan is meant
   * @param prescription null unless authorised visits end
   * @param what the authorised visits that end, or null
   * @param day the last visit, the last one missed, the last day, the day it is due; by the need
   * @param number visits that are missing, or left; by the need
   * @param because the need in words, with its figures
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
      int number,
      Sentence because)
      implements Serializable {}

  private static final String PLANS =
      """
      with asked as (select ?::timestamptz as at, ?::date as today, ?::text as zone, ?::bigint as site, ?::bigint as author),
      line as (
        select p.id as plan_id, l.visits, l.times_per_week, greatest(1, l.min_gap_days) as gap,
               greatest((select today from asked), p.starts_on + 7 * (l.from_week - 1)) as first_day,
               count(t.id) filter (where t.status in ('COMPLETED', 'STOPPED_EARLY'))::int as delivered,
               count(t.id) filter (where t.status in ('BOOKED', 'CONFIRMED', 'ARRIVED', 'IN_TREATMENT'))::int as booked,
               count(t.id) filter (where t.status in ('BOOKED', 'CONFIRMED') and a.starts_at >= (select at from asked)
                                     and a.starts_at < (select at from asked) + interval '14 days')::int as soon,
               max(a.starts_at) filter (where t.status in ('COMPLETED', 'STOPPED_EARLY')) as last,
               max((a.starts_at at time zone (select zone from asked))::date) filter (
                 where t.status in ('COMPLETED', 'STOPPED_EARLY') or a.starts_at < (select at from asked)
                   and t.status in ('BOOKED', 'CONFIRMED', 'ARRIVED', 'IN_TREATMENT')) as last_day
        from plan p join visit_line l on l.plan_id = p.id and not l.withdrawn
        left join attendance t on t.visit_line_id = l.id
        left join appointment a on a.id = t.appointment_id
        where p.status = 'ACTIVE' and p.site_id = (select site from asked) and p.author = coalesce((select author from asked), p.author)
        group by p.id, l.id),
      course as (
        select plan_id, sum(greatest(0, visits - delivered - booked))::int as left_over, sum(booked)::int as booked,
               max(last) as last,
               sum(case when gap > 7 and booked > 0 then 0
                        else greatest(0, least(by_week, by_gap, visits - delivered - (booked - soon)) - soon) end)::int as missing
        from line cross join lateral (
          select times_per_week * greatest(0, (select today from asked) + 14 - first_day) / 7 as by_week,
                 (greatest(0, (select today from asked) + 14 - greatest(first_day, coalesce(last_day + gap, first_day)))
                  + gap - 1) / gap as by_gap) w
        group by plan_id),
      missed as (
        select plan_id, (max(starts_at) at time zone (select zone from asked))::date as day
        from (select l.plan_id, t.status, a.starts_at,
                     row_number() over (partition by l.plan_id order by a.starts_at desc, t.id desc) as number
              from plan p join visit_line l on l.plan_id = p.id
              join attendance t on t.visit_line_id = l.id join appointment a on a.id = t.appointment_id
              where p.status = 'ACTIVE' and p.site_id = (select site from asked) and p.author = coalesce((select author from asked), p.author)
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
        p
        where p.status = 'ACTIVE' and p.site_id = (select site from asked)
          and p.author = coalesce((select author from asked), p.author) and p.review_on < (select today from asked))
      select f.need, x.id as patient_id, x.public_id as patient, x.given_name || ' ' || x.family_name as name,
             x.birth_date, x.phone, p.public_id as plan, p.title as plan_title, f.day, f.number
      from found f join plan p on p.id = f.plan_id join patient x on x.id = p.patient_id
      """;

  record Found(
      Need need,
      long patientId,
      UUID patient,
      String name,
      LocalDate birthDate,
      String phone,
      UUID plan,
      String planTitle,
      LocalDate day,
      int number) {

    Row row() {
      return person().row(need, plan, planTitle, null, null, day, number, why());
    }

    private Sentence why() {
      return new Sentence("rescue.because." + need, day == null ? "" : day, number);
    }

    private Person person() {
      return new Person(plan, patientId, patient, name, birthDate, phone);
    }
  }

  /**
   * Whom a plan or a prescription is about.
   *
   * @param of its id in addresses
   */
  record Person(
      UUID of, long patientId, UUID patient, String name, LocalDate birthDate, String phone) {

    Row row(
        Need need,
        UUID plan,
        String planTitle,
        UUID prescription,
        Translated what,
        LocalDate day,
        int number,
        Sentence because) {
      return new Row(
          need,
          patientId,
          patient,
          name,
          birthDate,
          phone,
          plan,
          planTitle,
          prescription,
          what,
          day,
          number,
          because);
    }
  }

  private static final String WHOSE =
      """
      select p.public_id as of, x.id as patient_id, x.public_id as patient,
             x.given_name || ' ' || x.family_name as name, x.birth_date, x.phone
      """;

  /**
   * Everybody at a site who needs somebody, the most urgent first (rule S13).
   *
   * @param mine only those whose plan the caller wrote
   */
  @RolesAllowed({FRONT_DESK, THERAPIST, SUPERVISOR})
  public List<Row> rows(long siteId, boolean mine) {
    Site site = sites.mine(siteId);
    LocalDate today = time.today(site.zone());
    Long author = mine ? caller.id() : null;
    List<Row> rows = new ArrayList<>();
    sql.list(Found.class, PLANS, time.now(), today, site.zone(), siteId, author)
        .forEach(found -> rows.add(found.row()));
    rows.addAll(ending(siteId, today, author));
    rows.addAll(uncertified(siteId, today, author));
    rows.sort(
        Comparator.comparing(Row::need)
            .thenComparing(Row::day, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Row::name)
            .thenComparing(Row::patientId));
    rows.forEach(row -> Audit.patient(row.patientId()));
    return rows;
  }

  private List<Row> ending(long siteId, LocalDate today, Long author) {
    List<LedgerRow> lines = ledgers.ending(siteId, today, today.plusDays(DAYS));
    Map<UUID, Person> whose =
        people(
            WHOSE
                + """
                from prescription p join patient x on x.id = p.patient_id
                where p.public_id = any (?::uuid[])
                  and (exists (select from attendance t join appointment a on a.id = t.appointment_id
                               where t.patient_id = x.id and a.site_id = ?)
                       or not exists (select from attendance t where t.patient_id = x.id))
                  and (?::bigint is null or exists (select from plan q where q.patient_id = x.id and q.site_id = ?
                                                    and q.author = ? and q.status in ('ACTIVE', 'ON_HOLD')))
                """,
            lines.stream().map(LedgerRow::prescription).distinct().toList(),
            siteId,
            author,
            siteId,
            author);
    return lines.stream()
        .filter(line -> whose.containsKey(line.prescription()))
        .map(
            line ->
                whose
                    .get(line.prescription())
                    .row(
                        Need.ENDING,
                        null,
                        null,
                        line.prescription(),
                        line.name(),
                        line.endsOn(),
                        line.left(),
                        line.rest()))
        .toList();
  }

  private List<Row> uncertified(long siteId, LocalDate today, Long author) {
    List<CertificationDue> dues = certifications.due(siteId, today.plusDays(DAYS), author);
    Map<UUID, Person> whose =
        people(
            WHOSE
                + " from plan p join patient x on x.id = p.patient_id where p.public_id = any (?::uuid[])",
            dues.stream().map(CertificationDue::plan).distinct().toList());
    return dues.stream()
        .map(
            due ->
                whose
                    .get(due.plan())
                    .row(
                        Need.CERTIFICATION_DUE,
                        due.plan(),
                        due.title(),
                        null,
                        null,
                        due.dueOn(),
                        0,
                        due.say(today)))
        .toList();
  }

  private Map<UUID, Person> people(String which, Object... args) {
    return sql.list(Person.class, which, args).stream()
        .collect(Collectors.toMap(Person::of, Function.identity()));
  }
}
