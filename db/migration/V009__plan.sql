-- The promise: visits of a treatment, and in each visit doses.

create table plan (
  id           bigint primary key default nextval('restora_id'),
  public_id    uuid not null unique default gen_random_uuid(),
  version      int not null default 0,
  patient_id   bigint not null references patient,
  episode_id   bigint not null references episode,
  site_id      bigint not null references site,
  title        text not null constraint plan_title check (length(title) between 1 and 200),
  template     catalogue_code references plan_template,
  status       text not null constraint plan_status check (status in
               ('DRAFT', 'PROPOSED', 'ACTIVE', 'ON_HOLD', 'COMPLETED', 'REVOKED', 'SUPERSEDED')),
  author       bigint not null references account,
  starts_on    date not null,
  review_on    date not null,
  created_at   timestamptz not null,
  activated_at timestamptz,
  ended_at     timestamptz,
  end_reason   text,
  constraint plan_review_after_start check (review_on >= starts_on),
  constraint plan_end check ((status in ('COMPLETED', 'REVOKED', 'SUPERSEDED')) = (ended_at is not null))
);
create unique index plan_one_active_an_episode on plan (episode_id) where status in ('ACTIVE', 'ON_HOLD');
create index plan_patient on plan (patient_id);

create table plan_goal (
  id       bigint primary key default nextval('restora_id'),
  version int not null default 0,
  plan_id  bigint not null references plan on delete cascade,
  position int not null,
  measure  catalogue_code not null references outcome_measure,
  goal     text not null constraint plan_goal_text check (length(goal) between 1 and 500),
  baseline numeric(9, 2),
  target   numeric(9, 2),
  due_on   date,
  unique (plan_id, position) deferrable initially deferred
);

-- What is booked: so many visits of a treatment, so often.
create table visit_line (
  id                     bigint primary key default nextval('restora_id'),
  version int not null default 0,
  plan_id                bigint not null references plan,
  position               int not null,
  treatment_type         catalogue_code not null references treatment_type,
  minutes                int not null constraint visit_line_minutes check (minutes between 5 and 480 and minutes % 5 = 0),
  times_per_week         int not null constraint visit_line_times check (times_per_week between 1 and 7),
  visits                 int not null constraint visit_line_visits check (visits between 1 and 300),
  from_week              int not null default 1 constraint visit_line_from_week check (from_week between 1 and 104),
  min_gap_days           int not null default 0 constraint visit_line_gap check (min_gap_days between 0 and 30),
  preferred_therapist_id bigint references therapist,
  preferred_time         text not null default 'ANY' constraint visit_line_time check (preferred_time in
                         ('ANY', 'MORNING', 'AFTERNOON', 'EVENING')),
  unique (plan_id, position) deferrable initially deferred
);

-- What is done in one visit of its line. Keeps its id for life: a note says which of these was delivered.
create table dose_item (
  id              bigint primary key default nextval('restora_id'),
  version int not null default 0,
  line_id         bigint not null references visit_line,
  position        int not null,
  intervention    catalogue_code not null references intervention,
  region          catalogue_code references body_region,
  side            text constraint dose_item_side check (side in ('LEFT', 'RIGHT', 'BOTH')),
  minutes         int not null constraint dose_item_minutes check (minutes between 1 and 480),
  pressure        int constraint dose_item_pressure check (pressure between 1 and 5),
  oil             catalogue_code references oil,
  purpose         text not null default '' constraint dose_item_purpose check (length(purpose) <= 300),
  precaution_reason text constraint dose_item_precaution_reason check (length(precaution_reason) between 1 and 500),
  unique (line_id, position) deferrable initially deferred,
  constraint dose_item_side_of_region check (side is null or region is not null)
);

grant select on plan, plan_goal, visit_line, dose_item to restora_report;
grant select, insert, update on plan to restora_app;
grant select, insert, update, delete on plan_goal, visit_line, dose_item to restora_app;
