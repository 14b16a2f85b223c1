-- The ground every feature stands on: extensions, the one sequence, domains, search text, audit, request ids.

create extension if not exists btree_gist;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

revoke create on schema public from public;
grant usage on schema public to restora_app, restora_report;

-- One sequence for every surrogate key: an id of one kind is never, by accident, an id of another.
-- It steps by 50 because the persistence layer takes ids in blocks of that size.
create sequence restora_id as bigint start with 1000 increment by 50;
grant usage on sequence restora_id to restora_app;

-- Catalogue rows are known by a stable code that people read; it stands in addresses, imports and exports.
create domain catalogue_code as text
  constraint catalogue_code_shape check (value ~ '^[A-Z][A-Z0-9_]{0,29}$');

-- A name or sentence in each language the product ships: {"en": "...", "de": "..."}.
create domain translated as jsonb
  constraint translated_has_every_language
  check (jsonb_typeof(value) = 'object' and length(value ->> 'en') > 0 and length(value ->> 'de') > 0);

-- unaccent() is only stable, because its dictionary could be replaced; ours never is, so an index may use it.
create function search_text(words text) returns text
  language sql immutable parallel safe strict
  return lower(public.unaccent('public.unaccent'::regdictionary, words));

-- Every act, and every read of a patient's data. Written in the transaction of the act, never changed.
create table audit_entry (
  id         bigint generated always as identity primary key,
  at         timestamptz not null default clock_timestamp(),
  account_id bigint,
  act        text not null,
  ids        text not null default '',
  patients   bigint[] not null default '{}',
  outcome    text not null constraint audit_outcome check (outcome in ('DONE', 'READ', 'REFUSED'))
);
create index audit_entry_patients on audit_entry using gin (patients);
create index audit_entry_account on audit_entry (account_id, at);
create index audit_entry_at on audit_entry (at);
grant insert, select on audit_entry to restora_app;

-- A command that creates or moves something carries an id chosen by the asker. The same id again is answered
-- with the first result, so that a double click or a retry after a crash acts once.
create table request (
  id          uuid primary key,
  account_id  bigint not null,
  command     text not null,
  fingerprint text not null,
  result      text not null,
  at          timestamptz not null default clock_timestamp()
);
grant insert, select on request to restora_app;
