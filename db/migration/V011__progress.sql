-- The proof: notes. A draft may change; what is signed is a row of note_version, which nobody may change or delete.

create table note (
  id            bigint primary key default nextval('restora_id'),
  public_id     uuid not null unique default gen_random_uuid(),
  version       int not null default 0,
  patient_id    bigint not null references patient,
  attendance_id bigint references attendance,
  kind          text not null constraint note_kind check (kind in
                ('INITIAL_EVALUATION', 'DAILY', 'RE_EVALUATION', 'PROGRESS_REPORT', 'DISCHARGE', 'PHONE', 'INCIDENT')),
  author        bigint not null references account,
  occurred_at   timestamptz not null,     -- the session it tells of
  status        text not null constraint note_status check (status in ('DRAFT', 'SIGNED', 'CLOSED_UNSIGNED', 'ENTERED_IN_ERROR')),
  draft         jsonb,
  created_at    timestamptz not null,
  saved_at      timestamptz not null,
  constraint note_draft_until_signed check ((status in ('DRAFT', 'CLOSED_UNSIGNED')) = (draft is not null))
);
create unique index note_one_an_attendance on note (attendance_id) where status <> 'ENTERED_IN_ERROR';
create index note_patient on note (patient_id, occurred_at desc);
create index note_author_drafts on note (author) where status = 'DRAFT';

-- Append only. Each row holds the hash of its content; the chain runs over these hashes, so that content erased after
-- the time it must be kept leaves the chain verifiable: hash = sha256(previous_hash || content_hash).
create table note_version (
  id            bigint primary key default nextval('restora_id'),
  note_id       bigint not null references note,
  number        int not null,             -- 1 is the signed note, later ones were added to it
  meaning       text not null constraint note_version_meaning check (meaning in
                ('SIGNED', 'ADDENDUM', 'CORRECTION', 'CO_SIGNED', 'ENTERED_IN_ERROR')),
  content       text not null,            -- canonical JSON, exactly what was hashed
  reason        text,
  signer        bigint not null references account,
  signer_name   text not null,
  signer_role   text not null,
  signed_at     timestamptz not null,
  chain_no      bigint not null unique,
  previous_hash text not null constraint note_version_previous_hash check (previous_hash ~ '^[0-9a-f]{64}$'),
  content_hash  text not null constraint note_version_content_hash check (content_hash ~ '^[0-9a-f]{64}$'),
  hash          text not null unique constraint note_version_hash check (hash ~ '^[0-9a-f]{64}$'),
  unique (note_id, number),
  constraint note_version_reason check (meaning in ('SIGNED', 'CO_SIGNED') or length(reason) between 1 and 1000)
);

-- What was delivered, as the signed note says: the figures read it.
create table delivered_dose (
  note_version_id bigint not null references note_version,
  position        int not null,
  dose_item_id    bigint references dose_item,
  intervention    catalogue_code not null references intervention,
  region          catalogue_code references body_region,
  side            text,
  minutes         int not null,
  pressure        int,
  primary key (note_version_id, position)
);

create table measurement (
  note_version_id bigint not null references note_version,
  position        int not null,
  patient_id      bigint not null references patient,
  measure         catalogue_code not null references outcome_measure,
  moment          text not null constraint measurement_moment check (moment in ('BEFORE', 'AFTER', 'VISIT')),
  value           numeric(9, 2) not null,
  taken_at        timestamptz not null,
  primary key (note_version_id, position)
);
create index measurement_patient on measurement (patient_id, measure, taken_at);

grant select, insert, update on note to restora_app;
grant select, insert on note_version, delivered_dose, measurement to restora_app;
-- the report role sees that notes exist and when they were signed, never what they say
grant select (id, patient_id, attendance_id, kind, author, occurred_at, status, created_at) on note to restora_report;
grant select (id, note_id, number, meaning, signer, signed_at, chain_no) on note_version to restora_report;
grant select on delivered_dose, measurement to restora_report;
