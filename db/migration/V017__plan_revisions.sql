-- A plan is changed while it is in force. What is being written is a working copy that saves itself; what is put into
-- force is kept as a revision that nobody can change; lines and doses keep their ids, so that visits and notes go on
-- referring to them, and are withdrawn instead of deleted.

alter table plan
  add column draft    jsonb,                                -- the working copy
  add column draft_by bigint references account,
  add column draft_at timestamptz,
  add column origin   jsonb,                                -- what its template prescribed when the plan was begun
  add column superseded_by bigint references plan,
  add constraint plan_draft_while_open check (draft is null or status in ('DRAFT', 'ACTIVE', 'ON_HOLD')),
  add constraint plan_draft_has_author check ((draft is null) = (draft_by is null) and (draft is null) = (draft_at is null)),
  add constraint plan_superseded check (superseded_by is null or status = 'SUPERSEDED');

-- A part of a plan is known by its key in every writing of it: in the working copy, in revisions, in its template.
alter table plan_goal
  add column key         text not null default gen_random_uuid()::text,
  add column problem     text not null default '' constraint plan_goal_problem check (length(problem) <= 300),
  add column result      text constraint plan_goal_result check (result in ('ATTAINED', 'PARTLY', 'NOT_ATTAINED')),
  add column result_value numeric(9, 2),
  add column result_note text constraint plan_goal_result_note check (length(result_note) <= 500),
  add constraint plan_goal_key unique (plan_id, key);
alter table visit_line
  add column key              text not null default gen_random_uuid()::text,
  add column deviation_reason text constraint visit_line_deviation_reason check (length(deviation_reason) between 1 and 500),
  add column withdrawn        boolean not null default false,
  add constraint visit_line_key unique (plan_id, key),
  drop constraint visit_line_plan_id_position_key,
  add constraint visit_line_position exclude using btree (plan_id with =, position with =) where (not withdrawn)
    deferrable initially deferred;
alter table dose_item
  add column key       text not null default gen_random_uuid()::text,
  add column withdrawn boolean not null default false,
  add constraint dose_item_key unique (line_id, key),
  drop constraint dose_item_line_id_position_key,
  add constraint dose_item_position exclude using btree (line_id with =, position with =) where (not withdrawn)
    deferrable initially deferred;

-- A plan as one document, its parts in order; what is not said is left out.
create function plan_content(wanted bigint) returns jsonb
  language sql stable
  return (
    select jsonb_strip_nulls(jsonb_build_object(
      'title', p.title, 'startsOn', p.starts_on, 'reviewOn', p.review_on,
      'goals', coalesce((
        select jsonb_agg(jsonb_build_object(
                 'key', g.key, 'problem', nullif(g.problem, ''), 'text', g.goal, 'measure', g.measure,
                 'baseline', trim_scale(g.baseline), 'target', trim_scale(g.target), 'dueOn', g.due_on) order by g.position)
        from plan_goal g where g.plan_id = p.id), '[]'),
      'lines', coalesce((
        select jsonb_agg(jsonb_build_object(
                 'key', l.key, 'treatmentType', l.treatment_type, 'minutes', l.minutes,
                 'timesPerWeek', l.times_per_week, 'visits', l.visits, 'fromWeek', l.from_week,
                 'minGapDays', l.min_gap_days, 'preferredTherapistId', l.preferred_therapist_id,
                 'preferredTime', l.preferred_time, 'deviationReason', l.deviation_reason,
                 'items', coalesce((
                   select jsonb_agg(jsonb_build_object(
                            'key', i.key, 'intervention', i.intervention, 'region', i.region, 'side', i.side,
                            'minutes', i.minutes, 'pressure', i.pressure, 'oil', i.oil,
                            'purpose', nullif(i.purpose, ''), 'precautionReason', i.precaution_reason) order by i.position)
                   from dose_item i where i.line_id = l.id and not i.withdrawn), '[]')) order by l.position)
        from visit_line l where l.plan_id = p.id and not l.withdrawn), '[]')))
    from plan p where p.id = wanted);

-- What was in force from when on, why, and by whom. Append only.
create table plan_revision (
  plan_id bigint not null references plan,
  number  int not null constraint plan_revision_number check (number >= 1),
  author  bigint not null references account,
  made_at timestamptz not null,
  reason  text,
  content jsonb not null,
  primary key (plan_id, number),
  constraint plan_revision_reason check (case when number = 1 then reason is null
                                         else coalesce(length(reason) between 1 and 500, false) end)
);
grant select, insert on plan_revision to restora_app;

insert into plan_revision (plan_id, number, author, made_at, reason, content)
select id, 1, author, activated_at, null, plan_content(id) from plan where activated_at is not null;
