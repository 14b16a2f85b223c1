-- The audit, sealed: each seal holds the hash of the entries it covers and of the seal before, so that a changed,
-- removed or added entry is found. Sealing is not part of the acts themselves, where it would make every booking
-- wait for every other; entries wait in a queue instead, which a trigger fills and the sealing job empties.

create table audit_unsealed (
  entry_id bigint primary key
);

create table audit_seal (
  number   bigint primary key constraint audit_seal_number check (number >= 1),
  at       timestamptz not null,
  entries  int8multirange not null,       -- the ids it covers
  count    int not null constraint audit_seal_count check (count >= 1),
  previous bytea not null,                -- hash of the seal before; 32 zero bytes for the first
  hash     bytea not null unique,
  constraint audit_seal_hashes check (length(previous) = 32 and length(hash) = 32)
);

create function audit_entry_waits() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  insert into audit_unsealed (entry_id) select id from fresh;
  return null;
end $$;
revoke execute on function audit_entry_waits from public;
create trigger audit_entry_waits after insert on audit_entry
  referencing new table as fresh for each statement execute function audit_entry_waits();

insert into audit_unsealed (entry_id) select id from audit_entry;

grant select, delete on audit_unsealed to restora_app;
grant select, insert on audit_seal to restora_app;
