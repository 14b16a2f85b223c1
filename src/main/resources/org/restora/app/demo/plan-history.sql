-- What became of the demo's plans: what their template had prescribed, versions, results, something being written.

-- One line in a few is not as its template had it, with a reason.
update visit_line l set deviation_reason = (array[
    'Tires quickly: shorter visits, more of them', 'Travels far: fewer visits, longer each',
    'Slow healing after a second operation', 'Agreed with the referring physician'])[1 + l.id % 4]
from plan p where p.id = l.plan_id and p.template is not null and l.position = 0 and l.id % 6 = 0;

update plan p set origin = case
    when l.deviation_reason is null then plan_content(p.id)
    else jsonb_set(plan_content(p.id), '{lines,0,visits}', to_jsonb(l.visits + 2)) end
from visit_line l where l.plan_id = p.id and l.position = 0 and p.template is not null;

-- Versions: a third of the plans were changed once.
insert into plan_revision (plan_id, number, author, made_at, reason, content)
select id, 1, author, activated_at, null,
       case when id % 3 = 0 then jsonb_set(jsonb_set(plan_content(id), '{lines,0,visits}',
              to_jsonb(greatest(1, (plan_content(id) #>> '{lines,0,visits}')::int - 2))),
              '{reviewOn}', to_jsonb(starts_on + 21))
            else plan_content(id) end
from plan where activated_at is not null;
insert into plan_revision (plan_id, number, author, made_at, reason, content)
select p.id, 2, p.author, p.activated_at + interval '9 days',
       (array['Two more visits: slower progress than hoped', 'The insurer approved two more visits',
              'Pain came back after a long drive'])[1 + p.id % 3],
       plan_content(p.id)
from plan p
where p.activated_at is not null and p.id % 3 = 0
  and p.activated_at + interval '10 days' < coalesce(p.ended_at, (select max(booked_at) from appointment));
-- a plan too young for a second version holds as it was first written
update plan_revision r set content = plan_content(r.plan_id)
where r.number = 1 and r.plan_id % 3 = 0
  and not exists (select from plan_revision n where n.plan_id = r.plan_id and n.number = 2);

-- How the goals of ended plans came out.
update plan_goal g set
  result = (array['ATTAINED', 'ATTAINED', 'PARTLY', 'NOT_ATTAINED'])[1 + g.id % 4],
  result_value = case when g.id % 4 < 2 then g.target when g.id % 4 = 2 then round((g.baseline + g.target) / 2) else g.baseline end
from plan p where p.id = g.plan_id and p.status in ('COMPLETED', 'REVOKED');

-- Somebody is writing on a few of them.
update plan p set draft = jsonb_set(plan_content(p.id), '{lines,0,visits}',
                    to_jsonb((plan_content(p.id) #>> '{lines,0,visits}')::int + 3)),
                  draft_by = p.author, draft_at = (select max(booked_at) from appointment)
where p.status = 'ACTIVE' and p.id % 17 = 0;

-- Who certified them, where the country asks: most by signature, some by a spoken order; some orders wait for their
-- signature, some plans for the next certification, a few for the first.
insert into plan_certification (plan_id, method, prescriber, certified_on, recorded_by, recorded_at)
select p.id,
       (array['SIGNATURE', 'VERBAL_ORDER', 'TRANSMITTED_ORDER', 'SIGNATURE'])[1 + p.id % 4],
       coalesce(nullif(e.referred_by, ''), 'Dr. Martina Wolff'),
       (p.activated_at at time zone s.zone)::date - (p.id % 3)::int, p.author, p.activated_at + interval '1 hour'
from plan p
join episode e on e.id = p.episode_id
join site s on s.id = p.site_id
join country_profile c on c.code = s.country_profile and c.certification_days is not null
where p.activated_at is not null
  and (p.id % 23 <> 0 or p.activated_at + interval '20 days' < (select max(booked_at) from appointment));
insert into plan_certification (plan_id, method, prescriber, certified_on, signs, recorded_by, recorded_at)
select c.plan_id, 'SIGNATURE', c.prescriber, c.certified_on + 3, c.id, c.recorded_by, c.recorded_at + interval '3 days'
from plan_certification c
where c.method = 'VERBAL_ORDER' and (c.plan_id % 5 <> 0 or c.recorded_at + interval '60 days' < (select max(booked_at) from appointment))
  and c.recorded_at + interval '4 days' < (select max(booked_at) from appointment);
insert into plan_certification (plan_id, method, prescriber, certified_on, recorded_by, recorded_at)
select c.plan_id, 'SIGNATURE', c.prescriber, c.certified_on + 72 * n, c.recorded_by, c.recorded_at + 72 * n * interval '1 day'
from plan_certification c join plan p on p.id = c.plan_id
cross join lateral (select coalesce(p.ended_at, (select max(booked_at) from appointment)) - interval '1 day' as until) u
cross join lateral generate_series(1, 10) n
where c.signs is null
  -- one in a few has not come back yet
  and c.recorded_at + (72 * n + case when p.id % 13 = 0 then 72 else 0 end) * interval '1 day' < u.until;

-- How often recovery massage is meant to be.
update plan set profile = template where template in ('ATHLETE', 'MAINTENANCE');

-- A repaired cuff was operated on again: strength work comes too early once more. Where it was done already, a therapist had
-- written down why; before the next ones the start page asks.
create temporary table revised on commit drop as
select p.id, p.patient_id, p.author, n.now
from plan p cross join (select max(booked_at) as now from appointment) n
where p.template = 'RCR' and p.status = 'ACTIVE' and p.activated_at < n.now - interval '100 days'
  and exists (select from visit_line l join dose_item d on d.line_id = l.id
              join attendance t on t.visit_line_id = l.id join appointment a on a.id = t.appointment_id
              where l.plan_id = p.id and d.intervention in ('STRENGTH', 'RTS')
                and t.status in ('BOOKED', 'CONFIRMED') and a.starts_at between n.now and n.now + interval '3 days')
order by p.id limit 2;
insert into patient_event (patient_id, kind, day, note, recorded_by, recorded_at)
select patient_id, 'SURGERY', now::date - 60, 'Arthroscopy: one anchor fixed anew', author, now - interval '58 days' from revised;
insert into course_rule_override (attendance_id, course_rule, reason, recorded_by, recorded_at)
select t.id, 'CUFF_STRENGTH_FROM_WEEK_13', 'The surgeon allows light resistance: letter in the file', v.author,
       t.started_at - interval '1 minute'
from revised v
join visit_line l on l.plan_id = v.id
join attendance t on t.visit_line_id = l.id and t.started_at > v.now - interval '58 days'
where exists (select from dose_item d where d.line_id = l.id and d.intervention in ('STRENGTH', 'RTS'));
