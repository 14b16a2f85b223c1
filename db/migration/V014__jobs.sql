-- What the clinic's system does by itself. Every node asks for what is due; the row's lock gives it to one.
create table job (
  name       text primary key,
  due_at     timestamptz not null,
  started_at timestamptz,
  ended_at   timestamptz,
  outcome    text constraint job_outcome check (outcome in ('DONE', 'FAILED')),
  failures   int not null default 0      -- in a row; each waits longer than the one before
);
grant select, insert, update on job to restora_app;

-- The job that clears claims of the past finds them by their end.
create index occupancy_ends_at on occupancy (ends_at);
