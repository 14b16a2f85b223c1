-- Minutes by therapist and site for the days from :1 up to and including :2 (rules R1, R2). Sets of times, not sums of
-- lengths: what overlaps is counted once, what lies outside is cut off.
with period as (
  select ?::date as first_day, ?::date as last_day
),
windows as (
  select w.* from period, lateral roster_windows(first_day, last_day) w where w.site_id = any (?::bigint[])
),
roster_time as (
  select therapist_id, site_id,
         coalesce(range_agg(tstzrange(starts_at, ends_at)) filter (where kind = 'WORK'), '{}')
           - coalesce(range_agg(tstzrange(starts_at, ends_at)) filter (where kind = 'BREAK'), '{}') as rostered,
         coalesce(range_agg(tstzrange(starts_at, ends_at)) filter (where kind = 'ADMIN'), '{}') as admin
  from windows group by therapist_id, site_id
),
away as (
  select o.therapist_id, range_agg(o.during) as during
  from time_off o
  where o.status = 'APPROVED'
  group by o.therapist_id
),
closed as (
  select c.site_id,
         range_agg(tstzrange(c.starts_on::timestamp at time zone s.zone, (c.ends_on + 1)::timestamp at time zone s.zone)) as during
  from closure c join site s on s.id = c.site_id
  group by c.site_id
),
time_of as (
  select r.therapist_id, r.site_id, r.rostered,
         r.rostered - coalesce(a.during, '{}') - coalesce(c.during, '{}') as available,
         r.rostered - coalesce(a.during, '{}') - coalesce(c.during, '{}') - r.admin as bookable
  from roster_time r
  left join away a on a.therapist_id = r.therapist_id
  left join closed c on c.site_id = r.site_id
),
session as (
  select r.resource_id as therapist_id, a.site_id, tstzrange(a.starts_at, a.ends_at) as during, y.self_pay,
         case when a.travel_minutes > 0 then
           tstzmultirange(tstzrange(a.starts_at - make_interval(mins => a.travel_minutes), a.starts_at),
                          tstzrange(a.ends_at, a.ends_at + make_interval(mins => a.travel_minutes))) end as way,
         case when bool_or(x.status = 'COMPLETED') then 'DELIVERED'
              when bool_or(x.status = 'STOPPED_EARLY') then 'STOPPED_EARLY'
              when bool_or(x.status = 'NOT_TREATED') then 'NOT_TREATED'
              when bool_or(x.status in ('BOOKED', 'CONFIRMED', 'ARRIVED', 'IN_TREATMENT')) then 'OPEN'
              when bool_or(x.status = 'NO_SHOW') then 'NO_SHOW' end as class,
         count(*) filter (where x.status in ('COMPLETED', 'STOPPED_EARLY', 'NOT_TREATED')) as attended,
         count(*) filter (where x.status = 'NO_SHOW') as missed,
         count(*) filter (where x.status = 'CANCELLED' and x.cancelled_by = 'PATIENT'
                            and cancelled_late(a.site_id, x.told_at, a.starts_at)) as late
  from period
  join site s on s.id = any (?::bigint[])
  join appointment a on a.site_id = s.id
    and a.starts_at >= first_day::timestamp at time zone s.zone
    and a.starts_at < (last_day + 1)::timestamp at time zone s.zone
  join treatment_type y on y.code = a.treatment_type
  join appointment_resource r on r.appointment_id = a.id and r.kind = 'T'
  join attendance x on x.appointment_id = a.id
  group by r.resource_id, a.site_id, a.id, y.self_pay
),
session_time as (
  select therapist_id, site_id,
         coalesce(range_agg(during) filter (where class = 'DELIVERED'), '{}') as delivered,
         coalesce(range_agg(during) filter (where class = 'DELIVERED' and self_pay), '{}') as self_paid,
         coalesce(range_agg(during) filter (where class = 'NO_SHOW'), '{}') as missed,
         coalesce(range_agg(during) filter (where class is not null), '{}') as booked,
         coalesce(range_agg(way) filter (where class is not null), '{}') as travel,
         count(*) filter (where class = 'DELIVERED')::int as sessions,
         sum(attended)::int as attended_count, sum(missed)::int as missed_count, sum(late)::int as late_count
  from session group by therapist_id, site_id
)
select t.id as therapist_id, t.public_id, t.name as therapist, s.name as site,
       minutes(coalesce(o.rostered, '{}')) as rostered,
       minutes(coalesce(o.available, '{}')) as available,
       minutes(coalesce(o.bookable, '{}')) as bookable,
       minutes(coalesce(x.booked * o.bookable, '{}')) as booked,
       minutes(coalesce(x.delivered * o.bookable, '{}')) as delivered,
       minutes(coalesce(x.self_paid * o.bookable, '{}')) as self_paid,
       minutes(coalesce(x.missed * o.bookable - x.delivered, '{}')) as no_show,
       minutes(coalesce(x.travel * o.bookable - x.booked, '{}')) as travel,
       minutes(coalesce(x.delivered - coalesce(o.bookable, '{}'), '{}')) as outside,
       coalesce(x.sessions, 0) as sessions,
       coalesce(x.attended_count, 0) as attended,
       coalesce(x.missed_count, 0) as missed,
       coalesce(x.late_count, 0) as late_cancelled
from time_of o
full join session_time x on x.therapist_id = o.therapist_id and x.site_id = o.site_id
join therapist t on t.id = coalesce(o.therapist_id, x.therapist_id)
join site s on s.id = coalesce(o.site_id, x.site_id)
order by t.name, t.id, s.name
