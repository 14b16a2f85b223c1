-- What a patient does at home under a plan: tasks, leaflets, what was done, and the link by which the patient says so.

-- The technique a task is like, at its strongest: what speaks against that at a place speaks against the task.
alter table home_task add alike catalogue_code references intervention;
update home_task set alike = case kind
  when 'ROLLER' then 'MFR'
  when 'BALL' then 'TPT'
  when 'PERCUSSIVE_DEVICE' then 'PER'
  when 'STRETCHING' then 'STR'
  when 'WALKING' then 'ACT'
  when 'YOGA' then 'YOGA'
  when 'SWIMMING' then 'AQUA'
  when 'BREATHING' then 'BREATH'
end;

create table plan_home_task (
  id                bigint primary key default nextval('restora_id'),
  public_id         uuid not null unique default gen_random_uuid(),
  version           int not null default 0,
  plan_id           bigint not null references plan,
  task              catalogue_code not null references home_task,
  region            catalogue_code references body_region,
  side              text constraint plan_home_task_side check (side in ('LEFT', 'RIGHT', 'BOTH')),
  minutes           int not null constraint plan_home_task_minutes check (minutes between 1 and 120),
  times_per_week    int not null constraint plan_home_task_times_per_week check (times_per_week between 1 and 7),
  starts_on         date not null,
  ends_on           date,                    -- null: as long as the plan
  note              text not null default '' constraint plan_home_task_note check (length(note) <= 500),
  precaution_reason text constraint plan_home_task_precaution_reason check (length(precaution_reason) between 1 and 500),
  added_by          bigint not null references account,
  added_at          timestamptz not null,
  removed_by        bigint references account,
  removed_at        timestamptz,
  constraint plan_home_task_side_of_region check (side is null or region is not null),
  constraint plan_home_task_ends_on check (ends_on >= starts_on),
  constraint plan_home_task_removed check ((removed_by is null) = (removed_at is null))
);
create index plan_home_task_plan on plan_home_task (plan_id);

create table plan_leaflet (
  plan_id  bigint not null references plan,
  leaflet  catalogue_code not null references leaflet,
  added_by bigint not null references account,
  added_at timestamptz not null,
  primary key (plan_id, leaflet)
);

-- One day on which a task was done. ticked_by: null when the patient said so by the link.
create table home_tick (
  task_id   bigint not null references plan_home_task,
  day       date not null,
  ticked_by bigint references account,
  ticked_at timestamptz not null,
  primary key (task_id, day)
);

-- A patient's way to the ticks without signing in. Only the hash of its secret is kept.
create table home_link (
  id          bigint primary key default nextval('restora_id'),
  public_id   uuid not null unique,
  plan_id     bigint not null references plan,
  secret_hash text not null constraint home_link_secret_hash check (secret_hash ~ '^[0-9a-f]{64}$'),
  issued_by   bigint not null references account,
  issued_at   timestamptz not null,
  expires_on  date not null,
  revoked_by  bigint references account,
  revoked_at  timestamptz,
  constraint home_link_revoked check ((revoked_by is null) = (revoked_at is null))
);
create unique index home_link_one_a_plan on home_link (plan_id) where revoked_at is null;

-- Wrong secrets of late: after too many the link answers nobody for a while.
create table home_link_failure (
  link uuid not null,
  at   timestamptz not null
);
create index home_link_failure_link on home_link_failure (link, at);

grant select on plan_home_task, plan_leaflet, home_tick to restora_report;
grant select, insert, update on plan_home_task, home_link to restora_app;
grant select, insert, delete on plan_leaflet, home_tick, home_link_failure to restora_app;
