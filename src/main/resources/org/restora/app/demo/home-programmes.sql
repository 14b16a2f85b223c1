-- What the demo's patients do at home. The first task suits nearly everybody; what presses is for those of whom nothing
-- is known against it.
insert into plan_home_task (plan_id, task, region, side, minutes, times_per_week, starts_on, ends_on, note, added_by, added_at)
select p.id, h.code, case when h.region_allowed then i.region end, case when h.region_allowed then i.side end, h.minutes,
       pick.times, p.starts_on + pick.after, case when p.ended_at is null then null else p.ended_at::date end,
       case when h.kind <> 'STRETCHING' then '' when x.language = 'de' then 'Nach einer warmen Dusche' else 'After a warm shower' end,
       p.author, p.activated_at + pick.after * interval '1 day'
from plan p
join patient x on x.id = p.patient_id
cross join lateral (values
    ((array['HOME_WALK', 'HOME_BREATH', 'HOME_YOGA'])[1 + p.id % 3], 5, 0, true),
    ((array['HOME_STRETCH', 'HOME_STRETCH', 'HOME_SWIM'])[1 + p.id % 3], 4, 2, p.id % 4 < 3),
    ((array['HOME_ROLLER', 'HOME_BALL', 'HOME_PERCUSSIVE'])[1 + p.id % 3], 3, 7, p.id % 2 = 0)
  ) as pick (task, times, after, wanted)
join home_task h on h.code = pick.task
left join lateral (select d.region, d.side from dose_item d join visit_line l on l.id = d.line_id
                   where l.plan_id = p.id and d.region is not null order by d.id limit 1) i on true
where p.activated_at is not null and p.id % 5 < 4 and pick.wanted
  and (pick.after = 0 or not exists (select from patient_alert a where a.patient_id = p.patient_id and a.ended_at is null))
  and p.starts_on + pick.after <= (select max(booked_at) from appointment)::date
  and (p.ended_at is null or p.starts_on + pick.after <= p.ended_at::date);

-- Some keep to it, some do not; a few days ago more is known than of yesterday.
insert into home_tick (task_id, day, ticked_by, ticked_at)
select t.id, day::date, case when t.id % 3 = 0 then p.author end, day + interval '19 hours'
from plan_home_task t
join plan p on p.id = t.plan_id
cross join lateral generate_series(t.starts_on::timestamptz,
    least((select max(booked_at) from appointment), coalesce(p.ended_at, 'infinity'), coalesce(t.ends_on::timestamptz, 'infinity'))
      - interval '12 hours', interval '1 day') day
where (hashint8extended(t.id, extract(epoch from day)::bigint) & 1023) < 1024 * (35 + p.id % 60) * t.times_per_week / 700;

insert into plan_leaflet (plan_id, leaflet, added_by, added_at)
select distinct on (t.plan_id, h.leaflet) t.plan_id, h.leaflet, t.added_by, t.added_at
from plan_home_task t join home_task h on h.code = t.task where h.leaflet is not null;
