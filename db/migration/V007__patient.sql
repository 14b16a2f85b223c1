-- People who are treated, what is dangerous for them, and the problems they come for.

create sequence patient_number as bigint start with 10001;

create table patient (
  id            bigint primary key default nextval('restora_id'),
  public_id     uuid not null unique default gen_random_uuid(),
  version       int not null default 0,
  number        bigint not null unique default nextval('patient_number'),
  given_name    text not null constraint patient_given_name check (length(given_name) between 1 and 200),
  family_name   text not null constraint patient_family_name check (length(family_name) between 1 and 200),
  birth_date    date not null constraint patient_birth_date check (birth_date between '1890-01-01' and '2200-01-01'),
  sex           text not null default 'UNKNOWN' constraint patient_sex check (sex in ('FEMALE', 'MALE', 'DIVERSE', 'UNKNOWN')),
  phone         text not null default '' constraint patient_phone check (length(phone) <= 60),
  email         text not null default '' constraint patient_email check (length(email) <= 254),
  address       text not null default '' constraint patient_address check (length(address) <= 500),
  language      text not null default 'en',
  desk_note     text not null default '' constraint patient_desk_note check (length(desk_note) <= 2000),
  created_at    timestamptz not null default clock_timestamp(),
  phone_digits  text generated always as (regexp_replace(phone, '\D', '', 'g')) stored,
  words         text generated always as (search_text(given_name || ' ' || family_name || ' ' || given_name)) stored
);
create index patient_words on patient using gin (words gin_trgm_ops);
create index patient_phone_digits on patient using gin (phone_digits gin_trgm_ops);
create index patient_birth_date on patient (birth_date);
create index patient_name on patient (family_name, given_name, id);

create table patient_alert (
  id           bigint primary key default nextval('restora_id'),
  version      int not null default 0,
  patient_id   bigint not null references patient,
  condition    catalogue_code not null references condition,
  region       catalogue_code references body_region,
  side         text constraint patient_alert_side check (side in ('LEFT', 'RIGHT', 'BOTH')),
  since        date,
  until        timestamptz,               -- the alert ends by itself at this instant
  detail       text not null default '' constraint patient_alert_detail check (length(detail) <= 1000),
  told_by      text not null constraint patient_alert_told_by check (length(told_by) between 1 and 200),
  recorded_by  bigint not null references account,
  recorded_at  timestamptz not null,
  ended_at     timestamptz,
  ended_by     bigint references account,
  end_reason   text,
  constraint patient_alert_end check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null)),
  constraint patient_alert_side_of_region check (side is null or region is not null)
);
create index patient_alert_patient on patient_alert (patient_id) where ended_at is null;

-- A physician's go despite a condition, until a date.
create table clearance (
  id          bigint primary key default nextval('restora_id'),
  alert_id    bigint not null references patient_alert,
  physician   text not null constraint clearance_physician check (length(physician) between 1 and 200),
  granted_on  date not null,
  expires_on  date not null,              -- last day on which it holds
  scope       text not null default '',
  recorded_by bigint not null references account,
  recorded_at timestamptz not null,
  constraint clearance_order check (granted_on <= expires_on)
);
create index clearance_alert on clearance (alert_id);

create table episode (
  id          bigint primary key default nextval('restora_id'),
  version     int not null default 0,
  patient_id  bigint not null references patient,
  problem     text not null constraint episode_problem check (length(problem) between 1 and 500),
  event_on    date,                       -- surgery or injury; phases of a plan count from it
  referred_by text not null default '',
  referred_on date,
  opened_on   date not null,
  closed_on   date,
  constraint episode_order check (closed_on is null or closed_on >= opened_on)
);
create index episode_patient on episode (patient_id);

grant select on patient, patient_alert, clearance, episode to restora_report;
grant select, insert, update on patient, patient_alert, episode to restora_app;
grant select, insert on clearance to restora_app;
grant usage on sequence patient_number to restora_app;
