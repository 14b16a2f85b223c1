-- What a patient likes, carried forward from visit to visit; and what a patient says before a session, on a card of their own.

-- What was known from then on: rows are only added, the one with the highest number holds. Two who write at the same time
-- would write the same number.
create table preference (
  id          bigint primary key default nextval('restora_id'),
  patient_id  bigint not null references patient,
  number      int not null constraint preference_number check (number >= 1),
  pressure    int constraint preference_pressure check (pressure between 1 and 5),
  wish        text not null default '' constraint preference_wish check (length(wish) <= 500),
  sound       text constraint preference_sound check (sound in ('MUSIC', 'TALK', 'QUIET')),
  position    text constraint preference_position check (position in ('PRONE', 'SUPINE', 'SIDE_LYING', 'SEATED')),
  recorded_by bigint not null references account,
  recorded_at timestamptz not null,
  constraint preference_one_after_another unique (patient_id, number)
);
create table preference_region ( -- not to be touched
  preference_id bigint not null references preference,
  region        catalogue_code not null references body_region,
  side          text constraint preference_region_side check (side in ('LEFT', 'RIGHT', 'BOTH')),
  constraint preference_region_once unique nulls not distinct (preference_id, region, side)
);
create table preference_oil (
  preference_id bigint not null references preference,
  oil           catalogue_code not null references oil,
  liked         boolean not null,       -- false: not on this skin
  constraint preference_oil_liked_or_not primary key (preference_id, oil)
);

-- A visit's card. Its code is typed once, on the device that then holds the token; of both only hashes are kept.
create table session_card (
  id            bigint primary key default nextval('restora_id'),
  attendance_id bigint not null references attendance,
  patient_id    bigint not null references patient,
  code_hash     text,                   -- null once it was typed
  token_hash    text,
  opened_by     bigint not null references account,
  opened_at     timestamptz not null,
  holds_until   timestamptz not null,
  wish          text not null default '' constraint session_card_wish check (length(wish) <= 500),
  pressure      int constraint session_card_pressure check (pressure between 1 and 5),
  soreness      int constraint session_card_soreness check (soreness between 0 and 10),
  stress        int constraint session_card_stress check (stress between 0 and 10),
  answered_at   timestamptz,
  constraint session_card_one_a_visit unique (attendance_id),
  constraint session_card_code_is_one unique (code_hash),
  constraint session_card_token_is_one unique (token_hash),
  constraint session_card_holds check (holds_until > opened_at)
);
create index session_card_patient on session_card (patient_id, answered_at desc);
create table session_card_mark (
  card_id bigint not null references session_card,
  region  catalogue_code not null references body_region,
  side    text constraint session_card_mark_side check (side in ('LEFT', 'RIGHT', 'BOTH')),
  feeling text not null constraint session_card_mark_feeling check (feeling in ('PAIN', 'TENSION')),
  constraint session_card_mark_once unique nulls not distinct (card_id, region, side)
);
-- Codes that were none, to slow guessing down; forgotten after a while.
create table session_card_failure (
  id      bigint generated always as identity primary key,
  address text not null,
  at      timestamptz not null
);
create index session_card_failure_at on session_card_failure (at);

-- A patient who answers on the card has no account.
alter table screening alter column recorded_by drop not null;
alter table screening add constraint screening_recorded_by_somebody check (recorded_by is not null or answered_by = 'PATIENT');

grant select, insert on preference, preference_region, preference_oil to restora_app;
grant select, insert, update on session_card to restora_app;
grant select, insert, delete on session_card_mark, session_card_failure to restora_app;
