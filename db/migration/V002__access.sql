-- Sites, the people who sign in, what they may do and where.

create table site (
  id       bigint primary key default nextval('restora_id'),
  version  int not null default 0,
  code     catalogue_code not null unique,
  name     text not null constraint site_name check (length(name) between 1 and 200),
  zone     text not null,                 -- IANA zone; every wall clock of the site is read in it
  country  text not null constraint site_country check (country ~ '^[A-Z]{2}$'),
  address  text not null default '',
  phone    text not null default ''
);

create table account (
  id                   bigint primary key default nextval('restora_id'),
  public_id            uuid not null unique default gen_random_uuid(),
  version              int not null default 0,
  email                text not null,
  name                 text not null constraint account_name check (length(name) between 1 and 200),
  language             text not null default 'en' constraint account_language check (language in ('en', 'de')),
  password_hash        text,              -- null until the person has chosen one
  one_time_code_hash   text,
  one_time_code_until  timestamptz,
  disabled_at          timestamptz,
  created_at           timestamptz not null default clock_timestamp(),
  constraint account_email_shape check (email = lower(email) and email ~ '^[^@\s]+@[^@\s]+$' and length(email) <= 254),
  constraint account_email_once unique (email),
  constraint account_one_time_code check ((one_time_code_hash is null) = (one_time_code_until is null))
);

create table account_role (
  account_id bigint not null references account on delete cascade,
  role       text not null constraint account_role_known check (role in
             ('FRONT_DESK', 'THERAPIST', 'SUPERVISOR', 'MANAGER', 'ADMINISTRATOR')),
  primary key (account_id, role)
);

create table account_site (
  account_id bigint not null references account on delete cascade,
  site_id    bigint not null references site,
  primary key (account_id, site_id)
);

-- A time of being signed in. The browser holds only its id; ending the row ends the session at its next request.
create table sign_in (
  id          uuid primary key default gen_random_uuid(),
  account_id  bigint not null references account,
  started_at  timestamptz not null,
  last_act_at timestamptz not null,       -- by a person; background refreshes do not count
  ended_at    timestamptz,
  agent       text not null default ''
);
create index sign_in_account on sign_in (account_id, started_at desc);

-- Failed tries, counted per account (or per address that has no account) to slow guessing down.
create table sign_in_failure (
  id    bigint generated always as identity primary key,
  email text not null,
  at    timestamptz not null
);
create index sign_in_failure_email on sign_in_failure (email, at);

grant select, insert, update on site, account, sign_in to restora_app;
grant select, insert, update, delete on account_role, account_site to restora_app;
grant select, insert, delete on sign_in_failure to restora_app;
grant select on site to restora_report;
